import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatDay } from '../../src/domain/day.ts';
import type { ExchangeKind } from '../../src/domain/interaction.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { ContactRecord, HistoryEntry, Pattern, Reciprocity } from '../../src/domain/relationship/relationship.ts';
import { assessRelationship } from '../../src/domain/assess-relationship.ts';
import { en } from '../../src/i18n/en.ts';
import { propertyRuns } from '../property-runs.ts';
import { contact, day, names, queue, TODAY, type ContactBuilder, type EntryOptions } from './builders.ts';

const today = day(TODAY);

/** Days of the last four years and a few to come, and months of them. */
const days = fc.integer({ min: -1500, max: 40 }).map((offset) => formatDay(addDays(today, offset)));
const dates = fc.oneof({ weight: 6, arbitrary: days }, { weight: 1, arbitrary: days.map((text) => text.slice(0, 7)) });
const kinds = fc.constantFrom<ExchangeKind>('gave', 'received', 'thanked', 'asked', 'asked-me');
const marks = fc.uniqueArray(kinds, { maxLength: 3 });
const entries = fc.record({
  date: dates,
  marks: fc.oneof({ weight: 2, arbitrary: fc.constant<ExchangeKind[]>([]) }, { weight: 1, arbitrary: marks }),
  attempt: fc.constantFrom(false, false, false, true),
  direction: fc.constantFrom('out' as const, 'in' as const, undefined),
});
type Entry = typeof entries extends fc.Arbitrary<infer Value> ? Value : never;

const contacts = fc
  .record({
    name: fc.constantFrom('Ada', 'Bob', 'Eve', 'Zoë', 'Kim'),
    entries: fc.array(entries, { maxLength: 12 }),
    cadence: fc.constantFrom(null, 'weekly', 'monthly', 'yearly', 'none'),
    relationship: fc.constantFrom(null, 'friend', 'mentor', 'client'),
    met: fc.option(dates),
    lastContact: fc.option(dates),
    nextContact: fc.option(days),
    snoozed: fc.option(days),
    plan: fc.option(dates),
    promise: fc.option(days),
    birthday: fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))),
    status: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'paused' as const, 'archived' as const),
  })
  .map((one) => {
    let builder = withEntries(contact(one.name).status(one.status), one.entries);
    if (one.cadence !== null) builder = builder.cadence(one.cadence);
    if (one.relationship !== null) builder = builder.relationship(one.relationship);
    if (one.met !== null) builder = builder.met(one.met);
    if (one.lastContact !== null) builder = builder.lastContact(one.lastContact);
    if (one.nextContact !== null) builder = builder.nextContact(one.nextContact);
    if (one.snoozed !== null) builder = builder.snoozedUntil(one.snoozed);
    if (one.plan !== null) builder = builder.plan(one.plan);
    if (one.promise !== null) builder = builder.promise('send it', { due: one.promise });
    if (one.birthday !== null) builder = builder.birthday(one.birthday[0], one.birthday[1]);
    return builder;
  });

/** Several contacts, each with a path of its own. */
const vaults = fc.array(contacts, { maxLength: 14 }).map((all) => all.map((one, index) => one.facts({ path: `People/${one.record.facts.name} ${index}.md` })));
const settings = fc.record({
  startFresh: fc.option(days.map(day)),
  revivePerWeek: fc.constantFrom(0, 1, 3),
  dailySize: fc.integer({ min: 0, max: 7 }),
});

function withEntries(builder: ContactBuilder, all: readonly Entry[]): ContactBuilder {
  return all.reduce((one, entry) => one.entry(entry.date, optionsOf(entry)), builder);
}

function optionsOf({ marks: marked, attempt, direction }: Entry): EntryOptions {
  const options: EntryOptions = Object.fromEntries(marked.map((kind) => [kind, kind]));
  return direction === undefined ? { ...options, attempt } : { ...options, attempt, direction };
}

const SWAPPED: Readonly<Record<ExchangeKind, ExchangeKind>> = { gave: 'received', received: 'gave', asked: 'asked-me', 'asked-me': 'asked', thanked: 'thanked' };
const MIRRORED: Readonly<Record<Pattern, Pattern>> = { unknown: 'unknown', mutual: 'mutual', 'you-give-more': 'they-give-more', 'they-give-more': 'you-give-more' };

/** The record as the other side would have written it. */
function swapped(record: ContactRecord): ContactRecord {
  const swap = (entry: HistoryEntry): HistoryEntry => ({ ...entry, exchanges: entry.exchanges.map((exchange) => ({ ...exchange, kind: SWAPPED[exchange.kind] })) });
  return { ...record, history: record.history.map(swap) };
}

function reciprocity(record: ContactRecord): Reciprocity {
  return assessRelationship(record, defaultSettings, today).reciprocity;
}

function holds<Values extends [unknown, ...unknown[]]>(arbitraries: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> }, law: (...values: Values) => void): void {
  fc.assert(fc.property(...arbitraries, law), { numRuns: propertyRuns.usual });
}

describe('reciprocity', () => {
  it('mirrors when the sides swap', () => {
    holds<[ContactBuilder]>([contacts], ({ record }) => {
      const mine = reciprocity(record);
      const theirs = reciprocity(swapped(record));
      expect([theirs.given, theirs.received, theirs.asks, theirs.askedMe]).toEqual([mine.received, mine.given, mine.askedMe, mine.asks]);
      expect([theirs.last24Months.given, theirs.last24Months.asks]).toEqual([mine.last24Months.received, mine.last24Months.askedMe]);
      expect(theirs.pattern).toBe(MIRRORED[mine.pattern]);
      expect(theirs.openByMe).toHaveLength(mine.openByThem.length);
      expect(theirs.onlyInNeed.me?.afterSilence).toBe(mine.onlyInNeed.them?.afterSilence);
      expect(theirs.onlyInNeed.them?.afterSilence).toBe(mine.onlyInNeed.me?.afterSilence);
    });
  });

  it('counts no fewer gives since the last ask for one more give', () => {
    holds<[ContactBuilder, string]>([contacts, dates], (one, on) => {
      expect(one.entry(on, { gave: 'a hand' }).related().reciprocity.givesSinceAsk).toBeGreaterThanOrEqual(one.related().reciprocity.givesSinceAsk);
    });
  });

  it('is unmoved by entries without a mark', () => {
    holds<[ContactBuilder, string]>([contacts, dates], (one, on) => {
      // Only in need and who reached out are about contact, too.
      const exchange = ({ onlyInNeed: _need, reachedOut: _reached, ...rest }: Reciprocity): unknown => rest;
      expect(exchange(one.entry(on).related().reciprocity)).toEqual(exchange(one.related().reciprocity));
    });
  });

  it('rests every sentence on a line, or says that there is none', () => {
    holds<[ContactBuilder]>([contacts], (one) => {
      const { reciprocity } = one.related();
      const { pattern, last24Months, asks, given, ledger, onlyInNeed, openByMe, openByThem, toThank, givesSinceAsk } = reciprocity;
      const sentence = en.reciprocity.pattern(reciprocity);
      const exchanged = ledger.filter(({ kind }) => kind === 'gave' || kind === 'received').length;
      const onlyAsked = asks > 0 && given === 0;
      if (pattern === 'unknown') expect(sentence).toMatch(onlyAsked ? /^You’ve asked/ : /^Not enough data/);
      else expect(exchanged).toBeGreaterThanOrEqual(3);
      if (last24Months.given + last24Months.received === 0 && pattern === 'unknown' && !onlyAsked) expect(sentence).toBe('Not enough data: record 3 exchanges');
      for (const need of [onlyInNeed.me, onlyInNeed.them]) if (need !== null) expect(need.evidence).toHaveLength(need.afterSilence);
      expect(ledger.filter(({ kind }) => kind === 'gave').length).toBeGreaterThanOrEqual(givesSinceAsk);
      for (const mark of [...ledger, ...openByMe, ...openByThem, ...toThank]) expect([mark.line > 0, mark.path]).toEqual([true, one.record.facts.path]);
    });
  });

  it('counts each day of contact once in who reached out', () => {
    holds<[ContactBuilder]>([contacts], (one) => {
      const { reachedOut: { me, them, notNoted }, ledger } = one.related().reciprocity;
      expect(Math.min(me, them, notNoted)).toBeGreaterThanOrEqual(0);
      expect(me + them + notNoted).toBe(contactsOf(one));
      expect(ledger.length).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('everything about a contact', () => {
  it('is the same in whatever order its entries stand', () => {
    const shuffled = contacts.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.record.history], { minLength: one.record.history.length })));
    holds<[[ContactBuilder, HistoryEntry[]]]>([shuffled], ([one, history]) => {
      const { record: _one, ...answers } = one.related({ revivePerWeek: 3 });
      const { record: _other, ...same } = assessRelationship({ ...one.record, history }, { ...defaultSettings, revivePerWeek: 3 }, today);
      expect(same).toEqual(answers);
    });
  });

  it('has a last contact that no further entry makes older', () => {
    holds<[ContactBuilder, string]>([contacts, dates], (one, on) => {
      const before = one.related().lastContact;
      const after = one.entry(on).related().lastContact;
      // A day of the month that was known before is the better knowledge, not an older contact.
      if (before !== null) expect(after === null ? '' : formatDate(after.date) >= formatDate(before.date)).toBe(true);
    });
  });

  it('has a line for every reason, and reasons in one order', () => {
    holds<[ContactBuilder, { revivePerWeek: number }]>([contacts, settings], (one, set) => {
      const { reasons, reasonsBeforeToday, excluded } = one.related(set);
      for (const reason of [...reasons, ...reasonsBeforeToday]) {
        expect(reason.evidence.length).toBeGreaterThan(0);
        for (const { line, path } of reason.evidence) expect([line > 0, path]).toEqual([true, one.record.facts.path]);
      }
      if (excluded !== null) expect(reasons).toEqual([]);
    });
  });

  it('is due only where something says when', () => {
    holds<[ContactBuilder]>([contacts], (one) => {
      const { due, dueSoonFrom, cadence } = one.related();
      if (due !== null && dueSoonFrom !== null) expect(dueSoonFrom).toBeLessThanOrEqual(due);
      if (cadence === null && one.record.facts.nextContact === null) expect(due).toBeNull();
    });
  });
});

describe('the queue', () => {
  it('is the same in whatever order contacts come', () => {
    const shuffled = vaults.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    holds<[[ContactBuilder[], ContactBuilder[]], { revivePerWeek: number }]>([shuffled, settings], ([all, other], set) => {
      expect(queue(other, set)).toEqual(queue(all, set));
    });
  });

  it('has each contact once, and everyone in it has a reason', () => {
    holds<[ContactBuilder[], { revivePerWeek: number }]>([vaults, settings], (all, set) => {
      const { items, notInQueue } = queue(all, set);
      const paths = [...items, ...notInQueue].map(({ relationship }) => relationship.record.facts.path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const { reasons } of items) expect(reasons.length).toBeGreaterThan(0);
    });
  });

  it('proposes no more for today than the setting says, and none of them twice', () => {
    holds<[ContactBuilder[], { dailySize: number }]>([vaults, settings], (all, set) => {
      const few = queue(all, set).today.map(({ relationship }) => relationship.record.facts.path);
      expect(few.length).toBeLessThanOrEqual(set.dailySize);
      expect(new Set(few).size).toBe(few.length);
    });
  });

  it('proposes the same for today whatever is logged today, but for who is done', () => {
    const options: fc.Arbitrary<Entry> = entries.map((entry) => ({ ...entry, date: TODAY }));
    const logged = vaults.chain((all) => fc.tuple(fc.constant(all), fc.array(fc.tuple(fc.nat(Math.max(0, all.length - 1)), options), { maxLength: 5 })));
    holds<[[ContactBuilder[], [number, Entry][]], { revivePerWeek: number; dailySize: number }]>([logged, settings], ([all, more], set) => {
      const later = all.map((one, index) => withEntries(one, more.filter(([at]) => at === index).map(([, entry]) => entry)));
      const before = queue(all, set).today;
      const after = queue(later, set).today;
      expect(names(after)).toEqual(names(before));
      expect(after.map(({ reasons }) => reasons)).toEqual(before.map(({ reasons }) => reasons));
    });
  });
});

/** In how many days there was contact, with months of which no day is known. */
function contactsOf(one: ContactBuilder): number {
  const happened = one.record.history.filter(({ date: { day: on }, attempt }) => !attempt && on <= today);
  const known = new Set(happened.filter(({ date: { precision } }) => precision === 'day').map((entry) => formatDate(entry.date)));
  const knownMonths = new Set([...known].map((text) => text.slice(0, 7)));
  const months = new Set(happened.filter(({ date: { precision } }) => precision === 'month').map((entry) => formatDate(entry.date)));
  return known.size + [...months].filter((month) => !knownMonths.has(month)).length;
}
