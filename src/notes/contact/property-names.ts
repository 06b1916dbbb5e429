import type { Language, Words } from '../../domain/languages/language.ts';
import { languagesInOrder, wordTable } from '../../domain/languages/word-table.ts';
import type { PropertyFact, Settings } from '../../domain/settings/settings.ts';
import { PROPERTY_FACTS } from '../../domain/settings/settings.ts';
import { foldAccents, foldCase } from '../../domain/text/fold-case.ts';

/** The names of each fact's property. The first of a row is written if the note has none (docs/note-format.md, "Property names"). */
const NAMES: Readonly<Record<PropertyFact, readonly string[]>> = {
  name: ['name'],
  otherNames: ['aliases', 'alias', 'nickname'],
  organisation: ['company', 'org', 'organization', 'organisation', 'employer', 'team'],
  role: ['role', 'title', 'job', 'position'],
  relationship: ['relationship', 'relation', 'relationship-type'],
  circle: ['circle', 'tier', 'relationship-tier', 'strength'],
  metAt: ['met-at', 'where-met', 'venue', 'source', 'lead-source'],
  metOn: ['met-on', 'met', 'first-met', 'first-contact', 'first-seen'],
  introducedBy: ['introduced-by', 'introduced', 'referred-by', 'intro-by'],
  knows: ['knows', 'connections', 'friends'],
  cadence: [
    'cadence', 'frequency', 'contact-frequency', 'contact-every', 'cadence-days', 'contact-interval-days', 'keep-in-touch', 'touch-cadence-days',
    'prm-cadence',
  ],
  lastContact: ['last-contact', 'last-contacted', 'last-interaction', 'last-touch', 'last-chat', 'last-contact-date', 'prm-last-contacted'],
  nextContact: ['next-contact', 'next-follow-up', 'next-contact-due', 'follow-up-date'],
  snoozedUntil: ['snooze-until', 'snoozed-until', 'prm-snooze-until'],
  status: ['status'],
  died: ['died', 'deceased', 'date-of-death', 'dod'],
  anniversary: ['anniversary', 'wedding'],
  goals: ['goals', 'goal'],
  birthday: ['birthday', 'born', 'bday', 'dob', 'birth-date', 'prm-birthday'],
  email: ['email', 'emails', 'e-mail'],
  phone: ['phone', 'phones', 'mobile', 'telephone'],
  website: ['website', 'websites', 'url'],
  linkedin: ['linkedin'],
  location: ['location', 'city'],
  timezone: ['timezone', 'time-zone'],
  reciprocity: ['reciprocity'],
  private: ['private'],
};

/** Finds the fact of a property name, and the names of a fact in order of precedence. */
export interface PropertyNames {
  /** By folded name: the fact, and the place in its row, from 0. */
  readonly factOf: ReadonlyMap<string, { readonly fact: PropertyFact; readonly rank: number }>;
  readonly namesOf: Readonly<Record<PropertyFact, readonly string[]>>;
}

/** The built-in names behind the user's own, then those of other languages; `codes` are the languages of the notes. */
export function propertyNames(own: Settings['properties'], codes: readonly string[] = []): PropertyNames {
  const factOf = new Map<string, { readonly fact: PropertyFact; readonly rank: number }>();
  const namesOf = { ...NAMES };
  for (const fact of Object.keys(NAMES) as PropertyFact[]) {
    namesOf[fact] = [...(own[fact] ?? []), ...NAMES[fact]];
    namesOf[fact].forEach((name, rank) => {
      const folded = foldPropertyName(name);
      // A name that the user gave to one fact is taken from the built-in row of another.
      const taken = factOf.get(folded);
      if (taken === undefined || rank < (own[fact]?.length ?? 0)) factOf.set(folded, { fact, rank });
    });
  }
  for (const [name, fact] of namesInOtherLanguages(codes)) {
    if (!factOf.has(name)) factOf.set(name, { fact, rank: namesOf[fact].length });
  }
  return { factOf, namesOf };
}

/** By folded name, with and without accents: `aniversário` is a birthday, `aniversario` a wedding unless the notes are Portuguese. */
function namesInOtherLanguages(codes: readonly string[]): readonly (readonly [name: string, fact: PropertyFact])[] {
  const rowsOf = ({ properties = {} }: Language): readonly (readonly [Words | undefined, PropertyFact])[] => PROPERTY_FACTS.map((fact) => [properties[fact], fact]);
  const languages = languagesInOrder(codes);
  return [...wordTable(languages, rowsOf, foldPropertyName), ...wordTable(languages, rowsOf, (name) => foldAccents(foldPropertyName(name)))];
}

/** A property name for comparison: case, `-`, `_` and spaces folded away. */
export function foldPropertyName(name: string): string {
  return isFolded(name) ? name : foldCase(name).replace(/[-_\s]+/g, '');
}

function isFolded(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
