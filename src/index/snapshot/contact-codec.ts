import type { Cadence } from '../../domain/cadence.ts';
import type { AboutLine, Birthday, ContactFacts, NotCounted, NotCountedReason, Reach, Status } from '../../domain/contact.ts';
import { commitment, interaction, plan } from './entry-codecs.ts';
import { offer, want } from './giving-codecs.ts';
import type { Codec } from './transfer.ts';
import { date, day, link, located, number, word } from './value-codecs.ts';

const STATUSES: readonly Status[] = ['active', 'paused', 'archived', 'do-not-contact', 'deceased'];
const REACH: readonly Reach['kind'][] = ['email', 'phone', 'website', 'linkedin', 'location', 'timezone'];
const TOPICS = ['person', 'giving'] as const;
const UNITS = ['day', 'month'] as const;
const NOT_COUNTED: readonly NotCountedReason[] = [
  'quoted', 'code', 'comment', 'html', 'embed', 'open-task', 'cancelled-task', 'footnote', 'outside-log', 'no-date', 'note-created', 'unreadable-date', 'too-large',
];

/** A contact note, without the texts of its entries. */
export const contact: Codec<ContactFacts> = (transfer, facts) => ({
  path: transfer.path,
  name: transfer.word(facts?.name),
  otherNames: transfer.list(facts?.otherNames, word),
  tags: transfer.list(facts?.tags, word),
  organisations: transfer.list(facts?.organisations, word),
  role: transfer.optional(facts?.role, word),
  relationship: transfer.optional(facts?.relationship, word),
  circle: transfer.optional(facts?.circle, word),
  metAt: transfer.optional(facts?.metAt, word),
  metOn: transfer.optional(facts?.metOn, locatedDate),
  introducedBy: transfer.list(facts?.introducedBy, link),
  knows: transfer.list(facts?.knows, link),
  goals: transfer.list(facts?.goals, link),
  cadence: transfer.optional(facts?.cadence, locatedCadence),
  lastContact: transfer.optional(facts?.lastContact, locatedDate),
  nextContact: transfer.optional(facts?.nextContact, locatedDay),
  snoozedUntil: transfer.optional(facts?.snoozedUntil, locatedDay),
  status: transfer.choice(STATUSES, facts?.status),
  statusLine: transfer.optional(facts?.statusLine, number),
  birthday: transfer.optional(facts?.birthday, locatedBirthday),
  anniversary: transfer.optional(facts?.anniversary, locatedBirthday),
  reach: transfer.list(facts?.reach, reach),
  reciprocityOff: transfer.flag(facts?.reciprocityOff),
  private: transfer.flag(facts?.private),
  interactions: transfer.list(facts?.interactions, interaction),
  plans: transfer.list(facts?.plans, plan),
  commitments: transfer.list(facts?.commitments, commitment),
  notCounted: transfer.list(facts?.notCounted, notCounted),
  about: transfer.list(facts?.about, aboutLine),
  wants: transfer.list(facts?.wants, want),
  offers: transfer.list(facts?.offers, offer),
  dismissedIdeas: transfer.list(facts?.dismissedIdeas, locatedWord),
});

const locatedWord = located(word);

const locatedDate = located(date);
const locatedDay = located(day);

/** `none` is stored as every 0 days, which no cadence is. */
const cadence: Codec<Cadence> = (transfer, value) => {
  const spaced = value === 'none' ? undefined : value;
  const every = transfer.number(spaced?.every);
  return every === 0 ? 'none' : { every, unit: transfer.choice(UNITS, spaced?.unit) };
};
const locatedCadence = located<{ readonly text: string; readonly cadence: Cadence }>((transfer, value) => ({
  text: transfer.word(value?.text),
  cadence: cadence(transfer, value?.cadence),
}));

const locatedBirthday = located<Birthday>((transfer, value) => ({
  year: transfer.optional(value?.year, number),
  month: transfer.number(value?.month),
  day: transfer.optional(value?.day, number),
}));

/** Without its words, as are the entries. */
const aboutLine: Codec<AboutLine> = (transfer, value) => ({ value: '', line: transfer.number(value?.line), topic: transfer.choice(TOPICS, value?.topic) });

const reach: Codec<Reach> = (transfer, value) => ({
  kind: transfer.choice(REACH, value?.kind),
  text: transfer.word(value?.text),
  line: transfer.number(value?.line),
});

const notCounted: Codec<NotCounted> = (transfer, value) => ({
  line: transfer.number(value?.line),
  reason: transfer.choice(NOT_COUNTED, value?.reason),
});
