import type { ContactFacts } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import type { GoalProgress, GoalRecord } from '../domain/goal.ts';
import { goalReasons, progressOf } from '../domain/goal.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { OtherNote } from '../domain/other-note.ts';
import type { Problem } from '../domain/problem.ts';
import { queueOf } from '../domain/queue.ts';
import { compareReasons } from '../domain/reasons.ts';
import { relate } from '../domain/relate.ts';
import type { Queue, Reason, Relationship } from '../domain/relationship.ts';
import type { Settings } from '../domain/settings.ts';
import type { Source } from '../domain/source.ts';
import type { NoteFacts, NoteReader } from '../notes/note.ts';
import { byCodeUnits, contactRecord } from './contact-record.ts';
import { LinkResolver } from './link-resolver.ts';
import { linkProblems, possibleCopies } from './link-problems.ts';
import { contactsNamed } from './name-search.ts';
import { Participation } from './participation.ts';
import { TemplateLines } from './template-lines.ts';

/** A change of the vault: a note saved with this text, moved, gone, or not to be read. */
export type Change =
  | { readonly kind: 'saved'; readonly path: string; readonly text: string }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string; readonly text: string }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

/** What a change came to: the contacts whose answers may have changed, and a number that grows with every change. */
export interface Applied {
  readonly revision: number;
  readonly touched: readonly string[];
}

interface Answer {
  readonly today: Day;
  readonly relationship: Relationship;
}

/** What is known of a vault, kept up with its changes, and the answers from it. */
export class VaultIndex {
  private readonly notes = new Map<string, NoteFacts>();
  private readonly contactFacts = new Map<string, ContactFacts>();
  private readonly links = new LinkResolver();
  private readonly participation = new Participation({ find: (target, from) => this.links.resolve(target, from), isContact: (path) => this.contactFacts.has(path) });
  private readonly templates = new TemplateLines();
  private readonly answers = new Map<string, Answer>();
  private sortedContacts: readonly string[] | null = null;
  private revision = 0;

  constructor(
    private readonly reader: NoteReader,
    private readonly settings: Settings,
  ) {}

  /** Takes changes in. Links are resolved once all of them are known. */
  apply(changes: readonly Change[]): Applied {
    const touched = new Set<string>();
    const relink = new Set<string>();
    for (const change of changes) this.take(change, touched, relink);
    for (const path of relink) {
      for (const contact of this.relink(path)) touched.add(contact);
    }
    for (const path of touched) this.answers.delete(path);
    this.sortedContacts = null;
    this.revision++;
    return { revision: this.revision, touched: [...touched].sort(byCodeUnits) };
  }

  /** Paths of all contacts, sorted by code units. */
  contacts(): readonly string[] {
    this.sortedContacts ??= [...this.contactFacts.keys()].sort(byCodeUnits);
    return this.sortedContacts;
  }

  facts(path: string): ContactFacts | null {
    return this.contactFacts.get(path) ?? null;
  }

  /** Everything that is answered about one contact; `null` where `path` is none. */
  relationship(path: string, today: Day): Relationship | null {
    const facts = this.contactFacts.get(path);
    if (facts === undefined) return null;
    const known = this.answers.get(path);
    if (known !== undefined && known.today === today) return known.relationship;
    const record = contactRecord(facts, this.participation.of(path), (links, from) => this.resolvePeople(links, from), today);
    const relationship = relate(record, this.settings, today);
    this.answers.set(path, { today, relationship });
    return relationship;
  }

  /** Every contact's answer, by path. */
  relationships(today: Day): readonly Relationship[] {
    return this.contacts().flatMap((path) => this.relationship(path, today) ?? []);
  }

  queue(today: Day): Queue {
    const needed = goalReasons(this.goals(today), today);
    return queueOf(this.relationships(today).map((relationship) => withGoals(relationship, needed.get(relationship))), this.settings, today);
  }

  /** How far every goal has come, by path. */
  goals(today: Day): readonly GoalProgress[] {
    return this.goalRecords().map((record) => progressOf(record, (path) => this.relationship(path, today), today));
  }

  /** By path, then line. */
  problems(): readonly Problem[] {
    const linked = linkProblems(this.participation.findings(), this.contactFacts);
    return [...this.notes.values()].flatMap(({ problems }) => problems).concat(this.missingGoalLinks(), linked, possibleCopies(this.contactFacts)).sort((a, b) => byCodeUnits(a.path, b.path) || a.line - b.line);
  }

  /** The contacts that `name` may mean: by path, name or another name, without accents and case. */
  find(name: string): readonly string[] {
    return contactsNamed(name, [...this.contacts()].flatMap((path) => this.contactFacts.get(path) ?? []));
  }

  /** The note that a link in the note at `from` leads to; `null` where there is none. */
  resolveLink(target: string, from: string): string | null {
    return this.links.resolve(target, from);
  }

  private goalRecords(): readonly GoalRecord[] {
    const goals = [...this.notes.values()].flatMap((note) => (note.kind === 'goal' ? [note.goal] : [])).sort((a, b) => byCodeUnits(a.path, b.path));
    if (goals.length === 0) return [];
    const people = new Map(goals.map(({ path }) => [path, new Map<string, Source>()]));
    const add = (goal: string | null, contact: string | null, via: Source): void => {
      const served = goal === null ? undefined : people.get(goal);
      if (served !== undefined && contact !== null && !served.has(contact)) served.set(contact, via);
    };
    for (const facts of this.contactFacts.values()) {
      for (const link of facts.goals) add(this.links.resolve(link.target, facts.path), facts.path, { path: facts.path, line: link.line });
    }
    for (const goal of goals) {
      for (const link of goal.people) add(goal.path, this.resolveContact(link, goal.path), { path: goal.path, line: link.line });
    }
    return goals.map((facts) => ({
      facts,
      people: [...(people.get(facts.path) ?? [])].map(([path, via]) => ({ path, via })).sort((a, b) => byCodeUnits(a.path, b.path)),
      wanted: facts.wanted.flatMap((link) => this.links.resolve(link.target, facts.path) ?? []),
    }));
  }

  /** Links of goals that lead to no note. */
  private missingGoalLinks(): readonly Problem[] {
    return [...this.notes.values()].flatMap((note) => {
      if (note.kind !== 'goal') return [];
      const missing = [...note.goal.people, ...note.goal.wanted].filter(({ target }) => this.links.resolve(target, note.goal.path) === null);
      return missing.map(({ target, line }): Problem => ({ path: note.goal.path, line, severity: 'problem', detail: { kind: 'unresolved-link', target, suggestion: null } }));
    });
  }

  private take(change: Change, touched: Set<string>, relink: Set<string>): void {
    switch (change.kind) {
      case 'saved':
        this.put(change.path, this.reader.read(change.path, change.text), touched, relink);
        break;
      case 'unreadable':
        this.put(change.path, unreadable(change.path, change.reason), touched, relink);
        break;
      case 'removed':
        this.drop(change.path, touched, relink);
        break;
      case 'moved':
        // Read again, not renamed: name, kind and sources follow from the path.
        this.drop(change.from, touched, relink);
        this.put(change.to, this.reader.read(change.to, change.text), touched, relink);
        break;
    }
  }

  /** Follows the links of a note anew; the result is whom that concerns. */
  private relink(path: string): ReadonlySet<string> {
    const facts = this.contactFacts.get(path);
    if (facts !== undefined) return this.participation.setContact(facts);
    const records = recordsOf(this.notes.get(path));
    return records === undefined ? this.participation.remove(path) : this.participation.setOther(records, (line) => this.templates.has(line));
  }

  private put(path: string, facts: NoteFacts, touched: Set<string>, relink: Set<string>): void {
    const before = this.notes.get(path);
    const records = recordsOf(facts);
    if (records !== undefined || recordsOf(before) !== undefined) this.takeRecords(path, records, relink);
    if (before === undefined) this.links.add(path);
    const wasContact = before?.kind === 'contact';
    const isContact = facts.kind === 'contact';
    this.notes.set(path, facts);
    if (isContact) this.contactFacts.set(path, facts.facts);
    else this.contactFacts.delete(path);
    if (isContact || wasContact) {
      touched.add(path);
      relink.add(path);
    }
    if (before === undefined || wasContact !== isContact) this.relinkReferring(path, touched, relink);
  }

  private drop(path: string, touched: Set<string>, relink: Set<string>): void {
    const before = this.notes.get(path);
    if (before === undefined) return;
    if (recordsOf(before) !== undefined) this.takeRecords(path, undefined, relink);
    this.relinkReferring(path, touched, relink);
    this.notes.delete(path);
    this.contactFacts.delete(path);
    this.links.remove(path);
    touched.add(path);
    relink.add(path);
  }

  /** What a note that is no contact records can make a line template text, also in other notes. */
  private takeRecords(path: string, records: OtherNote | undefined, relink: Set<string>): void {
    relink.add(path);
    const lines = records?.contacts.flatMap(({ written }) => written ?? []) ?? [];
    for (const note of this.templates.set(path, new Set(lines))) relink.add(note);
  }

  /** A note that comes or goes can change where links of its name lead. */
  private relinkReferring(path: string, touched: Set<string>, relink: Set<string>): void {
    for (const note of this.participation.referringTo(path)) {
      relink.add(note);
      touched.add(note);
    }
  }

  private resolveContact(link: NoteLink, from: string): string | null {
    const path = this.links.resolve(link.target, from);
    return path !== null && this.contactFacts.has(path) ? path : null;
  }

  private resolvePeople(links: readonly NoteLink[], from: string): readonly string[] {
    return [...new Set(links.flatMap((link) => this.resolveContact(link, from) ?? []))].sort(byCodeUnits);
  }
}

/** A relationship with the reasons that goals add: they come behind its own, which are stronger, but before reviving. */
function withGoals(relationship: Relationship, reasons: readonly Reason[] | undefined): Relationship {
  if (reasons === undefined) return relationship;
  const merged = (own: readonly Reason[]): readonly Reason[] => [...own, ...reasons].sort(compareReasons);
  return { ...relationship, reasons: merged(relationship.reasons), reasonsBeforeToday: merged(relationship.reasonsBeforeToday) };
}

/** What a note that is no contact records of contacts. */
function recordsOf(note: NoteFacts | undefined): OtherNote | undefined {
  return note === undefined || note.kind === 'contact' ? undefined : note.records;
}

function unreadable(path: string, reason: string): NoteFacts {
  return { kind: 'other', problems: [{ path, line: 1, severity: 'problem', detail: { kind: 'unreadable-note', reason } }] };
}
