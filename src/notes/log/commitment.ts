import type { Day } from '../../domain/day.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { Block } from '../structure/block.ts';
import { leafLines } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import type { TaskBox } from './task.ts';
import { isOpen, readTask, taskBox } from './task.ts';

/** The promise that a block is, or `null` where it is no open task. `names` are those its contact goes by. */
export function commitmentOf(block: Block, text: string, path: string, names: readonly string[], vocabulary: LogVocabulary): Commitment | null {
  if (block.kind !== 'item' || block.text === null || text.charCodeAt(block.text.start) !== 91) return null;
  const [first] = leafLines(text, block.text, block.line);
  const box = first === undefined ? null : taskBox(first);
  return box === null || !isOpen(box) ? null : commitment(box, { path, line: block.line }, null, names, vocabulary);
}

/** The promise of an open task, `null` where the Tasks plugin's filter says it is none. `since` is the day of the entry it stands in. */
export function commitment(
  box: TaskBox,
  source: { readonly path: string; readonly line: number },
  since: Day | null,
  names: readonly string[],
  vocabulary: LogVocabulary,
): Commitment | null {
  const { taskFilter, dateOrder } = vocabulary;
  if (taskFilter !== '' && !box.rest.text.includes(taskFilter)) return null;
  const task = readTask(box.rest, dateOrder);
  const text = (taskFilter === '' ? task.text : task.text.replace(taskFilter, '')).trim();
  const theirs = nameThatOpens(text, names);
  return {
    ...source,
    text: theirs === null ? text : text.slice(theirs).trim(),
    due: task.due,
    waitingFor: theirs === null ? 'me' : 'them',
    since,
    repeats: task.repeats,
  };
}

/** The offset behind `Name:` where a task opens with one of the names, bare or as a link; `null` where it does not. */
function nameThatOpens(text: string, names: readonly string[]): number | null {
  const colon = text.indexOf(':');
  if (colon <= 0) return null;
  const opening = text.slice(0, colon).replace(/^[@*_\s]+|[*_\s]+$/g, '');
  const link = /^\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]$/.exec(opening)?.[1];
  const written = fold(link === undefined ? opening : link.slice(link.lastIndexOf('/') + 1));
  return names.some((name) => isNameOf(written, fold(name))) ? colon + 1 : null;
}

/** A task may open with the whole name or its first word. */
function isNameOf(written: string, name: string): boolean {
  return written === name || written === name.split(' ')[0];
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
