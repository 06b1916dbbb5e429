import type { ContactFacts } from '../domain/contact.ts';
import type { Interaction, NoteLink } from '../domain/interaction.ts';
import { compareTies, type IntroductionGraph, type Organisation, type Tie, type TieKind } from '../domain/introductions/tie.ts';
import type { OutcomeVocabulary } from '../domain/outcomes.ts';
import { ORGANISATION_AT_MOST, SAME_ROOM } from '../domain/thresholds.ts';
import { foldWord } from '../domain/vocabulary.ts';
import { linksIn } from '../notes/log/links.ts';
import { byCodeUnits } from './contact-record.ts';
import { foldedName } from './link-resolver.ts';

/** Follows a link of a note to a contact; `null` where it leads to none. */
type ResolveContact = (link: NoteLink) => string | null;

const NO_NEIGHBOURS: ReadonlyMap<string, readonly Tie[]> = new Map();

/** Who knows whom, as the notes of contacts say it, kept up with them. */
export class Acquaintance implements IntroductionGraph {
  private readonly ties = new Map<string, Map<string, readonly Tie[]>>();
  /** The ties that a note states, so that they can be taken back. */
  private readonly statedBy = new Map<string, readonly Tie[]>();
  /** By folded name: how each contact writes it. */
  private readonly members = new Map<string, Map<string, string>>();
  /** Organisations as they are told, until somebody joins or leaves. */
  private readonly told = new Map<string, Organisation | null>();
  private readonly organisationsOf = new Map<string, readonly string[]>();
  /** The notes that name somebody by this folded name in a tie, resolved or not. */
  private readonly referring = new Map<string, Set<string>>();

  constructor(private readonly outcomes: OutcomeVocabulary) {}

  /** Puts what a note says in the place of what it said before. */
  set(facts: ContactFacts, resolve: ResolveContact): void {
    this.remove(facts.path);
    const stated = this.statedIn(facts, (link) => {
      this.refer(foldedName(link.target), facts.path);
      const path = resolve(link);
      return path === facts.path ? null : path;
    });
    for (const tie of stated) this.join(tie);
    if (stated.length > 0) this.statedBy.set(facts.path, stated);
    const keys = [...new Set(facts.organisations.map(foldWord))].filter((key) => key !== '');
    for (const key of keys) {
      this.membersOf(key).set(facts.path, facts.organisations.find((name) => foldWord(name) === key) ?? key);
      this.told.delete(key);
    }
    if (keys.length > 0) this.organisationsOf.set(facts.path, keys);
  }

  remove(path: string): void {
    for (const tie of this.statedBy.get(path) ?? []) this.part(tie);
    this.statedBy.delete(path);
    for (const key of this.organisationsOf.get(path) ?? []) {
      this.membersOf(key).delete(path);
      this.told.delete(key);
    }
    this.organisationsOf.delete(path);
  }

  /** The notes whose ties name somebody by the name of the note at `path`. */
  referringTo(path: string): readonly string[] {
    return [...(this.referring.get(foldedName(path)) ?? [])];
  }

  people(): readonly string[] {
    return [...new Set([...this.ties.keys(), ...this.organisationsOf.keys()])].sort(byCodeUnits);
  }

  neighbours(path: string): ReadonlyMap<string, readonly Tie[]> {
    return this.ties.get(path) ?? NO_NEIGHBOURS;
  }

  organisations(path: string): readonly Organisation[] {
    return (this.organisationsOf.get(path) ?? []).flatMap((key) => this.organisation(key) ?? []);
  }

  /** An organisation of a size that says something; `null` for others. */
  private organisation(key: string): Organisation | null {
    const known = this.told.get(key);
    if (known !== undefined) return known;
    const members = this.membersOf(key);
    const people = [...members.keys()].sort(byCodeUnits);
    const organisation = people.length < 2 || people.length > ORGANISATION_AT_MOST ? null : { name: members.get(people[0] ?? '') ?? key, people };
    this.told.set(key, organisation);
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
      if (interaction.with.length > 0) addTogether(interaction, path, resolve, ties);
      if (interaction.exchanges.length > 0) this.addIntroductions(interaction, path, resolve, ties);
    }
    return ties;
  }

  /** Marks that name an introduction: "(gave:: intro to [[Bob]])" in the note of Ada joins Ada and Bob. */
  private addIntroductions({ exchanges, date }: Interaction, path: string, resolve: ResolveContact, ties: Tie[]): void {
    for (const { kind, what, line } of exchanges) {
      const tieKind = INTRODUCTIONS[kind];
      if (tieKind === null || !what.includes('[') || this.outcomes.groupOf(what) !== 'introduction') continue;
      for (const link of linksIn(what, line)) {
        const other = resolve(link);
        if (other !== null) ties.push({ kind: tieKind, from: path, to: other, date, path, line });
      }
    }
  }

  private join(tie: Tie): void {
    for (const [one, other] of [[tie.from, tie.to], [tie.to, tie.from]] as const) {
      let neighbours = this.ties.get(one);
      if (neighbours === undefined) this.ties.set(one, (neighbours = new Map<string, readonly Tie[]>()));
      neighbours.set(other, [...(neighbours.get(other) ?? []), tie].sort(compareTies));
    }
  }

  private part(tie: Tie): void {
    for (const [one, other] of [[tie.from, tie.to], [tie.to, tie.from]] as const) {
      const neighbours = this.ties.get(one);
      const left = (neighbours?.get(other) ?? []).filter((known) => known !== tie);
      if (left.length > 0) neighbours?.set(other, left);
      else neighbours?.delete(other);
      if (neighbours?.size === 0) this.ties.delete(one);
    }
  }

  private membersOf(key: string): Map<string, string> {
    let members = this.members.get(key);
    if (members === undefined) this.members.set(key, (members = new Map<string, string>()));
    return members;
  }

  private refer(name: string, path: string): void {
    const notes = this.referring.get(name);
    if (notes === undefined) this.referring.set(name, new Set([path]));
    else notes.add(path);
  }
}

/** What a mark that names an introduction says of the two; `thanked` and what they asked of me join nobody. */
const INTRODUCTIONS: Readonly<Record<Interaction['exchanges'][number]['kind'], TieKind | null>> = {
  gave: 'introduction',
  received: 'introduced',
  asked: 'asked',
  'asked-me': null,
  thanked: null,
};

/** Everybody who took part in an entry, two by two; a room full of people joins nobody, and neither does a try. */
function addTogether({ with: links, attempt, date, line }: Interaction, path: string, resolve: ResolveContact, ties: Tie[]): void {
  const people = [...new Set([path, ...links.flatMap((link) => resolve(link) ?? [])])];
  if (attempt || people.length > SAME_ROOM) return;
  people.forEach((from, index) => {
    for (const to of people.slice(index + 1)) ties.push({ kind: 'together', from, to, date, path, line });
  });
}
