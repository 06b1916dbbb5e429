import { channelName } from '../../domain/named-channel.ts';
import type { Day } from '../../domain/day.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { Greeting, MarkWith, Review, ReviewPart } from '../../domain/review/review.ts';
import type { ReviewLines } from '../../domain/review/review-line.ts';
import type { ReviewPeriod } from '../../domain/review/period.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { fullDay, shortDate, shortDay } from './dates.ts';
import { reason } from './reasons.ts';
import { quietFor, standing } from './reciprocity.ts';

type Kind = ReviewPeriod['kind'];

/** What a review says, line by line. */
function lines({ inTouch, given, thanks, promises, closer, greet }: Review, today: Day): ReviewLines {
  return {
    'in-touch': inTouch.map(({ relationship, entries }) => ({ people: [relationship], words: [...new Set(entries.flatMap((entry) => channelName(entry) ?? []))].join(', '), evidence: entries })),
    given: given.map((gift) => markLine(gift, today)),
    thanks: thanks.map((gift) => markLine(gift, today)),
    promises: promises.map(({ people, promise }) => ({ people, words: promiseWords(promise, today), evidence: [promise] })),
    closer: closer.map(({ relationship, stage, entry }) => ({ people: [relationship], words: `now ${standing[stage]}`, evidence: [entry] })),
    greet: greet === null ? [] : [{ people: [greet.relationship], words: greetingWords(greet, today), evidence: greet.reason?.evidence ?? [greet.relationship.lastContact].filter((last) => last !== null) }],
  };
}

function markLine({ relationship, mark }: MarkWith, today: Day): ReviewLines['given'][number] {
  return { people: [relationship], words: `${wordsOr(mark.what, 'something')} (${shortDate(mark.date, today)})`, evidence: [mark] };
}

function promiseWords({ text, due, since }: Commitment, today: Day): string {
  const when = due !== null ? ` (due ${shortDay(due, today)})` : since !== null ? ` (since ${shortDay(since, today)})` : '';
  return `${wordsOr(text, 'something')}${when}`;
}

function greetingWords({ relationship, reason: why }: Greeting, today: Day): string {
  if (why !== null) return reason(why, today);
  return relationship.lastContact === null ? '' : quietFor(relationship.lastContact, today);
}

function wordsOr(text: string, otherwise: string): string {
  const words = plainWords(text).replace(/\s+/g, ' ').trim();
  return words === '' ? otherwise : words;
}

/** What a part is called, in the terminal. */
const parts: Readonly<Record<ReviewPart, string>> = {
  'in-touch': 'In touch with',
  given: 'Given without being asked',
  thanks: 'Thank-yous due',
  promises: 'Promises due',
  closer: 'Closer than before',
  greet: 'Say hello to',
};

/** The text of a review unless the settings have another one. */
export const template = `## {{title}}

**In touch with** {{in-touch}}

**Given without being asked**
{{given}}

**Thank-yous due**
{{thanks}}

**Promises due**
{{promises}}

**Closer than before**
{{closer}}

**Say hello to** {{greet}}
`;

const titles: Readonly<Record<Kind, string>> = { week: 'People this week', year: 'People this year' };
const adjectives: Readonly<Record<Kind, string>> = { week: 'weekly', year: 'yearly' };

const empty: Readonly<Record<Kind, string>> = { week: 'A quiet week. Next week is a good time to say hello to someone.', year: 'A quiet year. Any day is a good day to say hello to someone.' };

function more(count: number): string {
  return `and ${count} more`;
}

/** Words of the weekly and the yearly review. */
export const review = {
  lines,
  parts,
  titles,
  /** The words around the lines; a blank template is the built-in one. */
  frame: (kind: Kind, own: string) => ({ template: own.trim() === '' ? template : own, title: titles[kind], empty: empty[kind], more }),
  /** `Mon 31 Aug 2026 to Sun 6 Sep 2026`. */
  period: ({ from, to }: ReviewPeriod) => `${fullDay(from)} to ${fullDay(to)}`,
  empty,
  unknownPlaceholders: (names: readonly string[], known: readonly string[]) =>
    `The review template has ${names.map((name) => `{{${name}}}`).join(', ')}, which ${names.length === 1 ? 'isn’t a placeholder' : 'aren’t placeholders'}. Use ${known.map((name) => `{{${name}}}`).join(', ')}. Nothing was changed.`,
  action: (kind: Kind) => `add the ${adjectives[kind]} review`,
  written: (kind: Kind, path: string) => `The ${adjectives[kind]} review is in ${path}.`,
  upToDate: (kind: Kind, path: string) => `The ${adjectives[kind]} review in ${path} is up to date.`,
};
