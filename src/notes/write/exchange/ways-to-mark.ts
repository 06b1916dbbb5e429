import type { Exchange, ExchangeKind, Interaction } from '../../../domain/interaction.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { closeAnswered, readMark } from '../../log/entry/marks.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { readStructure } from '../../structure/structure.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { noteLines } from '../../text/line-table.ts';
import type { Splice } from '../../text/splice.ts';
import { areUnchanged, difference, sameInteraction } from '../compare-facts.ts';
import { fitsInline, inBrackets, type Field } from '../entry/entry-words.ts';
import { literalProse } from '../entry/literal-text.ts';
import type { LineBelow, MarkedPlace } from './mark-places.ts';
import { linesBelow, placesInText } from './mark-places.ts';

/** What a mark says. */
export interface MarkWords {
  readonly kind: ExchangeKind;
  /** The user's own words, inserted literally. */
  readonly what: string;
}

/**
 * The ways to write a mark into an entry, from what a person would write to what is always read correctly: without escapes
 * first, and in the text before below it. `place` is `null` for an entry in the properties.
 */
export function waysToMark(text: string, bodyStart: number, place: MarkedPlace | null, entry: Interaction, { kind, what }: MarkWords, { markForm }: Pick<Settings, 'markForm'>): readonly Splice[] {
  const structure = readStructure(text, bodyStart);
  const lines = noteLines(text);
  return (['plain', 'escaped'] as const).flatMap((caution) => {
    const field: Field = { key: kind, lines: literalProse(what, caution) };
    const inText = placesInText(place, entry.line, entry.text, structure, lines).map((at) => ({ start: at, end: at, text: ` ${inBrackets(field)}` }));
    const below = place === null ? [] : linesBelow(place, entry.line, structure, lines).map((line) => lineBelow(line, field, lines));
    const prefersText = markForm === 'inline' && entry.exchanges.length === 0 && fitsInline(field);
    return prefersText ? [...inText, ...below] : [...below, ...inText];
  });
}

/** The ways to write a mark as a line of its own behind the text of a note. */
export function waysBehindText(text: string, { kind, what }: MarkWords): readonly Splice[] {
  const lines = noteLines(text);
  let after = lines.count;
  while (after > 1 && lines.isBlank(after)) after--;
  return (['plain', 'escaped'] as const).map((caution) => lineBelow({ after, opening: '- ', indent: '  ', gap: false }, { key: kind, lines: literalProse(what, caution) }, lines));
}

function lineBelow({ after, opening, indent, gap }: LineBelow, { key, lines: [first = '', ...others] }: Field, lines: NoteLines): Splice {
  const end = lines.end(after);
  const ending = lines.ending(after);
  const written = [...(gap ? [''] : []), `${opening}${key}:: ${first}`.trimEnd(), ...others.map((line) => indent + line)];
  return { start: end, end, text: written.map((line) => ending + line).join('') };
}

/** Whether an entry has just this mark more than before; lines are ignored. */
export function hasOneMarkMore(before: Interaction, after: Interaction, { kind, what }: MarkWords, { dateOrder }: LogVocabulary): boolean {
  const expected = closeAnswered([...before.exchanges, readMark(kind, what.trim(), 0, dateOrder)]);
  return sameInteraction({ ...before, exchanges: after.exchanges }, after) && areUnchanged(difference(expected, after.exchanges, sameMark));
}

/** Normalises a mark for comparison: escapes and line breaks don't change it. */
function sameMark(one: Exchange, other: Exchange): boolean {
  return one.kind === other.kind && one.state === other.state && one.closedOn === other.closedOn && unescaped(one.what) === unescaped(other.what);
}

function unescaped(what: string): string {
  return what.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\s+/g, ' ');
}
