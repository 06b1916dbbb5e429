import type { NoteLink } from '../../domain/interaction.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { linkSpansIn } from '../text/links.ts';

/** In place of a link, around its index. */
const LINK = '\uFFFC';
const AND = LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.and ?? ''));
/** A single letter may be part of a name, unless a link follows: `Ortega y Gasset`. */
const SEPARATOR = new RegExp(`[,;&\\n|]|\\s(?:${AND.map((word) => (word.length > 1 ? word : `${word}(?=\\s${LINK})`)).join('|')})\\s`);
const BRACKETED = /\([^()]*\)/g;
/** The first links of a part, with no words between them. What is behind them is a remark. */
const FIRST_LINKS = new RegExp(`^[^${LINK}]*((?:${LINK}\\d+${LINK}\\s*)+)`);
/** What is behind a name: `Ann Lee – brings the plan`. */
const REMARK = /\s[-–—]\s.*$/su;

const IS_NAME = /^\p{L}[^:=/\\[\]<>]*$/u;
const IS_EMAIL = /^[^\s@<>[\]]+@[^\s@<>[\]]+\.[^\s@<>[\]]+$/;
const NOBODY: ReadonlySet<string> = new Set(['yes', 'no', 'true', 'false', 'none', 'null', 'tbd', 'tba', 'unknown', 'me', 'myself', 'all', 'everyone', 'everybody', 'team', 'the team', 'others', ...LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.self ?? '').slice(0, 1))]);
const LONGEST_NAME = 80;
const MOST_WORDS = 5;
/** A part with an address and a remark is no longer than this. */
const LONGEST_PART = 300;

/** The people whom a text lists: those it links, and names and e-mail addresses as plain text. What is in brackets or behind a name says more of them. */
export function peopleOfText(text: string, line: number): readonly NoteLink[] {
  const links: NoteLink[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, link } of linkSpansIn(text, line)) {
    parts.push(text.slice(from, start).replaceAll(LINK, ' '), `${LINK}${links.length}${LINK}`);
    links.push(link);
    from = end;
  }
  const listed = [...parts, text.slice(from).replaceAll(LINK, ' ')].join('').replace(BRACKETED, ' ');
  return listed.split(SEPARATOR).flatMap((part) => {
    const linked = FIRST_LINKS.exec(part)?.[1];
    if (linked === undefined) return plainPerson(part, line);
    return linked.split(LINK).flatMap((index) => links[index.trim() === '' ? -1 : Number(index)] ?? []);
  });
}

/** `Ann Lee`, `ann@elbe.example`, `Ann Lee <ann@elbe.example>`. */
function plainPerson(written: string, line: number): readonly NoteLink[] {
  if (written.length > LONGEST_PART) return [];
  const address = /<(?:mailto:)?([^<>]*)>/.exec(written)?.[1]?.trim() ?? '';
  const name = IS_EMAIL.test(address) ? address : written.replace(REMARK, '').replace(/^[\s*_"'“”@.-]+|[\s*_"'“”.]+$/g, '').replace(/^mailto:/, '');
  return isName(name) ? [{ target: name, line, plain: 'name' }] : [];
}

function isName(text: string): boolean {
  if (text.length > LONGEST_NAME || NOBODY.has(text.toLowerCase())) return false;
  return IS_EMAIL.test(text) || (text.split(/\s+/).length <= MOST_WORDS && IS_NAME.test(text));
}
