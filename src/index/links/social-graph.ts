import { addTo, getOrInsert } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Interaction, NoteLink } from '../../domain/interaction.ts';
import { compareTies, type IntroductionGraph, type Organisation, type Tie, type TieKind } from '../../domain/introductions/tie.ts';
import type { OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { ORGANISATION_AT_MOST, SAME_ROOM } from '../../domain/thresholds.ts';
import { foldWord } from '../../domain/vocabulary.ts';
import { linksOfMark } from '../../notes/text/links.ts';
import { attributedMarks } from './attribute-marks.ts';
import { contactAt, foldedName, type Links } from './link-resolver.ts';

/** Resolves a link of a note to a contact, or `null`. */
type ResolveContact = (link: NoteLink) => string | null;

const NO_NEIGHBOURS: ReadonlyMap<string, readonly Tie[]> = new Map();

/** Who knows whom according to the notes, updated note by note. */
export class SocialGraph implements IntroductionGraph {
  private readonly ties = new Map<string, Map<string, readonly Tie[]>>();
  /** The ties that a note states, so that they can be taken back. */
  private readonly statedBy = new Map<string, readonly Tie[]>();
  private readonly introduced = new Set<Tie>();
  /** By folded name: how each contact writes it. */
  private readonly members = new Map<string, Map<string, string>>();
  /** Organisations as answered, until someone joins or leaves. */
  private readonly organisationCache = new Map<string, Organisation | null>();
  private readonly organisationsOf = new Map<string, readonly string[]>();
  /** The notes with a tie to someone of this folded name, resolved or not. */
  private readonly referring = new Map<string, Set<string>>();

  constructor(
    private readonly categories: CategoryVocabulary,
    private readonly links: Links,
  ) {}

  /** Puts what the note of a contact says in the place of what it said before. */
  setContact(facts: ContactFacts): void {
    this.remove(facts.path);
    this.state(facts.path, this.statedIn(facts, this.followingFrom(facts.path)));
    const keys = [...new Set(facts.organisations.map(foldWord))].filter((key) => key !== '');
    for (const key of keys) {
      this.membersOf(key).set(facts.path, facts.organisations.find((name) => foldWord(name) === key) ?? key);
      this.organisationCache.delete(key);
    }
    if (keys.length > 0) this.organisationsOf.set(facts.path, keys);
  }

  /** The same for another note. `isTemplate` says which lines of daily notes are template text. */
  setOther(note: OtherNote, isTemplate: (entry: LinkedInteraction) => boolean): void {
    this.remove(note.path);
    const resolve = this.followingFrom(note.path);
    const ties: Tie[] = [];
    for (const entry of note.interactions) {
      if (isTemplate(entry)) continue;
      const people = contactsIn(entry, resolve);
      addTogether(people, entry, ties);
      const marks = attributedMarks(entry, people, (target) => this.links.find(target, note.path));
      for (const contact of people) this.addIntroductions(contact, { ...entry, exchanges: marks.of(contact) }, resolve, ties);
    }
    this.state(note.path, ties);
  }

  remove(path: string): void {
    for (const tie of this.statedBy.get(path) ?? []) this.part(tie);
    this.statedBy.delete(path);
    for (const key of this.organisationsOf.get(path) ?? []) {
      this.membersOf(key).delete(path);
      this.organisationCache.delete(key);
    }
    this.organisationsOf.delete(path);
  }

  /** The notes whose ties name someone by the name of the note at `path`. */
  referringTo(path: string): readonly string[] {
    return [...(this.referring.get(foldedName(path)) ?? [])];
  }

  people(): readonly string[] {
    return [...new Set([...this.ties.keys(), ...this.organisationsOf.keys()])].sort(compareCodePoints);
  }

  neighbours(path: string): ReadonlyMap<string, readonly Tie[]> {
    return this.ties.get(path) ?? NO_NEIGHBOURS;
  }

  organisations(path: string): readonly Organisation[] {
    return (this.organisationsOf.get(path) ?? []).flatMap((key) => this.organisation(key) ?? []);
  }

  introductions(): Iterable<Tie> {
    return this.introduced;
  }

  /** An organisation of a size that says something; `null` for others. */
  private organisation(key: string): Organisation | null {
    const known = this.organisationCache.get(key);
    if (known !== undefined) return known;
    const members = this.membersOf(key);
    const people = [...members.keys()].sort(compareCodePoints);
    const organisation = people.length < 2 || people.length > ORGANISATION_AT_MOST ? null : { name: members.get(people[0] ?? '') ?? key, people };
    this.organisationCache.set(key, organisation);
    return organisation;
  }

  /** Every tie that a note states, in the order of its lines. */
  private statedIn(facts: ContactFacts, resolve: ResolveContact): readonly Tie[] {
    const { path, metOn } = facts;
    const ties: Tie[] = [];
    for (const link of facts.introducedBy) {
      const introducer = resolve(link);
      if (introducer !== null) ties.push({ kind: 'introduced', from: introducer, to: path, date: metOn?.value ?? null, path, line: link.line });
    }
    for (const link of facts.knows) {
      const known = resolve(link);
      if (known !== null) ties.push({ kind: 'knows', from: path, to: known, date: null, path, line: link.line });
    }
    for (const interaction of facts.interactions) {
      if (interaction.with.length > 0) addTogether([...new Set([path, ...contactsIn(interaction, resolve)])], interaction, ties);
      if (interaction.exchanges.length > 0) this.addIntroductions(path, interaction, resolve, ties);
    }
    return ties;
  }

  /** Marks that name an introduction: "(gave:: intro to [[Bob]])" in the note of Ada joins Ada and Bob. */
  private addIntroductions(contact: string, { exchanges, date, path }: Interaction, resolve: ResolveContact, ties: Tie[]): void {
    for (const mark of exchanges) {
      const tieKind = INTRODUCTIONS[mark.kind];
      if (tieKind === null) continue;
      const links = linksOfMark(mark);
      if (links.length === 0 || this.categories.categoryOf(mark) !== 'introduction') continue;
      for (const link of links) {
        const other = resolve(link);
        if (other !== null && other !== contact) ties.push({ kind: tieKind, from: contact, to: other, date, path, line: mark.line });
      }
    }
  }

  /** Resolves the links of a note, without links to itself, and records whom they name. */
  private followingFrom(path: string): ResolveContact {
    return (link) => {
      if (link.plain === undefined) this.refer(foldedName(link.target), path);
      const contact = contactAt(link, path, this.links);
      return contact === path ? null : contact;
    };
  }

  private state(path: string, ties: readonly Tie[]): void {
    for (const tie of ties) this.join(tie);
    if (ties.length > 0) this.statedBy.set(path, ties);
  }

  private join(tie: Tie): void {
    if (tie.kind === 'introduced') this.introduced.add(tie);
    for (const [one, other] of [[tie.from, tie.to], [tie.to, tie.from]] as const) {
      const neighbours = getOrInsert(this.ties, one, () => new Map<string, readonly Tie[]>());
      neighbours.set(other, [...(neighbours.get(other) ?? []), tie].sort(compareTies));
    }
  }

  private part(tie: Tie): void {
    this.introduced.delete(tie);
    for (const [one, other] of [[tie.from, tie.to], [tie.to, tie.from]] as const) {
      const neighbours = this.ties.get(one);
      const left = (neighbours?.get(other) ?? []).filter((known) => known !== tie);
      if (left.length > 0) neighbours?.set(other, left);
      else neighbours?.delete(other);
      if (neighbours?.size === 0) this.ties.delete(one);
    }
  }

  private membersOf(key: string): Map<string, string> {
    return getOrInsert(this.members, key, () => new Map<string, string>());
  }

  private refer(name: string, path: string): void {
    addTo(this.referring, name, path);
  }
}

/** The tie of a mark that names an introduction; `thanked` and requests to me connect no one. */
const INTRODUCTIONS: Readonly<Record<Interaction['exchanges'][number]['kind'], TieKind | null>> = {
  gave: 'introduction',
  received: 'introduced',
  asked: 'asked',
  'asked-me': null,
  thanked: null,
};

/** The contacts that an entry names as taking part, each once. */
function contactsIn({ with: links }: Interaction, resolve: ResolveContact): readonly string[] {
  return [...new Set(links.flatMap((link) => resolve(link) ?? []))];
}

/** Everyone who took part in an entry, in pairs; large meetings and attempts connect no one. */
function addTogether(people: readonly string[], { attempt, date, path, line }: Interaction, ties: Tie[]): void {
  if (attempt || people.length > SAME_ROOM) return;
  people.forEach((from, index) => {
    for (const to of people.slice(index + 1)) ties.push({ kind: 'together', from, to, date, path, line });
  });
}
