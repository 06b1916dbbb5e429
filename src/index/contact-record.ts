import type { ContactFacts } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { startOfMonth } from '../domain/day.ts';
import type { Interaction, NoteLink, Plan } from '../domain/interaction.ts';
import type { ContactRecord } from '../domain/relationship.ts';
import type { SharedEntries } from './participation.ts';

/** Who takes part in an entry, given its links and the note it stands in: paths of contacts, sorted. */
export type ResolvePeople = (links: readonly NoteLink[], from: string) => readonly string[];

/**
 * Everything the vault says of one contact: its own facts with those of other notes beside them. One contact on one day
 * is one interaction: entries of the own log lead, those of other notes are its further sources (notes-format.md, section 5).
 */
export function contactRecord(facts: ContactFacts, shared: ReadonlyMap<string, SharedEntries> | null, resolve: ResolvePeople, today: Day): ContactRecord {
  const past: Interaction[] = [];
  const plans: Plan[] = [...facts.plans];
  for (const interaction of facts.interactions) {
    if (isPlanned(interaction, today)) plans.push(asPlan(interaction));
    else past.push(interaction.with.length === 0 ? interaction : { ...interaction, people: resolve(interaction.with, facts.path).filter((path) => path !== facts.path) });
  }
  const history = shared === null ? past : withShared(past, plans, facts.path, shared, resolve, today);
  return {
    facts,
    history: sortedByDate(history),
    plans: plans.length > 1 ? plans.sort(byDateThenSource) : plans,
    commitments: facts.commitments,
    servesGoal: false,
  };
}

function withShared(
  past: readonly Interaction[],
  plans: Plan[],
  path: string,
  shared: ReadonlyMap<string, SharedEntries>,
  resolve: ResolvePeople,
  today: Day,
): readonly Interaction[] {
  const leading = new Map<string, number>();
  const history = [...past];
  past.forEach((interaction, index) => {
    const key = sameDayKey(interaction);
    if (!leading.has(key)) leading.set(key, index);
  });
  for (const note of [...shared.keys()].sort(byCodeUnits)) {
    const entries = shared.get(note);
    if (entries === undefined) continue;
    const people = (interaction: Interaction | Plan): readonly string[] => [...new Set([note, ...resolve(interaction.with, note)])].filter((other) => other !== path).sort(byCodeUnits);
    plans.push(...entries.plans);
    for (const interaction of entries.interactions) {
      if (isPlanned(interaction, today)) {
        plans.push(asPlan(interaction));
        continue;
      }
      const key = sameDayKey(interaction);
      const leader = leading.get(key);
      const lead = leader === undefined ? undefined : history[leader];
      if (leader === undefined || lead === undefined) {
        leading.set(key, history.length);
        // A mark belongs to the contact in whose note it stands.
        history.push({ ...interaction, exchanges: [], followUps: [], people: people(interaction) });
      } else {
        const everybody = [...new Set([...lead.people, ...people(interaction)])].sort(byCodeUnits);
        history[leader] = { ...lead, people: everybody, alsoIn: [...lead.alsoIn, { path: interaction.path, line: interaction.line }] };
      }
    }
  }
  return history;
}

/** A try without an answer and a contact on the same day stay two. */
function sameDayKey({ date, attempt }: Interaction): string {
  return `${date.day} ${date.precision} ${attempt}`;
}

/** Whether an entry is still to come. One of the current month, without a day, has happened. */
function isPlanned({ date }: Interaction, today: Day): boolean {
  return date.precision === 'day' ? date.day > today : date.day > startOfMonth(today);
}

function asPlan({ path, line, date, channel, text, with: people }: Interaction): Plan {
  return { path, line, date, boxed: false, channel, text, with: people };
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
  return a.date.day - b.date.day || (a.date.precision === b.date.precision ? 0 : a.date.precision === 'month' ? -1 : 1) || byCodeUnits(a.path, b.path) || a.line - b.line;
}

/** Orders texts by their UTF-16 code units: the same everywhere, whatever the locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
