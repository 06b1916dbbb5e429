import type { OtherNote } from '../../domain/other-note.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { packContact, unpackContact } from './pack-contact.ts';
import { packGoal, unpackGoal } from './pack-goal.ts';
import { packOtherNote, unpackOtherNote } from './pack-other-note.ts';
import { packProblem, unpackProblem } from './pack-problem.ts';
import type { Packer, Unpacker } from './packed.ts';

const KINDS = ['contact', 'goal', 'me', 'template', 'other'] as const;

/** Puts down what a note says, without the texts of its entries. */
export function packNote(to: Packer, note: NoteFacts, outcomes: CategoryVocabulary): void {
  to.choice(note.kind, KINDS);
  to.list(note.problems, (problem) => packProblem(to, problem));
  if (note.kind === 'contact') return packContact(to, note.facts, outcomes);
  if (note.kind === 'goal') packGoal(to, note.goal);
  to.optional(note.records ?? null, (records) => packOtherNote(to, records, outcomes));
}

/** Takes up what {@link packNote} has put down of the note at `path`. */
export function unpackNote(from: Unpacker, path: string): NoteFacts {
  const kind = from.choice(KINDS);
  const problems = from.list(() => unpackProblem(from, path));
  if (kind === 'contact') return { kind, facts: unpackContact(from, path), problems };
  if (kind === 'goal') return { kind, goal: unpackGoal(from, path), problems, ...unpackRecords(from, path) };
  return { kind, problems, ...unpackRecords(from, path) };
}

function unpackRecords(from: Unpacker, path: string): { readonly records?: OtherNote } {
  const records = from.optional(() => unpackOtherNote(from, path));
  return records === null ? {} : { records };
}
