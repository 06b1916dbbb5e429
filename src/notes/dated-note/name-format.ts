import type { Day } from '../../domain/day.ts';
import type { DateParts } from './day-parts.ts';
import type { MonthNames, NameToken } from './name-tokens.ts';
import { englishMonths, nameTokens } from './name-tokens.ts';

/** A format for the names of dated notes, compiled. */
export interface NameFormat {
  /** The name of a day's note, folders included, without `.md`. */
  readonly write: (day: Day) => string;
  /** What a name states; `null` if it isn't in this format. */
  readonly read: (name: string) => DateParts | null;
}

/** Tokens as the app's date library tells them apart: literals in brackets, an escaped token, the longest token first. */
const TOKEN = /(\[[^[]*\])|(\\)?([Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do?|w[ow]?|W[oW]?|Qo?|YYYYYY|YYYYY|YYYY|YY|y{2,4}|gg(?:ggg?)?|GG(?:GGG?)?|hh?|HH?|kk?|mm?|ss?|S{1,9}|ZZ?|LTS|LT|LL?L?L?|l{1,4}|[^])/g;

/** The formats that the app names by a letter, as its English has them. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['LT', 'h:mm A'], ['LTS', 'h:mm:ss A'], ['L', 'MM/DD/YYYY'], ['LL', 'MMMM D, YYYY'], ['LLL', 'MMMM D, YYYY h:mm A'], ['LLLL', 'dddd, MMMM D, YYYY h:mm A'],
  ['l', 'M/D/YYYY'], ['ll', 'MMM D, YYYY'], ['lll', 'MMM D, YYYY h:mm A'], ['llll', 'ddd, MMM D, YYYY h:mm A'],
]);

type Piece = { readonly literal: string } | NameToken;

/**
 * Compiles a format such as `YYYY/MM-MMMM/YYYY-MM-DD dddd [notes]`. A written name reads back as the same day, provided the
 * format states a day and no two numbers of unknown length are adjacent; names of other formats are never read.
 */
export function nameFormat(format: string, months: MonthNames = englishMonths): NameFormat {
  const pieces = piecesOf(format, nameTokens(months));
  const write = (day: Day): string => pieces.map((piece) => ('literal' in piece ? piece.literal : piece.write(day))).join('');
  if (isAmbiguous(pieces)) return { write, read: () => null };
  const pattern = new RegExp(`^${pieces.map((piece) => ('literal' in piece ? escaped(piece.literal) : `(${piece.pattern})`)).join('')}$`, 'iu');
  const tokens = pieces.filter(isToken);
  return { write, read: (name) => partsIn(pattern.exec(name.normalize('NFC')), tokens) };
}

function isToken(piece: Piece): piece is NameToken {
  return !('literal' in piece);
}

function piecesOf(format: string, tokens: ReadonlyMap<string, NameToken>): readonly Piece[] {
  return [...format.normalize('NFC').matchAll(TOKEN)].flatMap(([whole, bracketed, escape, token = '']): readonly Piece[] => {
    if (bracketed !== undefined) return [{ literal: bracketed.slice(1, -1) }];
    if (escape !== undefined) return [{ literal: token }];
    const named = NAMED_FORMATS.get(token);
    if (named !== undefined) return piecesOf(named, tokens);
    return [tokens.get(token) ?? fractionOfSecond(token) ?? { literal: whole }];
  });
}

function fractionOfSecond(token: string): NameToken | null {
  if (!/^S+$/.test(token)) return null;
  return { pattern: `\\d{${token.length}}`, isOpenNumber: false, write: () => '0'.repeat(token.length), read: () => ({}) };
}

/** Whether a number of unknown length is followed by another digit, so that a name could be read in two ways. */
function isAmbiguous(pieces: readonly Piece[]): boolean {
  const written = pieces.filter((piece) => !('literal' in piece) || piece.literal !== '');
  return written.some((piece, index) => {
    const next = written[index + 1];
    if ('literal' in piece || !piece.isOpenNumber || next === undefined) return false;
    return 'literal' in next ? /^\d/.test(next.literal) : next.pattern.startsWith('\\d') || next.pattern.startsWith('[0-6]');
  });
}

/** What all tokens of a match state together; `null` where two of them contradict each other. */
function partsIn(match: RegExpExecArray | null, tokens: readonly NameToken[]): DateParts | null {
  if (match === null) return null;
  const parts = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    for (const [part, value] of Object.entries(token.read(match[index + 1] ?? ''))) {
      if (parts.has(part) && parts.get(part) !== value) return null;
      parts.set(part, value);
    }
  }
  return Object.fromEntries(parts);
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
