import { formatDay, type Day } from '../../../domain/day.ts';
import type { GoalFacts, GoalStatus } from '../../../domain/goal.ts';
import { foldPropertyName } from '../../contact/property-names.ts';
import { editsInTurn, type Writer } from '../../text/compose-edits.ts';
import { firstReadBack } from '../read-back.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { isRefusal, type Edit } from '../../text/splice.ts';

/** The new values of a goal. `null` removes one from the note. */
export interface GoalChanges {
  readonly status: GoalStatus;
  readonly due: Day | null;
  /** A whole number from 1. */
  readonly target: number | null;
}

/**
 * Changes the properties of a goal note: only those that differ, under the names they have there. Refused if the YAML
 * is broken, if a property has a form that can't be changed, or if the goal doesn't read back as intended.
 */
export function changeGoal(text: string, path: string, changes: GoalChanges, reader: NoteReader, engine: YamlEngine): Edit {
  const before = goalAt(path, text, reader);
  if (before === null) return { refused: { kind: 'not-a-goal' }, line: null };
  const edit = editsInTurn(text, [
    ...(before.status === changes.status ? [] : [patch('status', changes.status, engine)]),
    ...(before.due === changes.due ? [] : [patch('due', changes.due === null ? null : formatDay(changes.due), engine)]),
    ...(before.target === changes.target ? [] : [patch('target', changes.target, engine)]),
  ]);
  if (isRefusal(edit)) return edit;
  return firstReadBack(
    text,
    [edit],
    (result) => goalAt(path, result, reader),
    ({ status, due, target }) => status === changes.status && due === changes.due && target === changes.target,
    { refused: { kind: 'not-read-back', edit: 'goal' }, line: null },
  );
}

function goalAt(path: string, text: string, reader: NoteReader): GoalFacts | null {
  const note = reader.read(path, text);
  return note.kind === 'goal' ? note.goal : null;
}

/** Writes one property, under the name that the note uses for it. */
function patch(name: string, value: string | number | null, engine: YamlEngine): Writer {
  return (text) => {
    const { properties, problem } = readFrontmatter(text, engine);
    if (problem !== null) return { refused: { kind: 'unreadable-properties' }, line: problem.line };
    const key = properties.find((property) => foldPropertyName(property.key) === name)?.key ?? name;
    return patchProperty(text, key, value, engine);
  };
}
