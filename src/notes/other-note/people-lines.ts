import type { NoteLink } from '../../domain/interaction.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import { foldPropertyName } from '../contact/property-names.ts';
import { linesOf } from '../log/excluded.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import { isTicked, taskBox } from '../log/task.ts';
import { plainLine } from '../log/lines.ts';
import type { Structure } from '../structure/block.ts';
import type { BodyLine } from './body-lines.ts';
import { bodyLines } from './body-lines.ts';
import { takeContactField } from './line-fields.ts';
import { peopleOfText } from './people-of-text.ts';

/** People whom the text of a note lists as having been there, with the lines that do. */
export interface ListedPeople {
  readonly people: readonly NoteLink[];
  /** The heading above them, as written; empty if there is none. */
  readonly heading: string;
  /** The line of the label or heading that begins the list. */
  readonly line: number;
  readonly lines: ReadonlySet<number>;
  /** What a `(contact:: …)` beside the label says; `null` if there is none. */
  readonly isContact: boolean | null;
}

/** What the labels in a note's text say. */
export interface LabelledLines {
  readonly groups: readonly ListedPeople[];
  /** The value of the first label for a date. */
  readonly date: { readonly text: string; readonly line: number } | null;
}

/** Finds people below headings and behind labels such as *Attendees* (docs/note-format.md, "Meeting notes"). */
export interface PeopleLines {
  /** Cheap, and sure only in what it denies. `from` is where the body begins. */
  readonly mayList: (text: string, from: number) => boolean;
  /** `isOther` says which lines belong to entries of a log. */
  readonly read: (text: string, structure: Structure, isOther: (block: number) => boolean) => LabelledLines;
}

/** Names that say of a property who took part, but may say anything of a line of text. */
const VAGUE: ReadonlySet<string> = new Set(['people', 'person', 'with', 'contacts', 'contact', 'who', 'present', ...LANGUAGES.flatMap(({ contacts, prose }) => [...wordsOf(contacts?.many ?? ''), ...wordsOf(prose?.withPeople ?? '')]), 'leute', 'gente', 'gens', 'presente', 'présent']);
const NAMES_IN_OTHER_LANGUAGES: readonly string[] = LANGUAGES.flatMap(({ properties }) => wordsOf(properties?.meetingPeople ?? ''));
const LABEL = /^[^\p{L}\n[#]{0,16}(\p{L}[\p{L} _-]{0,30}?)[*_]{0,3}[ \t]*::?[*_]{0,3}(?=[\s[]|$)(.*)$/su;
/** A callout other than a quote. */
const CALLOUT = /^[\s>]*\[!(?!quote|cite)[^\]]*\]/i;
const QUOTE_MARKS = /^[ \t]*(?:>[ \t]?)+/;

/** Compiles the names of the properties of a meeting. */
export function peopleLines({ namesOf, factOf }: PropertyNames): PeopleLines {
  const isPeople = (name: string): boolean => factOf.get(foldPropertyName(name))?.fact === 'meetingPeople' && !VAGUE.has(foldPropertyName(name));
  const isDate = (name: string): boolean => factOf.get(foldPropertyName(name))?.fact === 'meetingDate';
  const names = [...namesOf.meetingPeople, ...NAMES_IN_OTHER_LANGUAGES].filter(isPeople).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[-_ ]/g, '[-_ ]?'));
  const beginning = new RegExp(`^[^\\p{L}\\n]{0,24}(?:${names.join('|')})(?!\\p{L})`, 'imu');
  return {
    mayList: (text, from) => names.length > 0 && beginning.test(text.slice(from)),
    read: (text, structure, isOther) => readLines(linesIn(text, structure).filter(({ block }) => !isOther(block)), isPeople, isDate),
  };
}

/** All lines in which people may be listed, those of callouts as well, in their order. */
function linesIn(text: string, structure: Structure): readonly BodyLine[] {
  const quotes = structure.blocks.flatMap((block, index) => (block.kind === 'excluded' && block.reason === 'quoted' ? [{ ...block, index }] : []));
  if (quotes.length === 0) return bodyLines(structure);
  const written = linesOf(text);
  const quoted = quotes.filter(({ line }) => CALLOUT.test(written[line - 1] ?? '')).flatMap(({ line: first, endLine, depth, index }) =>
    written.slice(first - 1, endLine).map((source, at): BodyLine => {
      const [, indent = '', marker, content = ''] = /^([ \t]*)([-*+][ \t]+)?(.*)$/su.exec(source.replace(QUOTE_MARKS, '')) ?? [];
      const line = plainLine(content.trim(), first + at);
      return { block: index, kind: marker === undefined ? 'paragraph' : 'item', depth: depth + indent.length, line, box: taskBox(line) };
    }),
  );
  return [...bodyLines(structure), ...quoted].sort((a, b) => a.line.line - b.line.line);
}

interface OpenList {
  readonly people: NoteLink[];
  readonly heading: string;
  readonly line: number;
  readonly lines: Set<number>;
  readonly isContact: boolean | null;
  /** Items this deep are people; deeper ones say more of them. `null` until the first. */
  depth: number | null;
  /** The items must be deeper than this; -1 for those below a heading or paragraph. */
  readonly below: number;
}

function readLines(lines: readonly BodyLine[], isPeople: (name: string) => boolean, isDate: (name: string) => boolean): LabelledLines {
  const groups: OpenList[] = [];
  let date: LabelledLines['date'] = null;
  let heading = '';
  let open: OpenList | null = null;
  for (const source of lines) {
    const { kind, depth, line: { visible, line } } = source;
    const begin = (below: number): OpenList => ({ people: [], heading, line, lines: new Set([line]), isContact: takeContactField(source.line).isContact, depth: null, below });
    if (kind === 'heading') {
      open = isPeople(foldHeading(visible)) ? begin(-1) : null;
      if (open === null) heading = visible;
      else groups.push(open);
      continue;
    }
    const [, name, value = ''] = kind === 'row' ? [] : LABEL.exec(visible) ?? [];
    if (name !== undefined && isPeople(name)) {
      const group = begin(kind === 'item' ? depth : -1);
      group.people.push(...peopleOfText(value, line));
      groups.push(group);
      open = value.trim() === '' ? group : null;
    } else if (name !== undefined && isDate(name)) date ??= { text: value.trim(), line };
    else if (open !== null) open = addItem(open, source) ? open : null;
  }
  return { groups: groups.filter(({ people }) => people.length > 0), date };
}

/** Adds the people of an item to an open list; `false` where the list has ended. */
function addItem(list: OpenList, { kind, depth, line, box }: BodyLine): boolean {
  if (kind === 'paragraph' && line.visible.trim() === '') return true;
  if (kind === 'row' || (kind === 'item' && depth <= list.below)) return false;
  if (kind === 'paragraph' && (list.below >= 0 || !/^[^\p{L}]*\[\[/u.test(line.visible))) return false;
  list.depth ??= depth;
  if (depth === list.depth && (box === null || isTicked(box))) {
    list.people.push(...peopleOfText((box?.rest ?? line).visible, line.line));
    list.lines.add(line.line);
  }
  return true;
}
