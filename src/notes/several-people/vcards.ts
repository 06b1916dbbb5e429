import type { DateOrder, PropertyFact } from '../../domain/settings/settings.ts';
import type { ListedPerson } from './listed-person.ts';
import { certainFact, type PersonFact } from './person-facts.ts';

/** What every card begins with. */
export const VCARD = /^BEGIN:VCARD/im;

/** `item1.EMAIL;TYPE=home:ada@example.org`: the name of a property, its parameters and its value. */
const PROPERTY = /^(?:[\w-]{1,40}\.)?([A-Z][A-Z-]{0,40})((?:;[^:\r\n]{0,200})?):(.*)$/i;

/** The facts that a card has, by the names of its properties (RFC 6350, section 6). */
const FACTS: ReadonlyMap<string, PropertyFact> = new Map([['EMAIL', 'email'], ['TEL', 'phone'], ['ORG', 'organisation'], ['TITLE', 'role'], ['BDAY', 'birthday'], ['URL', 'website']]);

/** Reads the people of the vCards in a text. A card of a company, without a name or in another encoding isn't read. */
export function readVCards(text: string, order: DateOrder | null): readonly ListedPerson[] {
  const people: ListedPerson[] = [];
  let card: { readonly line: number; readonly properties: string[] } | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) card = { line: index + 1, properties: [] };
    else if (card === null) continue;
    else if (/^END:VCARD\s*$/i.test(line)) {
      const person = readCard(card.properties, order);
      if (person !== null) people.push({ line: card.line, ...person });
      card = null;
    } else if (/^[ \t]/.test(line)) card.properties.push(`${card.properties.pop() ?? ''}${line.slice(1)}`);
    else card.properties.push(line);
  }
  return people;
}

function readCard(properties: readonly string[], order: DateOrder | null): Omit<ListedPerson, 'line'> | null {
  let name = '';
  let body = '';
  const facts = new Map<PropertyFact, PersonFact>();
  for (const property of properties) {
    const [, written = '', parameters = '', raw = ''] = PROPERTY.exec(property) ?? [];
    const key = written.toUpperCase();
    if (/quoted-printable|base64|ENCODING=b/i.test(parameters)) continue;
    const value = unescaped(raw);
    if ((key === 'X-ABSHOWAS' && value.toUpperCase() === 'COMPANY') || (key === 'KIND' && value.toLowerCase() !== 'individual')) return null;
    if (key === 'FN') name ||= value.replace(/\s+/g, ' ');
    else if (key === 'NOTE') body ||= value;
    const fact = FACTS.get(key);
    const certain = fact === undefined || facts.has(fact) ? null : certainFact(fact, asWritten(fact, key === 'ORG' ? unescaped(raw.replace(/(?<!\\);.*/, '')) : value), order);
    if (certain !== null) facts.set(certain.fact, certain);
  }
  return name === '' ? null : { name, facts: [...facts.values()], body: body === '' ? '' : `${body}\n` };
}

/** `19851224` and `--1224` as the dates of notes; `tel:+49…` without its scheme. */
function asWritten(fact: PropertyFact, value: string): string {
  if (fact === 'phone') return value.replace(/^tel:/i, '');
  return fact === 'birthday' ? value.replace(/T.*$/, '').replace(/^(\d{4}|--)(\d{2})(\d{2})$/, (_, year: string, month: string, day: string) => `${year}-${month}-${day}`.replace('---', '--')) : value;
}

function unescaped(value: string): string {
  return value.replace(/\\([\\,;nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign)).trim();
}
