import type { Channel } from '../../domain/interaction.ts';
import type { Block } from '../structure/block.ts';
import { readStructure } from '../structure/structure.ts';
import { ownChannelWord } from './channels.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { Line } from './lines.ts';
import { firstLine, furtherLines, itemLine } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { taskBox } from './task.ts';

type Excluded = Extract<Block, { readonly kind: 'excluded' }>;

/** A dated callout of a log: `> [!call]- 2026-07-01 Pricing`, and what is below. */
export interface Callout {
  readonly dated: DatedLine;
  /** Its type, if that is a channel. */
  readonly channel: Channel | null;
  readonly channelWord: string | null;
  readonly lines: Line[];
}

const TITLE = /^ {0,3}> ?\[!([^[\]|\n]{1,60})(?:\|[^[\]\n]{0,60})?\][+-]?[ \t]*/;
const QUOTE_MARK = /^ {0,3}> ?/;
/** Types whose words are somebody else's, or are still to be done. */
const NOT_OF_ME: ReadonlySet<string> = new Set(['quote', 'cite', 'todo']);

/** Whether a quoted block is a callout. `noteLines` are those of the whole note. */
export function isCallout({ reason, line }: Excluded, noteLines: readonly string[]): boolean {
  return reason === 'quoted' && TITLE.test(noteLines[line - 1] ?? '');
}

/** The date that leads a callout's title; `null` if there is none. */
export function dateOfCallout({ line }: Excluded, noteLines: readonly string[], vocabulary: LogVocabulary): DatedLine | null {
  const [opening = '', type = ''] = TITLE.exec(noteLines[line - 1] ?? '') ?? [];
  if (NOT_OF_ME.has(type.toLowerCase())) return null;
  const [title] = linesBelow((noteLines[line - 1] ?? '').slice(opening.length), line);
  return title === undefined ? null : leadingDate(title, vocabulary.dateOrder);
}

/** Reads a callout whose title leads with a date as an entry; `null` for any other. */
export function readCallout(block: Excluded, noteLines: readonly string[], vocabulary: LogVocabulary): Callout | null {
  const dated = dateOfCallout(block, noteLines, vocabulary);
  if (dated === null) return null;
  const type = (TITLE.exec(noteLines[block.line - 1] ?? '')?.[1] ?? '').trim();
  const channel = vocabulary.channels.words.get(type.toLowerCase()) ?? null;
  const body = noteLines.slice(block.line, block.endLine).map((line) => line.replace(QUOTE_MARK, ''));
  return { dated, channel, channelWord: channel === null ? null : ownChannelWord(channel, type), lines: linesBelow(body.join('\n'), block.line + 1) };
}

/** The lines of a text that begins on a line of the note, as those of an entry. Tasks, code and quotes in it are none. */
function linesBelow(text: string, line: number): Line[] {
  const structure = readStructure(text, 0);
  return structure.blocks.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'excluded' || block.text === null) return [];
    const at = block.line + line - 1;
    const first = firstLine(structure.text, block.text, at);
    const further = furtherLines(structure.text, block.text, at);
    if (block.kind !== 'item') return [first, ...further];
    return taskBox(first) === null ? [itemLine(first, further)] : [];
  });
}
