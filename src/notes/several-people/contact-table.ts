import type { DateOrder, PropertyFact } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import { certainFact, factOfLabel, type PersonFact } from './person-facts.ts';
import { CONTACTS_PLUGIN } from './people-in-note.ts';

/** The person of a table of the Contacts plugin: one fact in each row. */
export interface TablePerson {
  /** `null` if no row gives the name. */
  readonly name: string | null;
  /** What can be read with certainty. */
  readonly facts: readonly PersonFact[];
}

const ROW = /^[ \t]*\|([^|\r\n]{1,80})\|([^|\r\n]*)\|[ \t]*$/;

/** Reads the first table of the Contacts plugin behind `from`; `null` if there is none. */
export function readContactTable(text: string, from: number, names: PropertyNames, order: DateOrder | null): TablePerson | null {
  const start = text.indexOf(CONTACTS_PLUGIN, from);
  if (start < 0) return null;
  const end = text.indexOf(CONTACTS_PLUGIN, start + CONTACTS_PLUGIN.length);
  const factOf = factOfLabel(names);
  const name = new Map<string, string>();
  const facts = new Map<PropertyFact, PersonFact>();
  for (const line of text.slice(start, end < 0 ? text.length : end).split(/\r\n|\r|\n/)) {
    const row = ROW.exec(line);
    const key = (row?.[1] ?? '').trim();
    const value = (row?.[2] ?? '').trim();
    if (/^(?:name|last name)$/i.test(key) && /\p{L}/u.test(value)) name.set(key.toLowerCase(), value);
    const fact = factOf(key);
    const certain = fact === null ? null : certainFact(fact, value, order);
    if (certain !== null && !facts.has(certain.fact)) facts.set(certain.fact, certain);
  }
  const whole = [name.get('name'), name.get('last name')].filter((part) => part !== undefined).join(' ');
  return { name: whole === '' ? null : whole, facts: [...facts.values()] };
}
