import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { GOAL_STATUSES, type GoalFacts } from '../../domain/goal.ts';
import type { LinkedMention, LinkedTask, MentionReason, OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { contact } from './contact-codec.ts';
import { commitment, interaction, plan } from './entry-codecs.ts';
import { offer } from './giving-codecs.ts';
import { problem } from './problem-codec.ts';
import { Copier, type Codec, type Transfer } from './transfer.ts';
import { date, day, link, located, number, word } from './value-codecs.ts';

const KINDS = ['contact', 'goal', 'me', 'template', 'other'] as const;
const MENTION_REASONS: readonly MentionReason[] = ['mentioned', 'not-contact', 'template', 'same-room', 'quoted'];

/** The facts of a note, without the texts of its entries. */
export const noteFacts: Codec<NoteFacts> = (transfer, note) => {
  const kind = transfer.choice(KINDS, note?.kind);
  const problems = transfer.list(note?.problems, problem);
  if (kind === 'contact') return { kind, facts: contact(transfer, note?.kind === kind ? note.facts : undefined), problems };
  if (kind === 'goal') return { kind, goal: goalFacts(transfer, note?.kind === kind ? note.goal : undefined), problems, ...recordsOf(transfer, note) };
  if (kind === 'me') return { kind, offers: transfer.list(note?.kind === kind ? note.offers : undefined, offer), problems, ...recordsOf(transfer, note) };
  return { kind, problems, ...recordsOf(transfer, note) };
};

/** The facts of the note at `path` as a snapshot restores them. Nothing in them holds on to the note's text, which takes up most of the memory of a vault. */
export function withoutTexts(path: string, note: NoteFacts, categories: CategoryVocabulary): NoteFacts {
  return noteFacts(new Copier(path, categories), note);
}

function recordsOf(transfer: Transfer, note: NoteFacts | undefined): { readonly records?: OtherNote } {
  const records = transfer.optional(note?.kind === 'contact' ? null : note?.records, otherNote);
  return records === null ? {} : { records };
}

const goalFacts: Codec<GoalFacts> = (transfer, goal) => ({
  path: transfer.path,
  name: transfer.word(goal?.name),
  status: transfer.choice(GOAL_STATUSES, goal?.status),
  area: transfer.optional(goal?.area, word),
  start: transfer.optional(goal?.start, day),
  due: transfer.optional(goal?.due, day),
  target: transfer.optional(goal?.target, number),
  roles: transfer.list(goal?.roles, locatedWord),
  venues: transfer.list(goal?.venues, locatedWord),
  people: transfer.list(goal?.people, link),
  wanted: transfer.list(goal?.wanted, link),
});

const locatedWord = located(word);

/** What a note records about contacts other than its own. */
const otherNote: Codec<OtherNote> = (transfer, note) => ({
  path: transfer.path,
  interactions: transfer.list(note?.interactions, linkedInteraction),
  plans: transfer.list(note?.plans, plan),
  mentions: transfer.list(note?.mentions, mention),
  tasks: transfer.list(note?.tasks, task),
  problems: transfer.list(note?.problems, problem),
});

/** The line of a daily note is stored as its fingerprint, by which template text is recognised. */
const linkedInteraction: Codec<LinkedInteraction> = (transfer, recorded) => {
  const entry = interaction(transfer, recorded);
  const stored = transfer.optional(recorded && fingerprintOfLine(recorded), large);
  return stored === null ? { ...entry, written: null } : { ...entry, written: '', fingerprint: stored };
};

function fingerprintOfLine({ written, fingerprint: stored }: LinkedInteraction): number | null {
  return written === null ? null : stored ?? fingerprint(written);
}

const large: Codec<number> = (transfer, value) => transfer.large(value);

const mention: Codec<LinkedMention> = (transfer, value) => ({
  path: transfer.path,
  line: transfer.number(value?.line),
  date: transfer.optional(value?.date, date),
  text: '',
  reason: transfer.choice(MENTION_REASONS, value?.reason),
  links: transfer.list(value?.links, link),
});

const task: Codec<LinkedTask> = (transfer, value) => ({
  ...commitment(transfer, value),
  links: transfer.list(value?.links, link),
  opensWith: transfer.optional(value?.opensWith, opening),
  isPromise: transfer.flag(value?.isPromise),
});

const opening: Codec<NonNullable<LinkedTask['opensWith']>> = (transfer, value) => ({ link: link(transfer, value?.link), text: '' });
