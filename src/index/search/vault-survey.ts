import { getOrInsert } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { Day } from '../../domain/day.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { FoundPeople } from '../../domain/onboarding/found-people.ts';
import type { FoundDates, FoundHeading, FoundInteractions, ReadTwoWays, VaultSurvey } from '../../domain/onboarding/vault-survey.ts';
import { dateOrderEvidence, readDateAt } from '../../notes/dates/written-date.ts';
import { foldHeading } from '../../notes/log/log-vocabulary.ts';
import { unreadSections } from '../../notes/survey/unread-sections.ts';
import type { NoteReader } from '../../notes/note.ts';
import type { VaultIndex } from '../vault-index.ts';

/** Headings that often hold life events, so they are asked about whenever there is a dated line below. */
const NAMED_HEADINGS: ReadonlySet<string> = new Set(['history', 'timeline']);
/** Another heading is asked about from this many dated lines on: fewer are no log. */
const FEWEST_LINES = 3;
/** How many samples are shown. */
const SAMPLES = 3;
/** More headings than this aren't a question anyone wants to answer. */
const MOST_HEADINGS = 8;

interface HeadingSoFar {
  readonly heading: string;
  notes: number;
  entries: number;
  /** The first entry of each note, then the others. */
  readonly first: { readonly name: string; readonly entry: Interaction }[];
  readonly others: { readonly name: string; readonly entry: Interaction }[];
}

/**
 * Looks through the texts of a vault's contacts for what the index does not keep: dated lines below other headings, and how
 * dates are written. The caller hands in one note after the other, in whatever slices of time it has.
 */
export class ContactTexts {
  private readonly found = new Map<string, HeadingSoFar>();
  private dayFirst = 0;
  private monthFirst = 0;

  constructor(private readonly reader: NoteReader) {}

  /** Adds the text of the note at `path`; only contact notes matter. */
  add(path: string, name: string, text: string): void {
    const evidence = dateOrderEvidence([text]);
    this.dayFirst += evidence.dayFirst;
    this.monthFirst += evidence.monthFirst;
    for (const { heading, entries } of unreadSections(path, text, this.reader)) {
      const key = foldHeading(heading);
      const sofar = getOrInsert(this.found, key, () => ({ heading, notes: 0, entries: 0, first: [], others: [] }));
      sofar.notes++;
      sofar.entries += entries.length;
      const [first, ...others] = entries.map((entry) => ({ name, entry }));
      if (first !== undefined && sofar.first.length < SAMPLES) sofar.first.push(first);
      if (sofar.others.length < SAMPLES) sofar.others.push(...others.slice(0, SAMPLES));
    }
  }

  /** Headings to ask about, most lines first. */
  headings(): readonly FoundHeading[] {
    return [...this.found]
      .filter(([key, { entries }]) => NAMED_HEADINGS.has(key) || entries >= FEWEST_LINES)
      .map(([, { heading, notes, entries, first, others }]) => ({ heading, notes, entries, samples: [...first, ...others].slice(0, SAMPLES) }))
      .sort((a, b) => b.entries - a.entries || compareCodePoints(a.heading, b.heading))
      .slice(0, MOST_HEADINGS);
  }

  /** How many dates can only be read in one order. */
  evidence(): Pick<FoundDates, 'dayFirst' | 'monthFirst'> {
    return { dayFirst: this.dayFirst, monthFirst: this.monthFirst };
  }
}

/** What a vault holds. `notes` is how many Markdown notes there are; `texts` has seen the texts of all contacts; `found` is who may be a contact besides folders and links. */
export function surveyVault(index: VaultIndex, texts: ContactTexts, notes: number, found: readonly FoundPeople[], today: Day): VaultSurvey {
  const relationships = index.relationships(today);
  const ambiguous = index.problems().filter(({ detail }) => detail.kind === 'ambiguous-date');
  return {
    notes,
    contacts: relationships.map(({ record }) => record.facts.name),
    interactions: interactionsOf(relationships),
    found: foundPeople(index, found),
    headings: texts.headings(),
    dateOrder: ambiguous.length === 0 ? null : { count: ambiguous.length, ...texts.evidence(), samples: ambiguous.flatMap((problem) => readTwoWays(problem) ?? []).slice(0, SAMPLES) },
    ownNote: index.ownNote(),
  };
}

/** Folders first, then what else shows people, then the names that notes link; a note is only in the first of them. */
function foundPeople(index: VaultIndex, others: readonly FoundPeople[]): readonly FoundPeople[] {
  const taken = new Set<string>();
  const folders = index.folderHints().map(({ folder, notes }): FoundPeople => ({ kind: 'folder', word: folder, notes }));
  const linked = index.unknownPeople().map((person): FoundPeople => ({ kind: 'linked', person }));
  return [...folders, ...others, ...linked].flatMap((found) => {
    if (found.kind === 'list') return found;
    if (found.kind === 'linked') return found.person.path !== null && taken.has(found.person.path) ? [] : found;
    const notes = found.notes.filter((path) => !taken.has(path));
    for (const path of notes) taken.add(path);
    return notes.length === 0 ? [] : { ...found, notes };
  });
}

/** How many interactions of the past there are. */
export function interactionsOf(relationships: readonly Relationship[]): FoundInteractions {
  let inContactNotes = 0;
  const contacts = new Set(relationships.map(({ record }) => record.facts.path));
  const elsewhere = new Set<string>();
  for (const { record: { facts, history } } of relationships) {
    for (const { path, line } of history) {
      if (path === facts.path) inContactNotes++;
      else if (!contacts.has(path)) elsewhere.add(`${path}:${String(line)}`);
    }
  }
  return { inContactNotes, inOtherNotes: elsewhere.size };
}

function readTwoWays({ path, line, detail }: Problem): ReadTwoWays | null {
  if (detail.kind !== 'ambiguous-date') return null;
  const { written } = detail;
  const dayFirst = readDateAt(written, 0, written.length, 'day-first');
  const monthFirst = readDateAt(written, 0, written.length, 'month-first');
  if (dayFirst?.kind !== 'date' || monthFirst?.kind !== 'date') return null;
  return { path, line, written, dayFirst: dayFirst.date, monthFirst: monthFirst.date };
}
