import type { Day } from '../../domain/day.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { DateProblems } from './findings.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import type { TaskBox } from './task.ts';
import { readTask } from './task.ts';

/** The promise of an open task, `null` where the Tasks plugin's filter says it is none. `since` is the day of the entry it stands in. */
export function commitment(
  box: TaskBox,
  source: { readonly path: string; readonly line: number },
  since: Day | null,
  names: readonly string[],
  vocabulary: LogVocabulary,
  problems: DateProblems,
): Commitment | null {
  const { taskFilter, dateOrder } = vocabulary;
  if (taskFilter !== '' && !box.rest.text.includes(taskFilter)) return null;
  const task = readTask(box.rest, dateOrder);
  for (const reading of task.unreadable) problems.unreadableDate(reading, source.line);
  const text = (taskFilter === '' ? task.text : task.text.replace(taskFilter, '')).trim();
  const theirs = nameThatOpens(text, names);
  return {
    path: source.path,
    line: source.line,
    text: theirs === null ? text : text.slice(theirs).trim(),
    due: task.due,
    waitingFor: theirs === null ? 'me' : 'them',
    since,
    repeats: task.repeats,
  };
}

/** No name is longer; it bounds the search for its colon. */
const LONGEST_NAME = 120;

/** The offset behind `Name:` where a task opens with one of the names, bare or as a link; `null` where it does not. */
function nameThatOpens(text: string, names: readonly string[]): number | null {
  const colon = text.slice(0, LONGEST_NAME).indexOf(':');
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
  return foldCase(name.trim()).replace(/\s+/g, ' ');
}
