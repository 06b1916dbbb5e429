import type { Settings } from '../../../domain/settings/settings.ts';
import { inertWords } from '../../../domain/text/inert-words.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import { findFrontmatter, noteStart } from '../../frontmatter/block.ts';
import { linksIn } from '../../text/links.ts';
import type { LogSection } from '../../log/sections.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { noteLines } from '../../text/line-table.ts';
import { after, below, insertLines } from '../../text/insertion.ts';
import { newSection } from '../new-section.ts';
import type { NoteReader } from '../../note.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import type { Structure } from '../../structure/block.ts';
import { readStructure } from '../../structure/structure.ts';
import { bodyLines } from '../../other-note/body-lines.ts';
import { queueSections } from '../../other-note/queue-section.ts';
import { firstReadBack } from '../read-back.ts';
import { isSameRecords, recordsIn } from './records-in.ts';

/** A person in the queue, as written into a daily note. */
export interface QueuedPerson {
  readonly path: string;
  /** With its brackets, as the app writes links. */
  readonly link: string;
  /** A sentence without the final full stop. */
  readonly why: string;
}

/** What to write, and how to resolve the note's links. */
export interface QueueToWrite {
  readonly people: readonly QueuedPerson[];
  readonly resolve: (target: string) => string | null;
}

/**
 * Writes people from the queue into a daily note as open tasks, `- [ ] [[Ada]]: why`, at the end of the section with
 * the configured heading, or in a new section at the end of the note. People who are already listed there are left
 * alone; the edit is empty if there is nobody else. The result is read back first: only these people may be added to
 * the list, and nothing may count as contact, mention or promise because of it.
 */
export function writeQueue(text: string, path: string, { people, resolve }: QueueToWrite, reader: NoteReader, settings: Settings): Edit {
  const before = listedIn(text, reader, settings);
  const listed = new Set(before.targets.map(resolve));
  const fresh = people.filter((person) => !listed.has(person.path));
  if (fresh.length === 0) return [];
  const splice = place(fresh.map(taskFor), before, noteLines(text), settings);
  const wanted = [...before.targets.map(resolve), ...fresh.map((person) => person.path)].sort();
  return firstReadBack(
    text,
    [[splice]],
    (result) => ({ listed: listedIn(result, reader, settings).targets.map(resolve).sort(), records: recordsIn(path, result, reader) }),
    ({ listed: now, records }) => isSameValue(now, wanted) && isSameRecords(records, recordsIn(path, text, reader)),
    { refused: { kind: 'not-read-back', edit: 'queue' }, line: null },
  );
}

interface Listed {
  readonly structure: Structure;
  readonly section: LogSection | null;
  /** The link targets that the section's tasks open with. */
  readonly targets: readonly string[];
}

function listedIn(text: string, { vocabulary }: NoteReader, settings: Settings): Listed {
  const found = findFrontmatter(text);
  const structure = readStructure(text, found.kind === 'block' ? found.block.bodyStart : noteStart(text));
  const sections = queueSections(settings, vocabulary)(structure);
  const targets = bodyLines(structure)
    .filter(({ block, box }) => box !== null && sections.some(({ from, to }) => block >= from && block < to))
    .flatMap(({ box, line }) => linksIn(box?.rest.text ?? '', line.line).slice(0, 1).map(({ target }) => target));
  return { structure, section: sections.at(-1) ?? null, targets };
}

function taskFor({ link, why }: QueuedPerson): string {
  const words = inertWords(why);
  return `- [ ] ${link}${words === '' ? '' : `: ${words}`}`;
}

function place(tasks: readonly string[], { section, structure }: Listed, lines: NoteLines, settings: Settings): Splice {
  if (section === null) {
    const { point, titles } = newSection(settings.elsewhere.queueHeading, structure, lines);
    const splice = insertLines(point, [...titles, ...tasks], lines);
    return lines.count === 1 && lines.isBlank(1) ? { ...splice, text: splice.text.trimStart() } : splice;
  }
  let last = Math.min(section.endLine, lines.count);
  while (last > section.line && lines.isBlank(last)) last--;
  return insertLines(last === section.line ? below(last, lines) : after(last), tasks, lines);
}
