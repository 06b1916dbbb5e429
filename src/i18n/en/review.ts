import { channelName } from '../../domain/named-channel.ts';
import type { Day } from '../../domain/day.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { Gift, Greeting, MarkWith, Review } from '../../domain/review/review.ts';
import type { ReviewLine, ReviewLines } from '../../domain/review/review-line.ts';
import type { ReviewPeriod } from '../../domain/review/period.ts';
import type { HistoryEntry } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { shortDate, shortDay } from './dates.ts';
import { giving } from './giving.ts';
import { reason } from './reasons.ts';
import { quietFor, standing } from './reciprocity.ts';

type Kind = ReviewPeriod['kind'];

/** What a review says, line by line. */
function lines({ period, inTouch, given, thanks, promises, closer, greet, give }: Review, today: Day): ReviewLines {
  return {
    'in-touch': inTouch.map(({ relationship, entries }) => ({ people: [relationship], words: period.kind === 'week' ? channels(entries) : '', evidence: entries })),
    given: given.map((gift) => markLine(gift, today)),
    thanks: thanks.map((gift) => markLine(gift, today)),
    promises: promises.map(({ people, promise }) => ({ people, words: promiseWords(promise, today), evidence: [promise] })),
    closer: closer.map(({ relationship, stage, entry }) => ({ people: [relationship], words: standing[stage], evidence: [entry] })),
    greet: greet === null ? [] : [{ people: [greet.relationship], words: greetingWords(greet, today), evidence: greet.reason?.evidence ?? [greet.relationship.lastContact].filter((last) => last !== null) }],
    give: give === null ? [] : [giftLine(give)],
  };
}

function channels(entries: readonly HistoryEntry[]): string {
  return [...new Set(entries.flatMap((entry) => channelName(entry)?.toLowerCase() ?? []))].join(', ');
}

function markLine({ relationship, mark }: MarkWith, today: Day): ReviewLine {
  return { people: [relationship], words: `${wordsOr(mark.what, 'something')} (${shortDate(mark.date, today)})`, evidence: [mark] };
}

function giftLine({ people, idea }: Gift): ReviewLine {
  const nameOf = (path: string): string => people.find(({ record }) => record.facts.path === path)?.record.facts.name ?? path;
  return { people, words: people.length === 1 ? giving.ideaFor(idea, nameOf) : giving.idea(idea, nameOf), evidence: [idea.want, idea.offer] };
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

**Something to give:** {{give}}
`;

const titles: Readonly<Record<Kind, string>> = { week: 'People this week', year: 'People this year' };
const adjectives: Readonly<Record<Kind, string>> = { week: 'weekly', year: 'yearly' };

const empty: Readonly<Record<Kind, string>> = { week: 'A quiet week. Next week is a good time to say hello to someone.', year: 'A quiet year. Any day is a good day to say hello to someone.' };

function more(count: number): string {
  return `and ${count} more`;
}

function placeholders(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(', ');
}

/** Words of the weekly and the yearly review. */
export const review = {
  lines,
  titles,
  /** The words around the lines; a blank template is the built-in one. */
  frame: (kind: Kind, own: string) => ({ template: own.trim() === '' ? template : own, title: titles[kind], empty: empty[kind], more }),
  empty,
  more,
  unknownPlaceholders: (names: readonly string[], known: readonly string[]) => `The review template can’t have ${placeholders(names)}. Use ${placeholders(known)}. Nothing was changed.`,
  action: (kind: Kind) => `add the ${adjectives[kind]} review`,
  written: (kind: Kind, path: string) => `The ${adjectives[kind]} review is in ${path}.`,
  upToDate: (kind: Kind, path: string) => `The ${adjectives[kind]} review in ${path} is up to date.`,
};
