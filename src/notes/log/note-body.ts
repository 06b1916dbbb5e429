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
import { logSections } from './sections.ts';
import { leadingDate, leadsWithDay } from './entry/leading-date.ts';
import type { Line } from './lines.ts';
import { isOpen, isTicked } from './task.ts';

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

/** A hint takes more than one dated line: one alone is no log. */
const LINES_OF_A_LOG = 2;

/** Reads the log sections, promises and plans of a contact note's body. Total: any structure gives facts and problems. */
export function readNoteBody(source: BodySource, vocabulary: LogVocabulary): NoteBody {
  const { path, structure, text } = source;
  const { blocks } = structure;
  const sections = logSections(blocks, structure.text, vocabulary);
  const log = new LogReading(source, vocabulary);
  let outside = 0;
  let from = 0;
  for (const section of sections) {
    outside += readOutsideLog(from, section.from, log);
    readSection(section, log);
    from = section.to;
  }
  outside += readOutsideLog(from, blocks.length, log);
  const { interactions, plans, commitments, notCounted, problems, places } = log.findings;
  for (const { line, limit } of structure.tooLarge) problems.push({ path, line, severity: 'problem', detail: { kind: 'block-not-read', limit } });
  const [first] = notCounted;
  if (sections.length === 0 && outside >= LINES_OF_A_LOG && first !== undefined) {
    problems.push({ path, line: first.line, severity: 'hint', detail: { kind: 'dated-lines-outside-log', count: outside } });
  }
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

/**
 * Reads blocks outside a log section: open tasks are promises, what looks like an entry is not counted. The result is
 * how many headings and items look so.
 */
function readOutsideLog(from: number, to: number, log: LogReading): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    const opening = log.opening(index);
    if (opening === null) continue;
    const { first, further, box, dated } = opening;
    if (box !== null && isOpen(box)) log.readUnticked(opening, index, null);
    else if (box !== null && isTicked(box) && log.readDoneContact(box)) continue;
    else if (log.block(index)?.kind === 'paragraph') {
      for (const line of [first, ...further]) if (isDated(line, log)) log.findings.leaveOut(line.line, 'outside-log');
    } else if (leadsWithDay(dated) && dated?.reading.kind === 'date') {
      log.findings.leaveOut(first.line, 'outside-log');
      count++;
    }
  }
  return count;
}

function isDated(line: Line, { vocabulary }: LogReading): boolean {
  const dated = leadingDate(line, vocabulary.dateOrder);
  return leadsWithDay(dated) && dated?.reading.kind === 'date';
}
