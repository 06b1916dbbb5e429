import type { ProblemDetail } from '../../domain/problem.ts';
import type { PropertyFact } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import { foldPropertyName } from '../contact/property-names.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import { bodyLines } from './body-lines.ts';
import type { Structure } from '../structure/block.ts';
import { readStructure } from '../structure/structure.ts';

/** People who have no notes of their own, and the line of the first. */
export interface PeopleInNote {
  readonly line: number;
  readonly detail: Extract<ProblemDetail, { readonly kind: 'several-people' | 'contact-table' }>;
}

/** Looks for people in a note that isn't a contact; `from` is where its body begins. Cheap where there are none. */
export type PeopleInNoteFinder = (text: string, from: number) => PeopleInNote | null;

/** What a list of people says of most of them; found at the beginning of a line or cell before the structure is read. */
const TELLING: readonly PropertyFact[] = ['organisation', 'role', 'lastContact', 'birthday', 'email', 'phone'];
const FACTS: ReadonlySet<PropertyFact> = new Set([...TELLING, 'relationship', 'metAt', 'metOn', 'cadence', 'nextContact', 'location', 'website', 'linkedin']);
const NAME_COLUMNS: ReadonlySet<string> = new Set(['name', 'person', 'contact', 'who', 'full name']);
/** Around the tables that the Contacts plugin writes, which have one fact in each row. */
const CONTACTS_PLUGIN = '/---contact---/';
const LABEL = /^[^\p{L}\n[#]{0,8}(\p{L}[\p{L} _-]{0,30}?)[*_]{0,3}[ \t]*::?(?=[\s*_[]|$)/u;
/** Facts of someone, and people of a list. */
const AT_LEAST = 2;

/** Compiles the names of properties (docs/note-format.md, "Several people in one note"). */
export function peopleInNoteFinder({ factOf, namesOf }: PropertyNames): PeopleInNoteFinder {
  const names = TELLING.flatMap((fact) => namesOf[fact]).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[-_ ]/g, '[-_ ]?'));
  const telling = new RegExp(`(?:^|\\|)[^\\p{L}\\n|]{0,12}(?:${names.join('|')})(?!\\p{L})`, 'imu');
  const isFact = (name: string): boolean => {
    const fact = factOf.get(foldPropertyName(name))?.fact;
    return fact !== undefined && FACTS.has(fact);
  };
  return (text, from) => {
    const table = contactTableIn(text, from);
    if (table !== null) return table;
    if (!telling.test(text.slice(from))) return null;
    const structure = readStructure(text, from);
    const lines = [...rowsOf(structure, isFact), ...headingsOf(structure, isFact)];
    const [line] = lines;
    return line === undefined || lines.length < AT_LEAST ? null : { line, detail: { kind: 'several-people', count: lines.length } };
  };
}

/** A table of the Contacts plugin, which isn't read. */
export function contactTableIn(text: string, from: number): PeopleInNote | null {
  const at = text.indexOf(CONTACTS_PLUGIN, from);
  return at < 0 ? null : { line: text.slice(0, at).split('\n').length, detail: { kind: 'contact-table' } };
}

/** The lines of the rows of tables with a column of names and columns of facts. */
function rowsOf({ blocks, text }: Structure, isFact: (name: string) => boolean): readonly number[] {
  return blocks.flatMap((block) => {
    const [header, ...rows] = block.kind === 'table' ? block.rows : [];
    const names = header?.cells.map(({ start, end }) => foldHeading(text.slice(start, end))) ?? [];
    if (!NAME_COLUMNS.has(names[0] ?? '') || names.filter(isFact).length < AT_LEAST) return [];
    return rows.flatMap(({ line, cells: [first] }) => (first !== undefined && text.slice(first.start, first.end).trim() !== '' ? [line] : []));
  });
}

/** The lines of the headings that have facts directly below. */
function headingsOf(structure: Structure, isFact: (name: string) => boolean): readonly number[] {
  const found = new Map<number, number>();
  let heading: number | null = null;
  for (const { kind, line: { visible, line } } of bodyLines(structure)) {
    if (kind === 'heading') heading = line;
    else if (heading !== null && kind !== 'row' && isFact(LABEL.exec(visible)?.[1] ?? '')) found.set(heading, (found.get(heading) ?? 0) + 1);
  }
  return [...found].flatMap(([line, facts]) => (facts < AT_LEAST ? [] : [line]));
}
