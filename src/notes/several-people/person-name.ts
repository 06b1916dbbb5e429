import { wholeDate } from '../contact/property-values.ts';
import { linkTarget } from '../text/links.ts';

/** A name at the beginning of a text, and the words behind it. */
export interface LeadingName {
  readonly name: string;
  /** Without the sign that parts it from the name. */
  readonly rest: string;
  /** Whether it is a link or emphasised. */
  readonly isMarked: boolean;
}

const MARKED = /^(\*{1,3}|_{1,3})([^*_\n]{1,90})\1/;
const WIKI_LINK = /^\[\[([^[\]\n|#]{1,200})[^[\]\n]{0,200}\]\]/;
const MARKDOWN_LINK = /^\[([^[\]\n]{1,90})\]\([^()\s]{0,300}\)/;
const SEPARATOR = /\s[–—-]+(?:\s|$)|[:,;|·(<\n]/;
const LEADING_SEPARATOR = /^\s*(?:[–—:;,|·-]+(?=\s|$)\s*)?/;
const LONGEST = 60;
const MOST_WORDS = 6;
const PARTICLES: ReadonlySet<string> = new Set('af al bin da de del della den der di dos du e el la le ten ter van von y zu'.split(' '));
/** Words of headings and cells that name no one, in the languages of the notes. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  ('active archive clients colleagues companies company contact contacts customers events example examples family friends general group history ideas inactive info interactions leads links list log ' +
    'meeting meetings misc name names network networking none notes note others other overview people person project projects resources status summary tasks team template todo total unknown untitled work ' +
    'aufgaben beispiel familie firma freunde kontakte kunden notizen personen sonstiges vorlage amigos clientes contactos empresa familia notas personas plantilla amis famille entreprise contatti famiglia amici persone contatos pessoas vrienden notities mensen')
    .split(' '),
);

/** Reads the name that a heading, a cell or an item begins with; `null` if nothing is in front of the first separator. */
export function leadingName(text: string): LeadingName | null {
  const trimmed = text.trim();
  const marked = MARKED.exec(trimmed);
  if (marked !== null) {
    const inside = leadingName(marked[2] ?? '');
    return inside === null ? null : { name: inside.name, rest: joinedRest(inside.rest, trimmed.slice(marked[0].length)), isMarked: true };
  }
  const wiki = WIKI_LINK.exec(trimmed);
  const link = wiki ?? MARKDOWN_LINK.exec(trimmed);
  if (link !== null) {
    const target = wiki === null ? (link[1] ?? '') : linkTarget(link[1] ?? '');
    return named(target.slice(target.lastIndexOf('/') + 1), trimmed.slice(link[0].length), true);
  }
  const end = trimmed.search(SEPARATOR);
  if (end < 0) return named(trimmed, '', false);
  const name = trimmed.slice(0, end);
  // In `Lee, Ann` and `Acme, Berlin` the first word is no whole name.
  return trimmed.charAt(end) === ',' && !/\S\s+\S/.test(name) ? null : named(name, trimmed.slice(end), false);
}

/** Whether a text can only be the name of a person. In doubt it isn't one. */
export function isPersonName(name: string): boolean {
  const words = name.split(/\s+/);
  if (name.length > LONGEST || words.length > MOST_WORDS || wholeDate(name, null) !== null) return false;
  return words.some((word) => !PARTICLES.has(word)) && words.every((word) => PARTICLES.has(word) || (/^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word) && !NOT_NAMES.has(word.toLowerCase())));
}

function named(written: string, rest: string, isMarked: boolean): LeadingName | null {
  const name = written.trim().replace(/^@/, '').replace(/\s+/g, ' ');
  return name === '' ? null : { name, rest: rest.replace(LEADING_SEPARATOR, '').trim(), isMarked };
}

function joinedRest(inside: string, behind: string): string {
  const outside = behind.replace(LEADING_SEPARATOR, '').trim();
  return inside === '' || outside === '' ? inside + outside : `${inside} ${outside}`;
}
