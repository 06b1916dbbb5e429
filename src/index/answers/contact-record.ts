import { getOrInsert } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Day } from '../../domain/day.ts';
import { startOfMonth } from '../../domain/day.ts';
import type { Commitment, Exchange, Interaction, NoteLink, Plan } from '../../domain/interaction.ts';
import { namedChannel } from '../../domain/named-channel.ts';
import type { Mention } from '../../domain/other-note.ts';
import type { ContactRecord } from '../../domain/relationship/relationship.ts';
import { fingerprintOfMark } from '../../domain/text/fingerprint.ts';
import type { BacklinkEntries } from '../links/backlinks.ts';

/** Resolves the participants of an entry from its links and its note: paths of contacts, sorted. */
export type ResolvePeople = (links: readonly NoteLink[], from: string) => readonly string[];

const NONE: readonly never[] = [];

/**
 * Everything the vault says of one contact: its own facts with those of other notes beside them. One contact on one day
 * is one interaction: entries of the own log lead, those of other notes are its further sources (docs/note-format.md, "The same date in several notes").
 */
export function contactRecord(facts: ContactFacts, shared: ReadonlyMap<string, BacklinkEntries> | null, resolve: ResolvePeople, today: Day): ContactRecord {
  const past: Interaction[] = [];
  const plans: Plan[] = [...facts.plans];
  for (const interaction of facts.interactions) {
    if (isPlanned(interaction, today)) plans.push(asPlan(interaction));
    else past.push(interaction.with.length === 0 ? interaction : { ...interaction, people: resolve(interaction.with, facts.path).filter((path) => path !== facts.path) });
  }
  if (shared === null) return record(facts, past, plans, facts.commitments, NONE, NONE);
  const united = new MergedRecord(facts, past, plans, resolve, today);
  for (const note of [...shared.keys()].sort(compareCodePoints)) {
    const entries = shared.get(note);
    if (entries !== undefined) united.add(note, entries);
  }
  return united.finish();
}

function record(
  facts: ContactFacts,
  history: readonly Interaction[],
  plans: Plan[],
  commitments: readonly Commitment[],
  tasks: readonly Commitment[],
  mentions: readonly Mention[],
): ContactRecord {
  return { facts, history: sortedByDate(history), plans: plans.length > 1 ? plans.sort(byDateThenSource) : plans, commitments, tasks, mentions, servesGoal: false };
}

/** A contact's own entries with those of other notes, as they are added in the order of the notes' paths. */
class MergedRecord {
  private readonly history: Interaction[];
  /** By day, the entries that others may join: the contact's own, or the first of another note. */
  private readonly leading = new Map<string, number[]>();
  private readonly promises: Commitment[] = [];
  private readonly tasks: Commitment[] = [];
  private readonly mentions: Mention[] = [];

  constructor(
    private readonly facts: ContactFacts,
    past: readonly Interaction[],
    private readonly plans: Plan[],
    private readonly resolve: ResolvePeople,
    private readonly today: Day,
  ) {
    this.history = [...past];
    past.forEach((interaction, index) => {
      const key = sameDayKey(interaction);
      getOrInsert(this.leading, key, () => []).push(index);
    });
  }

  add(note: string, { interactions, plans, promises, tasks, mentions, isOfContact }: BacklinkEntries): void {
    for (const plan of plans) this.addPlan(plan);
    for (const shared of interactions) {
      // A mark belongs to the contact of its note.
      const interaction = isOfContact ? { ...shared, exchanges: [], followUps: [], people: this.peopleOf(shared, note) } : shared;
      if (isPlanned(interaction, this.today)) this.addPlan(asPlan(interaction));
      else this.addInteraction(interaction);
    }
    this.promises.push(...promises);
    this.tasks.push(...tasks);
    this.mentions.push(...mentions);
  }

  finish(): ContactRecord {
    const { facts, promises, tasks, mentions } = this;
    const commitments = promises.length === 0 ? facts.commitments : [...facts.commitments, ...promises];
    return record(facts, this.history, this.plans, commitments, tasks, mentions.length > 1 ? mentions.sort(latestFirst) : mentions);
  }

  /** Several notes may plan the same day. */
  private addPlan(plan: Plan): void {
    const isKnown = this.plans.some(({ date, path }) => path !== plan.path && date.day === plan.date.day && date.precision === plan.date.precision);
    if (!isKnown) this.plans.push(plan);
  }

  private addInteraction(interaction: Interaction): void {
    const key = sameDayKey(interaction);
    const leader = this.likest(this.leading.get(key) ?? NONE, interaction);
    const lead = leader === undefined ? undefined : this.history[leader];
    if (leader === undefined || lead === undefined) {
      this.leading.set(key, [this.history.length]);
      this.history.push(interaction);
      return;
    }
    this.history[leader] = {
      ...lead,
      exchanges: unitedMarks(lead, interaction),
      people: [...new Set([...lead.people, ...interaction.people])].sort(compareCodePoints),
      alsoIn: [...lead.alsoIn, { path: interaction.path, line: interaction.line }],
    };
  }

  /** Of entries of one day the one that names the same people, else the same channel, else shares a word; if none does, the first. */
  private likest(indexes: readonly number[], interaction: Interaction): number | undefined {
    if (indexes.length < 2) return indexes[0];
    const isLike = (test: (own: Interaction) => boolean): number | undefined => indexes.find((index) => this.history.slice(index, index + 1).some(test));
    return (
      isLike(({ people }) => people.some((person) => interaction.people.includes(person))) ??
      isLike(({ channel }) => channel !== null && channel === interaction.channel) ??
      isLike(({ text }) => sharesWord(text, interaction.text)) ??
      indexes[0]
    );
  }

  /** The others in an entry of a contact's note: whose note it is, and who else took part. */
  private peopleOf({ with: links }: Interaction, note: string): readonly string[] {
    return [...new Set([note, ...this.resolve(links, note)])].filter((other) => other !== this.facts.path).sort(compareCodePoints);
  }
}

/** The marks of both, those that say the same once. */
function unitedMarks(lead: Interaction, other: Interaction): readonly Exchange[] {
  const added = other.exchanges.filter((mark) => !lead.exchanges.some((known) => known.kind === mark.kind && fingerprintOfMark(known) === fingerprintOfMark(mark)));
  return added.length === 0 ? lead.exchanges : [...lead.exchanges, ...added.map((mark) => ({ ...mark, inNote: mark.inNote ?? other.path }))];
}

const WORD = /[\p{L}\p{N}]{4,}/gu;

/** Whether two texts are the same, or have a word of four or more letters in common. */
function sharesWord(one: string, other: string): boolean {
  if (one !== '' && one === other) return true;
  const words = new Set(one.toLowerCase().match(WORD) ?? NONE);
  return (other.toLowerCase().match(WORD) ?? NONE).some((word) => words.has(word));
}

/** A try without an answer and a contact on the same day stay two. */
function sameDayKey({ date, attempt }: Interaction): string {
  return `${date.day} ${date.precision} ${attempt}`;
}

/** Whether an entry is still to come. One of the current month, without a day, has happened. */
function isPlanned({ date }: Interaction, today: Day): boolean {
  return date.precision === 'day' ? date.day > today : date.day > startOfMonth(today);
}

function asPlan({ path, line, date, text, with: people, ...said }: Interaction): Plan {
  return { path, line, date, boxed: false, ...namedChannel(said), text, with: people };
}

/** Logs are nearly always in order already, oldest or newest first. */
function sortedByDate(history: readonly Interaction[]): readonly Interaction[] {
  let ascending = true;
  let descending = true;
  for (let index = 1; index < history.length; index++) {
    const before = history[index - 1];
    const entry = history[index];
    if (before === undefined || entry === undefined) continue;
    const order = byDateThenSource(before, entry);
    if (order > 0) ascending = false;
    if (order < 0) descending = false;
  }
  if (ascending) return history;
  return descending ? [...history].reverse() : [...history].sort(byDateThenSource);
}

function byDateThenSource(a: Interaction | Plan, b: Interaction | Plan): number {
  return a.date.day - b.date.day || (a.date.precision === b.date.precision ? 0 : a.date.precision === 'month' ? -1 : 1) || compareCodePoints(a.path, b.path) || a.line - b.line;
}

/** Mentions without a date come last. */
function latestFirst(a: Mention, b: Mention): number {
  return (b.date?.day ?? -Infinity) - (a.date?.day ?? -Infinity) || compareCodePoints(a.path, b.path) || a.line - b.line;
}
