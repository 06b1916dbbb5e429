import type { Channel } from '../../domain/interaction.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { ChannelVocabulary } from '../log/channels.ts';
import { channelVocabulary } from '../log/channels.ts';
import type { LinkSpan } from '../text/links.ts';

/** Words that mean contact anywhere in a line. */
const SAYING = [
  'call', 'calls', 'video call', 'phone call', 'zoom', 'facetime', 'skype', 'coffee', 'lunch', 'dinner', 'breakfast', 'brunch', 'supper', 'drinks', 'met', 'meeting',
  'saw', 'visit', 'visited', '1:1', '1-1', 'one-on-one', 'caught up', 'catch-up', 'catch up', 'chat', 'chatted', 'phoned', 'emailed', 'e-mailed', 'texted', 'messaged', 'hung out',
];

/** Words that mean contact only with the people named after them: *draws with both hands* means nothing. */
const SAYING_OF_ALL = ['with', 'w/', 'met', 'saw'];

/** The same for people linked directly after them: *two men called Jan*. */
const SAYING_OF_ONE = [
  'called', 'rang', 'phoned', 'texted', 'emailed', 'e-mailed', 'mailed', 'messaged', 'visited', 'hosted', 'called up',
  'talked to', 'spoke to', 'spoke with', 'wrote to', 'heard from', 'ran into', 'bumped into', 'call from', 'call to',
];

/** A link in the text that words are looked for in. */
const LINK = '\uFFFC';

/** What the words of a line say of the people that it links. */
export interface ContactSaid {
  /** Indexes of the links to those who were in touch. */
  readonly people: ReadonlySet<number>;
  readonly channel: Channel | null;
}

/** The people a line reports contact with; `null` if its words report none. */
export type ContactWords = (visible: string, spans: readonly LinkSpan[]) => ContactSaid | null;

/** Compiles the built-in words and the user's own. */
export function contactWords({ elsewhere, channels, noteLanguages }: Settings): ContactWords {
  const saying = anywhere([...SAYING, ...elsewhere.contactWords]);
  const maySay = beginnings([...SAYING, ...SAYING_OF_ALL, ...SAYING_OF_ONE, ...elsewhere.contactWords]);
  const vocabulary = channelVocabulary(channels, noteLanguages);
  return (visible, spans) => {
    if (!maySay.test(visible)) return null;
    const text = withLinkSigns(visible, spans);
    const named = chained(text);
    const word = saying.exec(text)?.[2];
    if (named.size === 0 && word === undefined) return null;
    const people = named.size > 0 ? named : all(spans);
    for (const index of spokenOf(text)) people.delete(index);
    return people.size === 0 ? null : { people, channel: channelIn(text, word, vocabulary) };
  };
}

/** The same where a heading says it of every line: those behind `with`, else all. */
export function peopleOf(visible: string, spans: readonly LinkSpan[]): ReadonlySet<number> {
  const text = withLinkSigns(visible, spans);
  const named = chained(text);
  const people = named.size > 0 ? named : all(spans);
  for (const index of spokenOf(text)) people.delete(index);
  return people;
}

/** Finds a possible beginning of any of the words: cheap, and certain only if it finds none. */
function beginnings(words: readonly string[]): RegExp {
  const parts = new Set(words.map((word) => word.trim().normalize('NFC').slice(0, LONGEST_BEGINNING)).filter((word) => word !== ''));
  // A letter with an accent may be written in two ways.
  const ascii = [...parts].map((word) => /^[\x20-\x7e]*/.exec(word)?.[0] ?? '');
  return ascii.includes('') ? /^/ : new RegExp(alternatives(ascii), 'i');
}

const LONGEST_BEGINNING = 4;

function anywhere(words: readonly string[]): RegExp {
  return new RegExp(`(^|[^\\p{L}\\p{N}_#-])(${alternatives(words)})(?![\\p{L}\\p{N}_-])`, 'iu');
}

function alternatives(words: readonly string[]): string {
  const parts = words.map((word) => word.trim().normalize('NFC')).filter((word) => word !== '');
  return parts.sort((a, b) => b.length - a.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|');
}

/** Names without a link, in front of the first that is one. */
const NAMES = `(?:[^${LINK}().:;]{0,80}(?:,|&|\\+|\\band)\\s*)?`;
/** A word, and the links behind it with only commas and the like between them. */
const CHAIN = new RegExp(
  `(?:^|[^\\p{L}\\p{N}_-])(?:(?:${alternatives(SAYING_OF_ALL)})\\s*${NAMES}|(?:${alternatives(SAYING_OF_ONE)})\\s*)(${LINK}(?:\\s*(?:,\\s*and|,|&|\\+|and)\\s*${LINK})*)`,
  'giu',
);

/** The links that a word such as `with` names. */
function chained(text: string): Set<number> {
  const people = new Set<number>();
  if (!text.includes(LINK)) return people;
  for (const match of text.matchAll(CHAIN)) {
    const chain = match[1] ?? '';
    const first = countLinks(text.slice(0, match.index + match[0].length - chain.length));
    for (let index = 0; index < countLinks(chain); index++) people.add(first + index);
  }
  return people;
}

const ABOUT = /(?:^|[^\p{L}])(?:about|regarding|concerning|re:?)\s+$/iu;
const LONGEST_ABOUT = 16;
const POSSESSIVE = /^['’]s?(?![\p{L}\p{N}])/u;

/** The links to those who are only spoken of: *about* them, or something that is theirs. */
function spokenOf(text: string): readonly number[] {
  const spoken: number[] = [];
  for (let at = text.indexOf(LINK), index = 0; at >= 0; at = text.indexOf(LINK, at + 1), index++) {
    if (POSSESSIVE.test(text.slice(at + 1, at + 4)) || ABOUT.test(text.slice(Math.max(0, at - LONGEST_ABOUT), at))) spoken.push(index);
  }
  return spoken;
}

/** The channel that the line's first word for one names. */
function channelIn(text: string, word: string | undefined, { words }: ChannelVocabulary): Channel | null {
  for (const [candidate] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}:-]*/gu)) {
    const isSaid = word === undefined || word.toLowerCase().includes(candidate.toLowerCase());
    const channel = isSaid ? words.get(candidate.toLowerCase()) : undefined;
    if (channel !== undefined) return channel;
  }
  return null;
}

function countLinks(text: string): number {
  let count = 0;
  for (let at = text.indexOf(LINK); at >= 0; at = text.indexOf(LINK, at + 1)) count++;
  return count;
}

function all(spans: readonly LinkSpan[]): Set<number> {
  return new Set(spans.keys());
}

/** The text with one sign for each link: what a link's note is called says nothing of contact. */
function withLinkSigns(visible: string, spans: readonly LinkSpan[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(visible.slice(from, start).replaceAll(LINK, ' '), LINK);
    from = end;
  }
  parts.push(visible.slice(from).replaceAll(LINK, ' '));
  return parts.join('').normalize('NFC');
}
