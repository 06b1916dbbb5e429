import { channelName } from '../named-channel.ts';
import type { Interaction } from '../interaction.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { plainWords } from '../text/plain-words.ts';
import { GATHERING_FROM } from '../thresholds.ts';
import { foldPersonName, foldWord } from '../vocabulary.ts';

/** A longer text isn't a name. */
const NAME_AT_MOST = 80;
const WORDS_AT_MOST = 6;

const YEAR = /(?<!\p{N})((?:19|20)\d{2})(?![\p{L}\p{N}])|['’](\d{2})(?![\p{L}\p{N}])/gu;

/** A venue for comparison, without case, accents, signs and the year: `FEBS 2026` equals `febs`. */
export function foldVenue(written: string): string {
  return foldPersonName(withoutYear(written)).replace(/[^\p{L}\p{N}]+/gu, '') || foldWord(written);
}

/** A venue without its year, as one writes it: `FEBS` for `FEBS (2026)`. The same text if nothing else is in it. */
export function withoutYear(written: string): string {
  if (written.length > NAME_AT_MOST) return written;
  const words = written.replace(YEAR, ' ').replace(/\(\s*\)/g, ' ').replace(/^[\s,–—-]+|[\s,–—-]+$/g, '').replace(/\s+/g, ' ');
  return words === '' ? written : words;
}

/** The year that a venue's name says, `null` without one. Two digits are of this century. */
export function yearIn(written: string): number | null {
  const [year] = written.slice(0, NAME_AT_MOST).matchAll(YEAR);
  if (year === undefined) return null;
  return year[1] === undefined ? 2000 + Number(year[2]) : Number(year[1]);
}

/** What tells events of one name apart from others: the `fingerprint` of the folded name. */
export function nameKey(written: string): number {
  return fingerprint(foldVenue(written));
}

/** The same of what an entry may call its event (see `eventNameIn`), also where its words are not at hand; `null` if it has no name for it. */
export function eventKeyIn(entry: Interaction): number | null {
  if (entry.eventKey !== undefined) return entry.eventKey;
  const name = eventNameIn(entry);
  return name === null ? null : nameKey(name);
}

/**
 * What an entry of an event or of many people may call it: a link in its first words that isn't a person's, else these
 * words if they are few. It is a name only where others say it too. Source: docs/rules.md, "Events".
 */
export function eventNameIn({ text, channel, with: people, ...said }: Interaction): string | null {
  if (text === '' || !(channel === 'event' || people.length >= GATHERING_FROM - 1)) return null;
  const [words = ''] = withoutLabel(text.slice(0, 2 * NAME_AT_MOST), channelName({ channel, ...said })).split(END_OF_FIRST_WORDS, 1);
  const links = [...words.matchAll(LINK)];
  if (links.some(([, target = '']) => people.some((person) => person.target === target))) return null;
  const name = plainWords(links[0]?.[0] ?? words).trim();
  return /\p{L}/u.test(name) && name.length <= NAME_AT_MOST && name.split(/\s+/).length <= WORDS_AT_MOST ? name : null;
}

const END_OF_FIRST_WORDS = /[,;:!?–—(\n]|\.\s|\s-\s/;
const LINK = /\[\[([^[\]|#]*)[^[\]]*\]\]/g;

/** The text behind the word of its channel, if it begins with it: `FEBS` of `conference FEBS`. */
function withoutLabel(text: string, label: string | null): string {
  if (label === null || !text.toLowerCase().startsWith(label.toLowerCase())) return text;
  const behind = text.slice(label.length);
  return /^[\p{L}\p{N}]/u.test(behind) ? text : behind.replace(/^[\s:]+/, '');
}
