import { addDays, type Day } from '../../src/domain/day.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { Reason, Relationship, TodaysItem } from '../../src/domain/relationship/relationship.ts';
import { lengthInDays } from '../../src/domain/cadence.ts';
import type { NewEntry } from '../../src/notes/write/log-entry.ts';
import { tickPromise } from '../../src/notes/write/task/tick-promise.ts';
import { MemoryVault } from './memory-vault.ts';
import { notesOfPeople } from './people.ts';
import { Random } from './random.ts';
import type { Temperament } from './temperament.ts';

export interface YearOptions {
  readonly people: number;
  readonly temperament: Temperament;
  readonly start: Day;
  readonly seed: number;
}

/** What a year came to. */
export interface YearFigures {
  readonly daysLooked: number;
  readonly acted: number;
  /** The longest time, in days on which the list was looked at, that one person led it without anything being done about them. */
  readonly longestLead: number;
  /** The same for any place in the list. */
  readonly longestPlace: number;
  /** The longest wait for contact by the frequency, in frequencies, on a day when the list had room for another. */
  readonly longestWaitWithRoom: number;
  /** People with a frequency who were never in a list. */
  readonly neverSuggested: readonly string[];
  /** Days on which someone who isn't due yet had a place, while someone overdue had none. */
  readonly soonBeforeLate: number;
  /** What was asked for again after it had been done. */
  readonly askedAgain: readonly string[];
  readonly queueAtTheEnd: number;
  readonly vault: MemoryVault;
}

const DAYS = 365;
const DAILY_SIZE = 5;
const NOBODY: readonly never[] = [];

/** Lives a year by the list: what it proposes is done or left, and others call, ask and give as people do. */
export function liveAYear({ people, temperament, start, seed }: YearOptions): YearFigures {
  const random = new Random(seed);
  const vault = new MemoryVault(notesOfPeople(people, start, random));
  const life = new Life(vault, random, start);
  for (let today = start; today < addDays(start, DAYS); today = addDays(today, 1)) {
    life.others(today);
    if (temperament.looks(today, random)) life.look(today, temperament);
  }
  return life.figures(addDays(start, DAYS));
}

class Life {
  private daysLooked = 0;
  private acted = 0;
  private readonly suggested = new Set<string>();
  private readonly places = new Map<string, number>();
  private lead: { readonly path: string; readonly days: number } | null = null;
  private longestLead = 0;
  private longestPlace = 0;
  private longestWaitWithRoom = 0;
  private soonBeforeLate = 0;
  /** Wishes that were done, by person. */
  private readonly done = new Set<string>();
  private readonly askedAgain = new Set<string>();
  /** The day on which something was last done about someone. */
  private readonly lastDone = new Map<string, Day>();
  private things = 0;

  constructor(
    private readonly vault: MemoryVault,
    private readonly random: Random,
    private readonly start: Day,
  ) {}

  /** What others do of their own accord: they call, give, and ask. */
  others(today: Day): void {
    for (const path of this.vault.paths()) {
      if (!this.random.chance(0.004)) continue;
      const what = this.thing();
      const marks: NewEntry['marks'] = this.random.chance(0.3) ? [{ kind: 'received', what }] : this.random.chance(0.3) ? [{ kind: 'asked-me', what }] : NOBODY;
      this.vault.log(path, { ...entryOn(today), text: `about ${what}`, channel: 'call', direction: 'in', marks });
      this.lastDone.set(path, today);
      this.places.delete(path);
    }
  }

  /** Looks at the list of a day, and does what there is time for. */
  look(today: Day, { acts, actsAtMost }: Temperament): void {
    this.daysLooked++;
    const { today: list, items } = this.vault.look(today);
    const open = list.filter(({ done }) => !done);
    this.countPlaces(open);
    this.countOrder(today, open, items.filter(({ relationship }) => !list.some((item) => item.relationship === relationship)));
    if (list.length < DAILY_SIZE) this.measureWaits(today);
    for (const { relationship, reasons } of open) for (const reason of reasons) if (this.done.has(wishOf(relationship, reason))) this.askedAgain.add(wishOf(relationship, reason));
    let left = actsAtMost;
    for (const item of this.random.shuffled(open)) {
      if (left === 0 || !this.random.chance(acts)) continue;
      left--;
      this.act(item, today);
    }
  }

  private countPlaces(open: readonly TodaysItem[]): void {
    const paths = open.map(pathOf);
    for (const path of paths) {
      this.suggested.add(path);
      const days = (this.places.get(path) ?? 0) + 1;
      this.places.set(path, days);
      this.longestPlace = Math.max(this.longestPlace, days);
    }
    for (const path of this.places.keys()) if (!paths.includes(path)) this.places.delete(path);
    const [first] = paths;
    this.lead = first === undefined ? null : { path: first, days: this.lead?.path === first ? this.lead.days + 1 : 1 };
    this.longestLead = Math.max(this.longestLead, this.lead?.days ?? 0);
  }

  /** Someone who waits by right of the seven days at the head of *Later* has had their turn. */
  private countOrder(today: Day, open: readonly TodaysItem[], others: readonly Pick<TodaysItem, 'relationship' | 'reasons'>[]): void {
    const hasSoon = open.some(({ reasons: [strongest] }) => strongest?.kind === 'due-soon');
    const lateWithoutAPlace = others.some(({ relationship, reasons: [strongest] }) => strongest?.kind === 'overdue' && !this.vault.isResting(relationship.record.facts.path, today));
    if (hasSoon && lateWithoutAPlace) this.soonBeforeLate++;
  }

  private measureWaits(today: Day): void {
    for (const path of this.vault.paths()) {
      const relationship = this.vault.index.relationship(path, today);
      if (relationship?.cadence === null || relationship === null || relationship.cadence.cadence === 'none' || relationship.pauses.length > 0) continue;
      const since = Math.max(this.start, this.lastDone.get(path) ?? this.start, relationship.lastContact?.date.day ?? this.start);
      this.longestWaitWithRoom = Math.max(this.longestWaitWithRoom, (today - since) / lengthInDays(relationship.cadence.cadence));
    }
  }

  private act({ relationship, reasons }: TodaysItem, today: Day): void {
    const path = relationship.record.facts.path;
    const [strongest] = reasons;
    if (strongest === undefined) return;
    this.acted++;
    this.places.delete(path);
    this.lead = null;
    this.lastDone.set(path, today);
    if (strongest.kind === 'promise') {
      const promise = relationship.record.commitments.find(({ text, waitingFor }) => text === strongest.text && waitingFor === 'me');
      if (promise !== undefined) this.vault.write([{ path: promise.path, change: (text) => tickPromise(text, promise.path, promise, today, this.vault.reader) }]);
    } else if (this.random.chance(0.12) && strongest.kind !== 'request') {
      this.vault.log(path, { ...entryOn(today), text: '', channel: 'call', direction: 'out', attempt: true });
      return;
    } else {
      this.vault.log(path, this.answerTo(strongest, today));
    }
    this.done.add(wishOf(relationship, strongest));
  }

  /** An entry that does what a reason asks for, and now and then brings a promise or a gift. */
  private answerTo(reason: Reason, today: Day): Omit<NewEntry, 'with'> {
    const entry = { ...entryOn(today), text: `about ${this.thing()}`, channel: this.random.pick(['call', 'coffee', 'email', 'message']), direction: 'out' as const };
    if (reason.kind === 'request') return { ...entry, marks: [{ kind: 'gave', what: reason.what }] };
    if (reason.kind === 'thank') return { ...entry, marks: [{ kind: 'thanked', what: reason.what }] };
    if (reason.kind === 'birthday') return { ...entry, text: 'happy birthday' };
    const promised = this.random.chance(0.1) ? { by: addDays(today, 3 + this.random.below(20)), text: `send ${this.thing()}` } : null;
    const marks: NewEntry['marks'] = this.random.chance(0.2) ? [{ kind: 'gave', what: this.thing() }] : this.random.chance(0.08) ? [{ kind: 'asked', what: this.thing() }] : NOBODY;
    return { ...entry, marks, followUp: promised };
  }

  /** Something that nobody spoke of before. */
  private thing(): string {
    this.things++;
    return `${this.random.pick(['the recipe', 'the contract', 'the photographs', 'the draft', 'the tickets', 'the address'])} no. ${this.things}`;
  }

  figures(end: Day): YearFigures {
    const hasFrequency = (path: string): boolean => {
      const cadence = this.vault.index.relationship(path, end)?.cadence?.cadence ?? 'none';
      return cadence !== 'none' && lengthInDays(cadence) <= DAYS / 2;
    };
    const { daysLooked, acted, longestLead, longestPlace, longestWaitWithRoom, soonBeforeLate, vault } = this;
    return {
      daysLooked, acted, longestLead, longestPlace, longestWaitWithRoom, soonBeforeLate, vault,
      neverSuggested: vault.paths().filter((path) => hasFrequency(path) && !this.suggested.has(path)),
      askedAgain: [...this.askedAgain],
      queueAtTheEnd: vault.index.queue(end).items.length,
    };
  }
}

function pathOf({ relationship }: TodaysItem): string {
  return relationship.record.facts.path;
}

/** What a reason asks for, once and for all; reasons that come back by their nature are a new wish each time. */
function wishOf({ record: { facts: { path } } }: Relationship, reason: Reason): string {
  switch (reason.kind) {
    case 'promise':
      return `${path}: promise ${reason.text}`;
    case 'request':
    case 'thank':
      return `${path}: ${reason.kind} ${reason.what}`;
    case 'birthday':
      return `${path}: birthday ${reason.on}`;
    case 'overdue':
      return `${path}: overdue ${reason.due}`;
    case 'quieter':
    case 'revive':
      return `${path}: ${reason.kind} ${reason.last.day}`;
    default:
      return `${path}: ${reason.kind} ${reason.measure}`;
  }
}

function entryOn(day: Day): Omit<NewEntry, 'with' | 'text' | 'channel' | 'direction'> {
  return { date: { day, precision: 'day' }, attempt: false, marks: NOBODY, followUp: null, planned: false };
}

/** The entries of a note by date, to see whether a year of writing left it in order. */
export function datesInOrder(entries: readonly Interaction[]): boolean {
  const days = entries.map(({ date }) => date.day);
  const isFalling = days.every((day, index) => index === 0 || day <= (days[index - 1] ?? day));
  const isRising = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? day));
  return isFalling || isRising;
}
