import type { Clause } from './clauses.ts';
import type { AddFinding } from './finding.ts';
import type { LineWords } from './line-words.ts';
import { LONGEST_LABEL } from './line-words.ts';

/** Reads who received me: `at [[Ada]]'s`. */
export class HostReader {
  constructor(private readonly line: LineWords) {}

  /** What the words around the link at `at` say of a host. */
  addHosts(clause: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    if (tokens[at]?.isPossessive === true) {
      this.addHost(clause, at, add);
      this.addActivity(clause, at, add);
    }
    if (words.at.isAt(tokens, this.line.skip(clause.from, at, words.asides), at)) this.addGuest(clause, at, add);
  }

  /** `stayed at [[Ada]]'s` */
  private addHost({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const host = tokens[at];
    const door = this.line.titledFrom(at) - 1;
    if (host === undefined || !(words.prepositions.isAt(tokens, door, at) || words.purpose.isAt(tokens, door, at))) return;
    const end = this.line.skip(at + 1, to, words.at);
    // `went to [[Ada]]'s old school`
    if (!this.line.mayEndAt(this.line.skip(end, to, words.asides), to)) return;
    // `drove [[Bob]] to [[Ada]]'s` leaves open who was in.
    // `recorded vocals at [[Ada]]'s`
    const deed = this.line.skip(from, at, words.asides, words.self);
    if (words.at.isAt(tokens, door, at) && words.doneTo.isAt(tokens, deed, at) && tokens[deed + 1]?.kind !== 'link' && !words.remote.isAt(tokens, deed, at)) return add([host.link], deed, at, end);
    for (let place = from; place < at; place++) if (words.stays.isAt(tokens, place, at) && tokens[place + 1]?.kind !== 'link') return add([host.link], place, at, end);
  }

  /** `at [[Ada]]'s for tea`, `bei [[Ada]] zum Kaffee` */
  private addGuest({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const host = tokens[at];
    const end = this.line.skip(at + 1, to, words.at);
    const purpose = this.line.skip(end, to, words.asides, words.articles, words.prepositions, words.purpose);
    const isLong = words.asides.endAt(tokens, end, to) > end + 1;
    if (host !== undefined && !this.line.hasVerbIn(from, to) && (words.contact.isAt(tokens, purpose, to) || isLong)) add([host.link], from, at, purpose);
  }

  /** `poker at [[Ada]]'s`: an activity, not someone, is at a host's. */
  private addActivity({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const host = tokens[at];
    const door = this.line.titledFrom(at) - 1;
    const activity = tokens.slice(from, door);
    if (host === undefined || !words.at.isAt(tokens, door, at) || words.asides.isAt(tokens, door - 1, door) || activity.length > LONGEST_LABEL || this.line.hasVerbIn(from, to) || this.line.hasIn(words.sake, from, at)) return;
    const isSomeone = activity.some(({ kind, isCapital }, index) => kind !== 'word' || words.others.isAt(activity, index, activity.length) || (isCapital && (index > 0 || activity.length === 1) && !words.scenes.isAt(activity, index, activity.length)));
    if (activity.length > 0 && !isSomeone && this.line.mayEndAt(this.line.skip(at + 1, to, words.asides), to)) add([host.link], from, at, at + 1);
  }
}
