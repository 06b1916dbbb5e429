import type { NotCounted } from '../../domain/contact.ts';
import type { Commitment, Interaction, Plan } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import { datedComments } from './excluded.ts';
import type { EntryPlace } from './findings.ts';
import type { BodySource } from './log-reading.ts';
import { LogReading } from './log-reading.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { readSection } from './section-reader.ts';
import type { LogSection } from './sections.ts';
import { datedHeadingsAlone } from './dated-headings.ts';
import { logSections } from './sections.ts';
import { OutsideLog } from './outside-log.ts';

export type { EntryForm, EntryPlace } from './findings.ts';

/** What the text of a note below its frontmatter says. */
export interface NoteBody {
  readonly interactions: readonly Interaction[];
  readonly plans: readonly Plan[];
  readonly commitments: readonly Commitment[];
  readonly notCounted: readonly NotCounted[];
  readonly problems: readonly Problem[];
  readonly sections: readonly LogSection[];
  readonly places: readonly EntryPlace[];
}

/**
 * Reads the log sections, promises and plans of a contact note's body; `named` are the sections that have a log's name. Total: any
 * structure gives facts and problems.
 */
export function readNoteBody(source: BodySource, vocabulary: LogVocabulary, named = logSections(source.structure.blocks, source.structure.text, vocabulary)): NoteBody {
  const { path, structure, text } = source;
  const { blocks } = structure;
  const sections = named.length === 0 && source.mayBeLog ? datedHeadingsAlone(blocks, structure.text, vocabulary) : named;
  const log = new LogReading(source, vocabulary);
  const outside = new OutsideLog(log);
  let from = 0;
  for (const section of sections) {
    outside.read(from, section.from);
    readSection(section, log);
    from = section.to;
  }
  outside.read(from, blocks.length);
  const { interactions, plans, commitments, notCounted, problems, places } = log.findings;
  for (const { line, limit } of structure.tooLarge) problems.push({ path, line, severity: 'problem', detail: { kind: 'block-not-read', limit } });
  if (sections.length === 0) for (const hint of outside.hints()) problems.push(hint);
  for (const comment of datedComments(structure, text, sections, vocabulary.dateOrder)) notCounted.push(comment);
  return {
    interactions: inOrder(interactions, lineOf),
    plans: inOrder(plans, lineOf),
    commitments: inOrder(commitments, lineOf),
    notCounted: inOrder(notCounted, lineOf),
    problems: inOrder(problems, lineOf),
    sections,
    places: inOrder(places, ({ entry }) => entry.line),
  };
}

function lineOf({ line }: { readonly line: number }): number {
  return line;
}

/** Things are found in nearly the order of the note: nested entries behind the whole of the one around them. */
function inOrder<Found>(found: Found[], lineOf: (found: Found) => number): readonly Found[] {
  for (let at = 1, before = 0; at <= found.length; at++) {
    const next = found[at - 1];
    const line = next === undefined ? before : lineOf(next);
    if (line < before) return found.sort((a, b) => lineOf(a) - lineOf(b));
    before = line;
  }
  return found;
}
