import type { ProblemDetail } from '../../domain/problem.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import { readStructure } from '../structure/structure.ts';
import { listedPeople } from './listed-people.ts';
import { TELLING } from './person-facts.ts';
import { VCARD } from './vcards.ts';

/** People who have no notes of their own, and the line of the first. */
export interface PeopleInNote {
  readonly line: number;
  readonly detail: Extract<ProblemDetail, { readonly kind: 'several-people' | 'contact-table' }>;
}

/** Looks for people in a note that isn't a contact; `from` is where its body begins. Cheap where there are none. */
export type PeopleInNoteFinder = (text: string, from: number) => PeopleInNote | null;

/** Around the tables that the Contacts plugin writes, which have one fact in each row. */
export const CONTACTS_PLUGIN = '/---contact---/';
const ITEM_WITH_EMAIL = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t][^\n@]*[\w>]@\w/m;
/** One person is no list. */
const AT_LEAST = 2;

/** Compiles the names of properties (docs/note-format.md, "Several people in one note"). */
export function peopleInNoteFinder(propertyNames: PropertyNames, order: DateOrder | null): PeopleInNoteFinder {
  const { namesOf } = propertyNames;
  const names = TELLING.flatMap((fact) => namesOf[fact]).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[-_ ]/g, '[-_ ]?'));
  // Found at the beginning of a line or cell before the structure is read.
  const telling = new RegExp(`(?:^|\\|)[^\\p{L}\\n|]{0,12}(?:${names.join('|')})(?!\\p{L})`, 'imu');
  return (text, from) => {
    const table = contactTableIn(text, from);
    if (table !== null) return table;
    const body = text.slice(from);
    if (!telling.test(body) && !ITEM_WITH_EMAIL.test(body) && !VCARD.test(body)) return null;
    const { people } = listedPeople(text, readStructure(text, from), propertyNames, order);
    const [first] = people;
    return first === undefined || people.length < AT_LEAST ? null : { line: first.line, detail: { kind: 'several-people', count: people.length } };
  };
}

/** A table of the Contacts plugin, which isn't read. */
export function contactTableIn(text: string, from: number): PeopleInNote | null {
  const at = text.indexOf(CONTACTS_PLUGIN, from);
  return at < 0 ? null : { line: text.slice(0, at).split('\n').length, detail: { kind: 'contact-table' } };
}
