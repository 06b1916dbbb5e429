import { assessRelationship } from '../domain/assess-relationship.ts';
import { briefOf, type Brief } from '../domain/brief/brief.ts';
import type { ContactFacts } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { categoryVocabulary } from '../domain/exchange/exchange-category.ts';
import type { NetworkEvent } from '../domain/events/event.ts';
import { EventStore } from '../domain/events/event-store.ts';
import type { GiveIdea } from '../domain/giving/give-idea.ts';
import type { StatedOffer } from '../domain/giving/stated.ts';
import type { GoalReport } from '../domain/goals/report.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { AcquaintanceGraph } from '../domain/introductions/acquaintance-graph.ts';
import type { IntroductionNews } from '../domain/introductions/introduction-news.ts';
import type { Background } from '../domain/introductions/origin.ts';
import type { PathsToContact } from '../domain/introductions/paths-to-contact.ts';
import { NetworkStore } from '../domain/network/network-store.ts';
import type { Network } from '../domain/network/network.ts';
import type { UnknownPerson } from '../domain/onboarding/unknown-person.ts';
import type { Problem, ProblemDetail } from '../domain/problem.ts';
import { NOTHING_SHOWN, type ShownHistory } from '../domain/queue/shown-history.ts';
import type { Queue, Reason, Relationship } from '../domain/relationship/relationship.ts';
import type { ReviewPeriod } from '../domain/review/period.ts';
import { reviewOf, type Review } from '../domain/review/review.ts';
import type { Settings } from '../domain/settings/settings.ts';
import { compareCodePoints } from '../domain/text/collation.ts';
import type { NoteFacts, NoteReader } from '../notes/note.ts';
import { linksOfMark } from '../notes/text/links.ts';
import { Changes, Memo } from './answers/changes.ts';
import { contactRecord } from './answers/contact-record.ts';
import { CrossReferences } from './answers/cross-references.ts';
import { type ContactAnswers, DailyStore } from './answers/daily-store.ts';
import { GiveAnswers } from './answers/give-answers.ts';
import { GoalAnswers } from './answers/goal-answers.ts';
import { IntroductionAnswers } from './answers/introduction-answers.ts';
import { contactsNamed } from './answers/name-search.ts';
import { LoopAnswers } from './answers/loop-answers.ts';
import { QueueAnswer } from './answers/queue-answer.ts';
import { UnknownPeople } from './answers/unknown-people.ts';
import { GoalLinks } from './links/goal-links.ts';
import { contactAt, LinkResolver, type Links } from './links/link-resolver.ts';
import { otherNoteIn } from './links/backlinks.ts';
import { NamedContacts } from './links/named-contacts.ts';
import { SocialGraph } from './links/social-graph.ts';
import { WordsInUse } from './links/words-in-use.ts';
import { type Applied, type Change, unreadable } from './port/change.ts';
import { type FolderHint, folderHints } from './problems/folder-hints.ts';
import { unusedCadences } from './problems/unused-cadences.ts';
import { VaultProblems } from './problems/vault-problems.ts';

interface Answer {
  readonly today: Day;
  readonly relationship: Relationship;
}

/** The notes of a vault as they change, and every answer from them. */
export class VaultIndex {
  private readonly notes = new Map<string, NoteFacts>();
  private readonly contactFacts = new Map<string, ContactFacts>();
  /** Notes whose entries are known without their texts. */
  private readonly restored = new Set<string>();
  private readonly links = new LinkResolver();
  private readonly named = new NamedContacts();
  private readonly follow: Links = { find: (target, from) => this.links.resolve(target, from), isContact: (path) => this.contactFacts.has(path), named: (written) => this.named.find(written) };
  /** The answers about single contacts, without those touched since. */
  private readonly answers = new Map<string, Answer>();
  private readonly goalLinks = new GoalLinks(this.follow);
  // A goal changes who serves it as soon as it is loaded, before its links are followed.
  private readonly changes = new Changes(() => this.goalLinks.servingChanged());
  private readonly touched = this.changes.follow();
  private readonly references: CrossReferences;
  private readonly queueAnswer: QueueAnswer;
  private readonly goalAnswers: GoalAnswers;
  private readonly introductionAnswers: IntroductionAnswers;
  private readonly giveAnswers: GiveAnswers;
  /** What I can offer, by the path of my note. Replaced as a whole. */
  private ownOffers: ReadonlyMap<string, readonly StatedOffer[]> = new Map();
  private readonly networkStore: DailyStore<NetworkStore>;
  private readonly networkAnswer: Memo<Day, Network>;
  private readonly eventStore: DailyStore<EventStore>;
  private readonly found: VaultProblems;
  private readonly unknown: UnknownPeople;
  private sortedContacts: readonly string[] | null = null;

  constructor(
    private readonly reader: NoteReader,
    private readonly settings: Settings,
    /** What today's lists have shown on this device. */
    shown: () => ShownHistory = () => NOTHING_SHOWN,
  ) {
    const { notes, contactFacts, follow: links, goalLinks, changes } = this;
    const categories = categoryVocabulary(settings);
    const graph = new SocialGraph(categories, links);
    const words = new WordsInUse();
    this.references = new CrossReferences(notes, links, graph, words);
    const answers: ContactAnswers = { changes, contacts: () => this.contacts(), relationship: (path, today) => this.relationship(path, today) };
    this.introductionAnswers = new IntroductionAnswers(settings, graph, categories, answers);
    this.giveAnswers = new GiveAnswers(settings, answers, { graph, links, facts: (path) => this.facts(path), ownOffers: () => this.ownOffers });
    const loops = new LoopAnswers(graph, (mark) => linksOfMark(mark).flatMap((link) => contactAt(link, mark.path, links) ?? []), categories, answers);
    this.queueAnswer = new QueueAnswer(settings, answers, (today) => this.goalAnswers.progress.on(today), loops, shown);
    this.goalAnswers = new GoalAnswers(answers, {
      words,
      categories,
      goals: () => goalLinks.records(),
      queued: (people, today) => this.queueAnswer.itemsOf(people, today),
      search: (today) => this.introductionAnswers.search(today),
    });
    this.networkStore = new DailyStore(answers, (today) => new NetworkStore(categories, today));
    this.networkAnswer = new Memo(changes, (today) => this.networkStore.on(today).network(goalLinks.records()));
    this.eventStore = new DailyStore(answers, (today) => new EventStore(today));
    this.found = new VaultProblems({ settings, notes, contacts: contactFacts, links, backlinks: this.references.backlinks, goals: goalLinks, words }, changes);
    this.unknown = new UnknownPeople({ notes, contacts: contactFacts, links, isDated: reader.isDatedNote }, changes);
  }

  /** Takes changes in. Links are resolved once all of them are known. */
  apply(changes: readonly Change[]): Applied {
    this.load(changes);
    const touched = this.followLinks(Infinity);
    return { revision: this.changes.revision, touched: [...touched].sort(compareCodePoints) };
  }

  /** Loads notes of a first reading. Answers include their links once `settle` has followed them, each once. */
  load(changes: readonly Change[]): void {
    for (const change of changes) this.take(change);
  }

  /** Follows the links of at most this many loaded notes, and returns whether all are done. */
  settle(notesAtMost: number): boolean {
    this.followLinks(notesAtMost);
    return !this.references.isWaiting;
  }

  private followLinks(notesAtMost: number): ReadonlySet<string> {
    const touched = this.references.follow(notesAtMost);
    this.changes.touch(touched);
    return touched;
  }

  /** Paths of all contacts, sorted by code points. */
  contacts(): readonly string[] {
    this.sortedContacts ??= [...this.contactFacts.keys()].sort(compareCodePoints);
    return this.sortedContacts;
  }

  /** Paths of all notes below a folder, contacts or not. */
  notesBelow(folder: string): readonly string[] {
    return [...this.notes.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  /** The user's own note, the first by path if there are several; `null` if there is none. */
  ownNote(): string | null {
    const own = [...this.notes].flatMap(([path, { kind }]) => (kind === 'me' ? [path] : []));
    return own.sort(compareCodePoints)[0] ?? null;
  }

  /** The facts of a note; `null` if there is none. */
  note(path: string): NoteFacts | null {
    return this.notes.get(path) ?? null;
  }

  /** Those of some notes whose entries are known without their texts: apply each as saved before a text of it is shown or searched. */
  withoutTexts(paths: Iterable<string>): readonly string[] {
    if (this.restored.size === 0) return [];
    return [...new Set(paths)].filter((path) => this.restored.has(path));
  }

  /** Paths of all notes that are no contacts and record something of them. */
  recordingNotes(): readonly string[] {
    return [...this.notes].flatMap(([path, note]) => (otherNoteIn(note) === undefined ? [] : [path]));
  }

  /**
   * People whom dated notes link and who have no contact note, those in most notes first. Needs the texts of all recording
   * notes, since lines that are the same in many notes don't count.
   */
  unknownPeople(): readonly UnknownPerson[] {
    return this.unknown.all();
  }

  /** Folders that look as if they held contacts, and hold notes that no rule makes one. */
  folderHints(): readonly FolderHint[] {
    return folderHints(this.notes, this.settings);
  }

  facts(path: string): ContactFacts | null {
    return this.contactFacts.get(path) ?? null;
  }

  /** All answers about one contact; `null` if `path` isn't a contact. */
  relationship(path: string, today: Day): Relationship | null {
    const facts = this.contactFacts.get(path);
    if (facts === undefined) return null;
    for (const changed of this.touched.take() ?? []) this.answers.delete(changed);
    const known = this.answers.get(path);
    if (known?.today === today) return known.relationship;
    const record = contactRecord(facts, this.references.backlinks.of(path), (links, from) => this.resolvePeople(links, from), today);
    const relationship = assessRelationship(this.goalLinks.serving().has(path) ? { ...record, servesGoal: true } : record, this.settings, today);
    this.answers.set(path, { today, relationship });
    return relationship;
  }

  /** Every contact's answer, by path. */
  relationships(today: Day): readonly Relationship[] {
    return this.contacts().flatMap((path) => this.relationship(path, today) ?? []);
  }

  queue(today: Day): Queue {
    return this.queueAnswer.on(today);
  }

  /** The reasons to follow up with a contact, with those of goals and introductions. */
  reasons(path: string, today: Day): readonly Reason[] {
    return this.queueAnswer.reasonsOf(path, today);
  }

  /** Works out some contacts' answers and places in the queue ahead of the question, which then costs little. */
  prepare(paths: readonly string[], today: Day): void {
    this.queueAnswer.prepare(paths, today);
  }

  /** Counts some contacts for the network and its events, and lists what they want and offer, ahead of the question. */
  prepareNetwork(paths: readonly string[], today: Day): void {
    this.networkStore.prepare(paths, today);
    this.eventStore.prepare(paths, today);
    this.giveAnswers.prepare(paths, today);
  }

  /** Everything about every goal, by path. */
  goals(today: Day): readonly GoalReport[] {
    return this.goalAnswers.reports.on(today);
  }

  /** Who knows whom. */
  introductions(today: Day): AcquaintanceGraph {
    return this.introductionAnswers.everyone.on(today);
  }

  /** The paths to a contact, and who introduced them to me; `null` if `path` isn't a contact. */
  pathsTo(path: string, today: Day): PathsToContact | null {
    return this.introductionAnswers.pathsTo(path, today);
  }

  /** Who introduced a contact to me, and the outcomes; `null` if `path` isn't a contact. */
  background(path: string, today: Day): Background | null {
    return this.introductionAnswers.background(path, today);
  }

  /** What to know before a talk with the contacts at some paths, in their order; `notes` are those of the meeting, if there are any. */
  brief(paths: readonly string[], notes: readonly string[], today: Day): Brief {
    return briefOf(paths, notes, { ...this.introductionAnswers.search(today), giveIdeas: (path) => this.giveIdeas(path, today) });
  }

  /** What to tell those who made introductions. */
  news(today: Day): readonly IntroductionNews[] {
    return this.introductionAnswers.news.on(today);
  }

  /** What I could give to a contact: at most three ideas, the strongest first, none that was dismissed. */
  giveIdeas(path: string, today: Day): readonly GiveIdea[] {
    return this.giveAnswers.of(path, today);
  }

  /** The state of the network as a whole. */
  network(today: Day): Network {
    return this.networkAnswer.on(today);
  }

  /** A week or a year, looked back on. */
  review(period: ReviewPeriod, today: Day): Review {
    return reviewOf({ relationships: this.relationships(today), queued: this.queue(today).items, ideasFor: (path) => this.giveIdeas(path, today) }, period, today);
  }

  /** The events where I met several people, the latest first. */
  events(today: Day): readonly NetworkEvent[] {
    return this.eventStore.on(today).all();
  }

  /** Problems and hints, by path, then line. */
  problems(): readonly Problem[] {
    return this.found.all();
  }

  /** Hints about the settings, which have no note. */
  settingHints(): readonly ProblemDetail[] {
    return unusedCadences(this.settings, this.contactFacts.values());
  }

  /** The problems and hints of one note, by line. */
  problemsIn(path: string): readonly Problem[] {
    return this.found.of(path);
  }

  /** The contacts that `name` may mean: by path, name or another name, without accents and case. */
  find(name: string): readonly string[] {
    return contactsNamed(name, [...this.contacts()].flatMap((path) => this.contactFacts.get(path) ?? []));
  }

  /** The contacts that some links in the note at `from` lead to, each once, in their order. */
  contactsLinked(links: readonly NoteLink[], from: string): readonly string[] {
    return [...new Set(links.flatMap((link) => contactAt(link, from, this.follow) ?? []))];
  }

  /** The note that a link in the note at `from` leads to; `null` if there is none. */
  resolveLink(target: string, from: string): string | null {
    return this.links.resolve(target, from);
  }

  private take(change: Change): void {
    switch (change.kind) {
      case 'saved':
        this.put(change.path, this.reader.read(change.path, change.text));
        break;
      case 'unreadable':
        this.put(change.path, unreadable(change.path, change.reason));
        break;
      case 'restored':
        this.put(change.path, change.note);
        this.restored.add(change.path);
        break;
      case 'removed':
        this.drop(change.path);
        break;
      case 'moved':
        // Read again, not renamed: name, kind and sources follow from the path.
        this.drop(change.from);
        this.put(change.to, this.reader.read(change.to, change.text));
        break;
    }
  }

  private put(path: string, note: NoteFacts): void {
    const before = this.notes.get(path);
    this.restored.delete(path);
    if (before === undefined) this.links.add(path);
    this.notes.set(path, note);
    this.goalLinks.put(path, note);
    if (before?.kind !== note.kind) this.goalLinks.forget();
    if (note.kind === 'me' || before?.kind === 'me') this.setOwnOffers(path, note);
    if (before?.kind === 'contact') this.named.remove(before.facts);
    if (note.kind === 'contact') this.named.add(note.facts);
    if (note.kind === 'contact') this.contactFacts.set(path, note.facts);
    else this.contactFacts.delete(path);
    if (before?.kind !== note.kind) this.sortedContacts = null;
    this.references.changed(path, before, note);
  }

  private drop(path: string): void {
    const before = this.notes.get(path);
    if (before === undefined) return;
    this.links.remove(path);
    this.restored.delete(path);
    this.notes.delete(path);
    if (before.kind === 'contact') this.named.remove(before.facts);
    if (before.kind === 'me') this.setOwnOffers(path, null);
    this.goalLinks.remove(path);
    this.goalLinks.forget();
    this.contactFacts.delete(path);
    this.sortedContacts = null;
    this.references.changed(path, before, undefined);
  }

  private setOwnOffers(path: string, note: NoteFacts | null): void {
    const others = [...this.ownOffers].filter(([own]) => own !== path);
    this.ownOffers = new Map(note?.kind === 'me' ? [...others, [path, note.offers]] : others);
  }

  private resolvePeople(links: readonly NoteLink[], from: string): readonly string[] {
    return [...this.contactsLinked(links, from)].sort(compareCodePoints);
  }
}
