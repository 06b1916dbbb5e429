import type { ContactFacts } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import type { GoalFacts, GoalProgress, GoalRecord } from '../domain/goal.ts';
import { goalReasons, progressOf } from '../domain/goal.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { OtherNote } from '../domain/other-note.ts';
import type { Problem } from '../domain/problem.ts';
import { LiveQueue } from '../domain/live-queue.ts';
import { compareReasons } from '../domain/reasons.ts';
import { relate } from '../domain/relate.ts';
import type { Queue, Reason, Relationship } from '../domain/relationship.ts';
import type { Settings } from '../domain/settings.ts';
import type { NoteFacts, NoteReader } from '../notes/note.ts';
import { byCodeUnits, contactRecord } from './contact-record.ts';
import type { FolderHint } from './folder-hints.ts';
import { folderHintProblems, folderHints } from './folder-hints.ts';
import { goalRecords } from './goal-records.ts';
import { LinkResolver } from './link-resolver.ts';
import type { OtherNames } from './missing-links.ts';
import { missingLinks, otherNamesOf } from './missing-links.ts';
import { contactsNamed } from './name-search.ts';
import { Participation } from './participation.ts';
import { possibleCopies } from './possible-copies.ts';
import { recordsOf } from './records-of.ts';
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
  private otherNames: OtherNames | null = null;
  private readonly goalFacts = new Map<string, GoalFacts>();
  private readonly contactsWithGoals = new Map<string, ContactFacts>();
  private live: LiveQueue | null = null;
  /** Contacts whose place in the live queue may be another one now. */
  private readonly unqueued = new Set<string>();
  /** Contacts who stand in it for a goal. */
  private queuedForGoals: readonly string[] = [];
  private lastQueue: { readonly today: Day; readonly revision: number; readonly queue: Queue } | null = null;
  private revision = 0;

  constructor(
    private readonly reader: NoteReader,
    private readonly settings: Settings,
  ) {}

  /** Takes changes in. Links are resolved once all of them are known. */
  apply(changes: readonly Change[]): Applied {
    this.otherNames = null;
    const touched = new Set<string>();
    const relink = new Set<string>();
    for (const change of changes) this.take(change, touched, relink);
    for (const path of relink) {
      for (const contact of this.relink(path)) touched.add(contact);
    }
    for (const path of touched) {
      this.answers.delete(path);
      this.unqueued.add(path);
    }
    this.revision++;
    return { revision: this.revision, touched: [...touched].sort(byCodeUnits) };
  }

  /** Paths of all contacts, sorted by code units. */
  contacts(): readonly string[] {
    this.sortedContacts ??= [...this.contactFacts.keys()].sort(byCodeUnits);
    return this.sortedContacts;
  }

  /** Paths of all notes below a folder, contacts or not. */
  notesBelow(folder: string): readonly string[] {
    return [...this.notes.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  /** The user's own note, the first by path where several say so; `null` where none does. */
  ownNote(): string | null {
    const own = [...this.notes].flatMap(([path, { kind }]) => (kind === 'me' ? [path] : []));
    return own.sort(byCodeUnits)[0] ?? null;
  }

  /** Folders that look as if they held contacts, and hold notes that no rule makes one. */
  folderHints(): readonly FolderHint[] {
    return folderHints(this.notes, this.settings);
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
    const known = this.lastQueue;
    if (known !== null && known.today === today && known.revision === this.revision) return known.queue;
    const live = this.liveQueue(today);
    const answers = new Map<string, Relationship | null>();
    for (const path of [...this.unqueued, ...this.queuedForGoals]) answers.set(path, this.relationship(path, today));
    const needed = goalReasons(this.goals(today), today);
    for (const [relationship, reasons] of needed) answers.set(relationship.record.facts.path, withGoals(relationship, reasons));
    live.update(answers);
    this.unqueued.clear();
    this.queuedForGoals = [...needed.keys()].map(({ record }) => record.facts.path);
    const queue = live.queue();
    this.lastQueue = { today, revision: this.revision, queue };
    return queue;
  }

  /** Works out some contacts' answers and places in the queue ahead of the question, which then costs little. */
  prepare(paths: readonly string[], today: Day): void {
    const live = this.liveQueue(today);
    live.update(new Map(paths.map((path) => [path, this.relationship(path, today)])));
    for (const path of paths) this.unqueued.delete(path);
  }

  /** How far every goal has come, by path. */
  goals(today: Day): readonly GoalProgress[] {
    return this.goalRecords().map((record) => progressOf(record, (path) => this.relationship(path, today), today));
  }

  /** By path, then line. */
  problems(): readonly Problem[] {
    const inNotes = [...this.notes.values()].flatMap(({ problems }) => problems);
    const missing = missingLinks(this.notes.values(), () => this.allOtherNames(), this.links);
    const hints = [...folderHintProblems(this.notes, this.settings), ...possibleCopies(this.contactFacts)];
    return [...inNotes, ...missing, ...this.participation.problems(), ...hints].sort((a, b) => byCodeUnits(a.path, b.path) || a.line - b.line);
  }

  /** The problems and hints of one note, by line. */
  problemsIn(path: string): readonly Problem[] {
    const note = this.notes.get(path);
    if (note === undefined) return [];
    return [...note.problems, ...missingLinks([note], () => this.allOtherNames(), this.links), ...this.participation.problemsIn(path)].sort((a, b) => a.line - b.line);
  }

  /** The contacts that `name` may mean: by path, name or another name, without accents and case. */
  find(name: string): readonly string[] {
    return contactsNamed(name, [...this.contacts()].flatMap((path) => this.contactFacts.get(path) ?? []));
  }

  /** The note that a link in the note at `from` leads to; `null` where there is none. */
  resolveLink(target: string, from: string): string | null {
    return this.links.resolve(target, from);
  }

  /** The queue of a day; of another day than the last one nobody stands in it yet. */
  private liveQueue(today: Day): LiveQueue {
    if (this.live?.today === today) return this.live;
    this.live = new LiveQueue(this.settings, today);
    for (const path of this.contactFacts.keys()) this.unqueued.add(path);
    this.queuedForGoals = [];
    return this.live;
  }

  private allOtherNames(): OtherNames {
    this.otherNames ??= otherNamesOf(this.contactFacts.values());
    return this.otherNames;
  }

  private goalRecords(): readonly GoalRecord[] {
    const resolve = (target: string, from: string): string | null => this.links.resolve(target, from);
    return goalRecords(this.goalFacts.values(), this.contactsWithGoals.values(), { resolve, isContact: (path) => this.contactFacts.has(path) });
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
    this.forget(path);
    if (facts.kind === 'goal') this.goalFacts.set(path, facts.goal);
    if (isContact) this.contactFacts.set(path, facts.facts);
    if (isContact && facts.facts.goals.length > 0) this.contactsWithGoals.set(path, facts.facts);
    if (isContact || wasContact) {
      touched.add(path);
      relink.add(path);
    }
    if (wasContact !== isContact) this.sortedContacts = null;
    if (before === undefined || wasContact !== isContact) this.relinkReferring(path, touched, relink);
  }

  private drop(path: string, touched: Set<string>, relink: Set<string>): void {
    const before = this.notes.get(path);
    if (before === undefined) return;
    if (recordsOf(before) !== undefined) this.takeRecords(path, undefined, relink);
    this.relinkReferring(path, touched, relink);
    this.notes.delete(path);
    this.forget(path);
    this.sortedContacts = null;
    this.links.remove(path);
    touched.add(path);
    relink.add(path);
  }

  private forget(path: string): void {
    this.contactFacts.delete(path);
    this.contactsWithGoals.delete(path);
    this.goalFacts.delete(path);
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

  private resolvePeople(links: readonly NoteLink[], from: string): readonly string[] {
    const notes = links.flatMap(({ target }) => this.links.resolve(target, from) ?? []);
    return [...new Set(notes.filter((path) => this.contactFacts.has(path)))].sort(byCodeUnits);
  }
}

/** A relationship with the reasons that goals add: they come behind its own, which are stronger, but before reviving. */
function withGoals(relationship: Relationship, reasons: readonly Reason[]): Relationship {
  const merged = (own: readonly Reason[]): readonly Reason[] => [...own, ...reasons].sort(compareReasons);
  return { ...relationship, reasons: merged(relationship.reasons), reasonsBeforeToday: merged(relationship.reasonsBeforeToday) };
}

function unreadable(path: string, reason: string): NoteFacts {
  return { kind: 'other', problems: [{ path, line: 1, severity: 'problem', detail: { kind: 'unreadable-note', reason } }] };
}
