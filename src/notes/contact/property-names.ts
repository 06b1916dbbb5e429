import type { Language, Words } from '../../domain/languages/language.ts';
import { languagesInOrder, wordTable } from '../../domain/languages/word-table.ts';
import { PROPERTY_FACTS, type PropertyFact, type Settings } from '../../domain/settings/settings.ts';
import { foldAccents, foldCase } from '../../domain/text/fold-case.ts';

/** What stands behind *last* in a name of the last contact. */
const KINDS_OF_CONTACT = [
  'contact', 'contacted', 'interaction', 'touch', 'touchpoint', 'chat', 'chatted', 'spoke', 'spoken', 'talk', 'talked', 'met', 'meet', 'meeting', 'seen', 'saw',
  'visit', 'visited', 'call', 'called', 'email', 'emailed', 'message', 'messaged', 'texted', 'wrote', 'heard-from', 'check-in', 'checked-in', 'catch-up',
  'caught-up', 'connected', 'conversation', 'communication', 'outreach', 'reached-out', 'pinged',
];

/** The names of each fact's property. The first of a row is written if the note has none (docs/note-format.md, "Property names"). */
const NAMES: Readonly<Record<PropertyFact, readonly string[]>> = {
  name: ['name'],
  otherNames: ['aliases', 'alias', 'nickname'],
  organisation: ['company', 'org', 'organization', 'organisation', 'employer', 'team'],
  role: ['role', 'title', 'job', 'position'],
  relationship: ['relationship', 'relation', 'relationship-type'],
  circle: ['circle', 'tier', 'strength', 'closeness'],
  metAt: ['met-at', 'where-met', 'where-we-met', 'how-met', 'how-we-met', 'met-where', 'met-place', 'met-context', 'venue', 'source', 'lead-source'],
  metOn: ['met-on', 'met', 'when-met', 'when-we-met', 'first-met', 'first-meeting', 'first-contact', 'first-seen'],
  introducedBy: ['introduced-by', 'introduced', 'referred-by', 'intro-by'],
  knows: ['knows', 'connections', 'friends'],
  cadence: [
    'cadence', 'frequency', 'contact-frequency', 'contact-every', 'cadence-days', 'contact-interval-days', 'keep-in-touch', 'touch-cadence-days',
    'prm-cadence',
  ],
  lastContact: [...KINDS_OF_CONTACT.map((kind) => `last-${kind}`), 'prm-last-contacted'],
  nextContact: ['next-contact', 'next-follow-up', 'next-contact-due', 'follow-up-date'],
  snoozedUntil: ['snooze-until', 'snoozed-until', 'snooze', 'snoozed', 'pause-until', 'paused-until', 'pause', 'paused', 'on-hold-until', 'prm-snooze-until'],
  status: ['status'],
  died: ['died', 'deceased', 'date-of-death', 'dod'],
  anniversary: ['anniversary', 'wedding'],
  goals: ['goals', 'goal'],
  birthday: ['birthday', 'born', 'bday', 'dob', 'birth-date', 'date-of-birth', 'prm-birthday'],
  email: ['email', 'emails', 'e-mail', 'email-address', 'mail'],
  phone: ['phone', 'phones', 'mobile', 'telephone', 'tel', 'cell', 'phone-number', 'mobile-phone', 'cell-phone', 'whatsapp'],
  website: ['website', 'websites', 'url', 'homepage', 'site', 'web', 'blog'],
  linkedin: ['linkedin', 'linkedin-url', 'linkedin-profile'],
  location: ['location', 'city', 'lives-in', 'based-in'],
  timezone: ['timezone', 'time-zone'],
  reciprocity: ['reciprocity'],
  private: ['private'],
  meetingPeople: [
    'people', 'person', 'attendees', 'attendee', 'attending', 'participants', 'participant', 'with', 'contacts', 'contact', 'guests', 'guest', 'invitees', 'present', 'met-with', 'who',
  ],
  meetingDate: ['date', 'meeting-date', 'day', 'when'],
};

/** Facts that are dates. */
export const DATE_FACTS: ReadonlySet<PropertyFact> = new Set<PropertyFact>(['metOn', 'lastContact', 'nextContact', 'snoozedUntil', 'birthday', 'died', 'anniversary']);
/** What may stand before a name of the circle: `relationship_strength`. */
const BEFORE_CIRCLE = ['relationship', 'connection', 'contact', 'friendship', 'network', 'tie', 'bond'];
/** What may stand before or behind the name of an address: `work-email`, `phone_home`, `email-2`. */
const BESIDE_ADDRESS = ['work', 'home', 'private', 'personal', 'business', 'office', '2', '3'];

/** Finds the fact of a property name, and the names of a fact in order of precedence. */
export interface PropertyNames {
  /** By folded name: the fact, and the place in its row, from 0. */
  readonly factOf: ReadonlyMap<string, PropertyPlace>;
  readonly namesOf: Readonly<Record<PropertyFact, readonly string[]>>;
}

interface PropertyPlace {
  readonly fact: PropertyFact;
  readonly rank: number;
}

/** The built-in names behind the user's own, the variants of the built-in ones, and those of other languages; `codes` are the languages of the notes (docs/note-format.md, "Property names"). */
export function propertyNames(own: Settings['properties'], codes: readonly string[] = []): PropertyNames {
  const factOf = new Map<string, PropertyPlace>();
  const namesOf = { ...NAMES };
  for (const fact of PROPERTY_FACTS) {
    namesOf[fact] = [...(own[fact] ?? []), ...NAMES[fact]];
    namesOf[fact].forEach((name, rank) => {
      const folded = foldPropertyName(name);
      // A name that the user gave to one fact is taken from the built-in row of another.
      const taken = factOf.get(folded);
      if (taken === undefined || rank < (own[fact]?.length ?? 0)) factOf.set(folded, { fact, rank });
    });
  }
  for (const fact of PROPERTY_FACTS) {
    NAMES[fact].forEach((name, rank) => {
      for (const variant of variantsOf(fact, foldPropertyName(name))) {
        if (!factOf.has(variant)) factOf.set(variant, { fact, rank: rank + (own[fact]?.length ?? 0) });
      }
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

/** `met-date`, `date-met`, `last-seen-on`; *snoozed on* would be when that was done. `work-email`, `email-work`. */
function variantsOf(fact: PropertyFact, folded: string): readonly string[] {
  if (fact === 'circle') return BEFORE_CIRCLE.map((before) => before + folded);
  if (fact === 'email' || fact === 'phone') return BESIDE_ADDRESS.flatMap((word) => [word + folded, folded + word]);
  return DATE_FACTS.has(fact) && fact !== 'snoozedUntil' ? [`${folded}date`, `date${folded}`, `${folded}on`] : [];
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
