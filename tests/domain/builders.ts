import { parseCadence } from '../../src/domain/cadence.ts';
import type { Birthday, ContactFacts, Located, Status } from '../../src/domain/contact.ts';
import { parseDate, parseDay, type CalendarDate, type Day } from '../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../src/domain/settings/settings.ts';
import type { Commitment, Direction, Exchange, ExchangeKind, Plan, RequestState } from '../../src/domain/interaction.ts';
import { queueOf } from './queue/queue-of.ts';
import { assessRelationship } from '../../src/domain/assess-relationship.ts';
import type { ContactRecord, HistoryEntry, Queue, Reason, ReasonKind, Relationship } from '../../src/domain/relationship/relationship.ts';

/** The day on which the examples take place, a Tuesday. */
export const TODAY = '2026-09-01';

/** A day from `YYYY-MM-DD`; a test that writes an impossible one is wrong. */
export function day(text: string): Day {
  const value = parseDay(text);
  if (value === null) throw new Error(`${text} is no day`);
  return value;
}

/** A date from `YYYY-MM-DD` or `YYYY-MM`. */
export function date(text: string): CalendarDate {
  const value = parseDate(text);
  if (value === null) throw new Error(`${text} is no date`);
  return value;
}

/** A mark as a test writes it: its words, or words with what became of the request. */
type Mark = string | { readonly what: string; readonly state: RequestState };

export interface EntryOptions extends Partial<Readonly<Record<ExchangeKind, Mark>>> {
  readonly attempt?: boolean;
  readonly direction?: Direction;
  readonly followUp?: string;
  readonly path?: string;
  readonly text?: string;
  readonly channel?: string;
}

/** A contact with nothing known but the name; everything else is added by methods, each of which gives a new one. */
export function contact(name = 'Ada'): ContactBuilder {
  const path = `People/${name}.md`;
  const facts: ContactFacts = {
    path, name, otherNames: [], tags: [], organisations: [], role: null, relationship: null, circle: null, metAt: null, metOn: null,
    introducedBy: [], knows: [], goals: [], cadence: null, lastContact: null, nextContact: null, snoozedUntil: null, status: 'active',
    statusLine: null, birthday: null, anniversary: null, reach: [], reciprocityOff: false, private: false, interactions: [], plans: [],
    commitments: [], notCounted: [], about: [], wants: [], offers: [], dismissedIdeas: [],
  };
  return new ContactBuilder({ facts, history: [], plans: [], commitments: [], tasks: [], mentions: [], servesGoal: false }, 10);
}

export class ContactBuilder {
  constructor(
    readonly record: ContactRecord,
    private readonly nextLine: number,
  ) {}

  entry(written: string, options: EntryOptions = {}): ContactBuilder {
    const { attempt = false, direction = null, followUp, path = this.record.facts.path, text = '', channel = null } = options;
    const line = this.nextLine;
    const exchanges = (['gave', 'received', 'thanked', 'asked', 'asked-me'] as const).flatMap((kind) => {
      const mark = options[kind];
      return mark === undefined ? [] : [exchange(kind, mark, line)];
    });
    const entry: HistoryEntry = {
      date: date(written), channel, direction, attempt, text, exchanges, with: [], people: [], alsoIn: [], path, line,
      followUps: followUp === undefined ? [] : [{ by: day(followUp), line }],
    };
    return this.with({ history: [...this.record.history, entry] });
  }

  entries(...written: readonly string[]): ContactBuilder {
    return written.reduce<ContactBuilder>((builder, text) => builder.entry(text), this);
  }

  attempt(written: string): ContactBuilder {
    return this.entry(written, { attempt: true });
  }

  plan(written: string, options: { readonly boxed?: boolean } = {}): ContactBuilder {
    const plan: Plan = { date: date(written), boxed: options.boxed ?? true, channel: null, text: 'dinner', with: [], path: this.record.facts.path, line: this.nextLine };
    return this.with({ plans: [...this.record.plans, plan] });
  }

  promise(text: string, options: { readonly due?: string; readonly since?: string; readonly waitingFor?: 'me' | 'them' } = {}): ContactBuilder {
    const commitment: Commitment = {
      text, due: options.due === undefined ? null : day(options.due), since: options.since === undefined ? null : day(options.since),
      waitingFor: options.waitingFor ?? 'me', repeats: false, path: this.record.facts.path, line: this.nextLine,
    };
    return this.with({ commitments: [...this.record.commitments, commitment] });
  }

  cadence(text: string): ContactBuilder {
    const cadence = parseCadence(text);
    if (cadence === null) throw new Error(`${text} is no cadence`);
    return this.facts({ cadence: located({ text, cadence }, 2) });
  }

  relationship(relationship: string): ContactBuilder {
    return this.facts({ relationship });
  }

  circle(circle: string): ContactBuilder {
    return this.facts({ circle });
  }

  met(written: string, at: string | null = null): ContactBuilder {
    return this.facts({ metOn: located(date(written), 3), metAt: at });
  }

  lastContact(written: string): ContactBuilder {
    return this.facts({ lastContact: located(date(written), 4) });
  }

  nextContact(written: string): ContactBuilder {
    return this.facts({ nextContact: located(day(written), 5) });
  }

  snoozedUntil(written: string): ContactBuilder {
    return this.facts({ snoozedUntil: located(day(written), 6) });
  }

  birthday(month: number, dayOfMonth: number | null, year: number | null = null): ContactBuilder {
    const birthday: Birthday = { year, month, day: dayOfMonth };
    return this.facts({ birthday: located(birthday, 7) });
  }

  status(status: Status): ContactBuilder {
    return this.facts({ status, statusLine: 8 });
  }

  reciprocityOff(): ContactBuilder {
    return this.facts({ reciprocityOff: true });
  }

  facts(changes: Partial<ContactFacts>): ContactBuilder {
    return this.with({ facts: { ...this.record.facts, ...changes } });
  }

  /** Everything that is answered about the contact today. */
  related(settings: Partial<Settings> = {}, today = TODAY): Relationship {
    return assessRelationship(this.record, { ...defaultSettings, ...settings }, day(today));
  }

  /** The kinds of all reasons, strongest first. */
  kinds(today = TODAY, settings: Partial<Settings> = {}): readonly ReasonKind[] {
    return this.related(settings, today).reasons.map(({ kind }) => kind);
  }

  /** The one reason of a kind; a test that looks for another is wrong. */
  reason<Kind extends ReasonKind>(kind: Kind, today = TODAY, settings: Partial<Settings> = {}): Extract<Reason, { kind: Kind }> {
    const found = this.related(settings, today).reasons.find((reason): reason is Extract<Reason, { kind: Kind }> => reason.kind === kind);
    if (found === undefined) throw new Error(`${this.record.facts.name} has no reason ${kind}`);
    return found;
  }

  private with(changes: Partial<ContactRecord>): ContactBuilder {
    return new ContactBuilder({ ...this.record, ...changes }, this.nextLine + 1);
  }
}

/** The queue of several contacts today. */
export function queue(contacts: readonly ContactBuilder[], settings: Partial<Settings> = {}, today = TODAY): Queue {
  const all = { ...defaultSettings, ...settings };
  return queueOf(contacts.map((one) => one.related(settings, today)), all, day(today));
}

/** The names in a part of the queue, in its order. */
export function names(part: readonly { readonly relationship: Relationship }[]): readonly string[] {
  return part.map(({ relationship }) => relationship.record.facts.name);
}

function exchange(kind: ExchangeKind, mark: Mark, line: number): Exchange {
  const isRequest = kind === 'asked' || kind === 'asked-me';
  const { what, state } = typeof mark === 'string' ? { what: mark, state: isRequest ? ('open' as const) : null } : mark;
  return { kind, what, state, closedOn: null, line };
}

function located<Value>(value: Value, line: number): Located<Value> {
  return { value, line };
}
