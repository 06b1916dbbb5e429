import { formatDay, type Day } from '../../../domain/day.ts';
import type { GoalFacts, GoalStatus } from '../../../domain/goal.ts';
import type { NoteLink } from '../../../domain/interaction.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { foldPropertyName } from '../../contact/property-names.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import { wordsIn } from '../../goal/read-goal.ts';
import type { NoteReader } from '../../note.ts';
import { editsInTurn, type Writer } from '../../text/compose-edits.ts';
import { applySplices, isRefusal, type Edit } from '../../text/splice.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { changeTexts } from '../frontmatter/change-texts.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import { withoutLinks } from './without-links.ts';

/** The new values of a goal. `null` removes one from the note. */
export interface GoalChanges {
  readonly status: GoalStatus;
  readonly due: Day | null;
  /** A whole number from 1. */
  readonly target: number | null;
  readonly roles: readonly string[];
  readonly venues: readonly string[];
  readonly people: LinkChanges;
  readonly wanted: LinkChanges;
}

/** Which links of a property go, by their targets, and which are added, with brackets as the app writes them. */
export interface LinkChanges {
  readonly isRemoved: (target: string) => boolean;
  readonly added: readonly string[];
}

/**
 * Changes the properties of a goal note: only those given that differ, under the names they have there. What stays in a
 * list keeps its bytes. Refused if the YAML is broken, if a property has a form that can't be changed, if a person to be
 * removed is linked in the text, or if the goal doesn't read back as intended.
 */
export function changeGoal(text: string, path: string, changes: Partial<GoalChanges>, reader: NoteReader, engine: YamlEngine): Edit {
  const before = goalAt(path, text, reader);
  if (before === null) return { refused: { kind: 'not-a-goal' }, line: null };
  const wanted = { ...before, roles: valuesOf(before.roles), venues: valuesOf(before.venues), people: NO_LINKS, wanted: NO_LINKS, ...changes };
  const { status, due, target, roles, venues } = wanted;
  const edit = editsInTurn(text, [
    ...(before.status === status ? [] : [patch('status', status, engine)]),
    ...(before.due === due ? [] : [patch('due', due === null ? null : formatDay(due), engine)]),
    ...(before.target === target ? [] : [patch('target', target, engine)]),
    changeWords(['roles', 'role'], valuesOf(before.roles), roles, engine),
    changeWords(['venues', 'venue'], valuesOf(before.venues), venues, engine),
    changeLinks('people', wanted.people, engine),
    changeLinks('wanted', wanted.wanted, engine),
  ]);
  if (isRefusal(edit)) return edit;
  const after = goalAt(path, applySplices(text, edit), reader);
  const inText = after?.people.find((link) => wanted.people.isRemoved(link.target));
  if (inText !== undefined) return { refused: { kind: 'linked-in-text' }, line: lineOf(inText, before) };
  const { isRemoved, added } = wanted.wanted;
  const isAsWanted =
    after !== null &&
    after.status === status &&
    after.due === due &&
    after.target === target &&
    sameWords(valuesOf(after.roles), roles) &&
    sameWords(valuesOf(after.venues), venues) &&
    after.wanted.length === before.wanted.filter((link) => !isRemoved(link.target)).length + added.length;
  return isAsWanted ? edit : NOT_READ_BACK;
}

const NO_LINKS: LinkChanges = { isRemoved: () => false, added: [] };
const NOT_READ_BACK: Refusal = { refused: { kind: 'not-read-back', edit: 'goal' }, line: null };

function goalAt(path: string, text: string, reader: NoteReader): GoalFacts | null {
  const note = reader.read(path, text);
  return note.kind === 'goal' ? note.goal : null;
}

function valuesOf(words: GoalFacts['roles']): readonly string[] {
  return words.map(({ value }) => value);
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).size === new Set([...one, ...other]).size && one.every((word) => other.includes(word));
}

/** The line of a link in the text as the note was: the last of those to the same note. */
function lineOf({ target, line }: NoteLink, before: GoalFacts): number {
  return before.people.filter((link) => link.target === target).at(-1)?.line ?? line;
}

/** Writes one property, under the name that the note uses for it. */
function patch(name: string, value: string | number | null, engine: YamlEngine): Writer {
  return underName([name], engine, (text, key) => patchProperty(text, key, value, engine));
}

/** Removes the words that are no longer there, and adds the new ones. */
function changeWords(names: readonly [string, ...string[]], before: readonly string[], after: readonly string[], engine: YamlEngine): Writer {
  const left = (item: string): string | null => {
    const words = wordsIn(item);
    const staying = words.filter((word) => after.includes(word));
    return staying.length === words.length ? item : staying.length === 0 ? null : staying.join(', ');
  };
  return changeList(names, left, after.filter((word) => !before.includes(word)), engine);
}

function changeLinks(name: string, { isRemoved, added }: LinkChanges, engine: YamlEngine): Writer {
  return changeList([name], (item) => withoutLinks(item, isRemoved), added, engine);
}

/** Adds first, so that a property whose other items all go stays in its place. */
function changeList(names: readonly [string, ...string[]], change: (item: string) => string | null, added: readonly string[], engine: YamlEngine): Writer {
  const unlessAdded = (item: string): string | null => (added.includes(item) ? item : change(item));
  return underName(names, engine, (text, key) =>
    editsInTurn(text, [...added.map((item): Writer => (now) => addToProperty(now, key, item, engine)), (now) => changeTexts(now, key, unlessAdded, engine)]),
  );
}

/** Writes under the first of these names that the note fills, else under the first that it has. */
function underName(names: readonly [string, ...string[]], engine: YamlEngine, write: (text: string, key: string) => Edit): Writer {
  return (text) => {
    const { properties, problem } = readFrontmatter(text, engine);
    if (problem !== null) return { refused: { kind: 'unreadable-properties' }, line: problem.line };
    const there = names.flatMap((name) => properties.filter(({ key }) => foldPropertyName(key) === name));
    return write(text, (there.find(({ value }) => value !== null) ?? there[0])?.key ?? names[0]);
  };
}
