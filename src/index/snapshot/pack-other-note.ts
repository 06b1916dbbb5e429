import { fingerprint } from '../../domain/text/fingerprint.ts';
import type { LinkedMention, LinkedTask, MentionReason, OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { packCommitment, packInteraction, packPlan, unpackCommitment, unpackInteraction, unpackPlan } from './pack-entries.ts';
import { packProblem, unpackProblem } from './pack-problem.ts';
import type { Packer, Unpacker } from './packed.ts';
import { packDate, packLink, packLinks, unpackDate, unpackLink, unpackLinks } from './pack-values.ts';

const MENTION_REASONS: readonly MentionReason[] = ['mentioned', 'not-contact', 'template', 'same-room', 'quoted'];

/** Puts down what a note records of contacts other than its own, without the texts. */
export function packOtherNote(to: Packer, { interactions, plans, mentions, tasks, problems }: OtherNote, outcomes: CategoryVocabulary): void {
  to.list(interactions, (recorded) => packRecorded(to, recorded, outcomes));
  to.list(plans, (plan) => packPlan(to, plan));
  to.list(mentions, (mention) => packMention(to, mention));
  to.list(tasks, (task) => packTask(to, task));
  to.list(problems, (problem) => packProblem(to, problem));
}

/** Takes up what {@link packOtherNote} has put down of the note at `path`. */
export function unpackOtherNote(from: Unpacker, path: string): OtherNote {
  return {
    path,
    interactions: from.list(() => unpackRecorded(from, path)),
    plans: from.list(() => unpackPlan(from, path)),
    mentions: from.list(() => unpackMention(from, path)),
    tasks: from.list(() => unpackTask(from, path)),
    problems: from.list(() => unpackProblem(from, path)),
  };
}

function packRecorded(to: Packer, recorded: LinkedInteraction, outcomes: CategoryVocabulary): void {
  packInteraction(to, recorded, outcomes);
  const { written, likeness } = recorded;
  to.optional(written, (line) => to.large(likeness ?? fingerprint(line)));
}

function unpackRecorded(from: Unpacker, path: string): LinkedInteraction {
  const entry = unpackInteraction(from, path);
  const likeness = from.optional(() => from.large());
  return likeness === null ? { ...entry, written: null } : { ...entry, written: '', likeness };
}

function packMention(to: Packer, { line, date, reason, links }: LinkedMention): void {
  to.number(line);
  to.optional(date, (value) => packDate(to, value));
  to.choice(reason, MENTION_REASONS);
  packLinks(to, links);
}

function unpackMention(from: Unpacker, path: string): LinkedMention {
  return { path, line: from.number(), date: from.optional(() => unpackDate(from)), text: '', reason: from.choice(MENTION_REASONS), links: unpackLinks(from) };
}

function packTask(to: Packer, task: LinkedTask): void {
  packCommitment(to, task);
  packLinks(to, task.links);
  to.optional(task.opensWith, ({ link }) => packLink(to, link));
  to.flag(task.isPromise);
}

function unpackTask(from: Unpacker, path: string): LinkedTask {
  return { ...unpackCommitment(from, path), links: unpackLinks(from), opensWith: from.optional(() => ({ link: unpackLink(from), text: '' })), isPromise: from.flag() };
}
