import { parseCadence } from '../../domain/cadence.ts';
import { formatDate } from '../../domain/day.ts';
import type { DateOrder, PropertyFact } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import { foldPropertyName } from '../contact/property-names.ts';
import { readBirthday, wholeDate } from '../contact/property-values.ts';

/** A fact of a person as a property of their note. */
export interface PersonFact {
  readonly fact: PropertyFact;
  readonly value: string;
}

/** What a list of people says of most of them. */
export const TELLING: readonly PropertyFact[] = ['organisation', 'role', 'lastContact', 'birthday', 'email', 'phone'];
const FACTS: ReadonlySet<PropertyFact> = new Set([...TELLING, 'relationship', 'metAt', 'metOn', 'cadence', 'nextContact', 'location', 'website', 'linkedin']);
const LABEL = /^[^\p{L}\n[#]{0,8}(\p{L}[\p{L} _-]{0,30}?)[*_]{0,3}[ \t]*::?(?=[\s*_[]|$)/u;
const EMAIL = /^[^\s@<>()[\],;:]{1,64}@[^\s@<>()[\],;:]{1,200}\.\p{L}{2,20}$/u;
const PHONE = /^\+?[\d(][\d ()./-]{4,24}$/;
/** Without a label only the international form is certain to be a phone number. */
const INTERNATIONAL_PHONE = /^\+\d[\d ()./-]{6,24}$/;
const MAIL_LINK = /^(?:<?(?:mailto:)?([^\s<>()[\]]+)>?|\[[^[\]]*\]\(mailto:([^\s()]+)\))$/;

/** The fact that a column, or a label in front of a colon, names; `null` if none of a list of people. */
export type FactOfLabel = (label: string) => PropertyFact | null;

/** Compiles the names of properties. */
export function factOfLabel({ factOf }: PropertyNames): FactOfLabel {
  return (label) => {
    const fact = factOf.get(foldPropertyName(label.trim()))?.fact;
    return fact !== undefined && FACTS.has(fact) ? fact : null;
  };
}

/** A labelled line: the fact that it names, and what is written behind the colon. */
export function labelledFact(line: string, factOf: FactOfLabel): { readonly fact: PropertyFact; readonly written: string } | null {
  const match = LABEL.exec(line);
  const fact = match === null ? null : factOf(match[1] ?? '');
  return match === null || fact === null ? null : { fact, written: line.slice(match[0].length).replace(/^[*_]{1,3}/, '').trim() };
}

/** A value that is read as this fact without doubt, as it is written into a property; `null` for any other. */
export function certainFact(fact: PropertyFact, written: string, order: DateOrder | null): PersonFact | null {
  const value = certainValue(fact, written.trim(), order);
  return value === null ? null : { fact, value };
}

/** The e-mail address or phone number that a text is as a whole, without any label. */
export function unlabelledFact(text: string): PersonFact | null {
  const email = emailIn(text.trim());
  if (email !== null) return { fact: 'email', value: email };
  return INTERNATIONAL_PHONE.test(text.trim()) ? { fact: 'phone', value: text.trim() } : null;
}

function certainValue(fact: PropertyFact, written: string, order: DateOrder | null): string | null {
  if (!/[\p{L}\p{N}]/u.test(written) || written.includes('\n')) return null;
  switch (fact) {
    case 'email':
      return emailIn(written);
    case 'phone':
      return PHONE.test(written) ? written : null;
    case 'birthday':
      return dateIn(written, order) ?? (readBirthday(written, order) === null ? null : written);
    case 'lastContact':
    case 'nextContact':
    case 'metOn':
      return dateIn(written, order);
    case 'cadence':
      return parseCadence(written) === null ? null : written;
    default:
      return written;
  }
}

function emailIn(written: string): string | null {
  const match = MAIL_LINK.exec(written);
  const address = match?.[1] ?? match?.[2] ?? '';
  return EMAIL.test(address) ? address : null;
}

function dateIn(written: string, order: DateOrder | null): string | null {
  const reading = wholeDate(written, order);
  return reading?.kind === 'date' ? formatDate(reading.date) : null;
}
