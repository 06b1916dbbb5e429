import type { Clause } from './clauses.ts';
import { LABEL_MARKS, LEADING_MARKS } from './clauses.ts';
import type { AddFinding } from './finding.ts';
import type { HindranceReader } from './hindrances.ts';
import type { LinePeople } from './line-people.ts';
import type { LineWords } from './line-words.ts';
import { LONGEST_LABEL } from './line-words.ts';

/** Reads who was in the scene that a label in a clause of its own names: `Lunch: [[Ada]]`. */
export class SceneReader {
  /** Whether a label was found that is none of contact. */
  isBlocked = false;

  constructor(
    private readonly line: LineWords,
    private readonly people: LinePeople,
    private readonly hindrances: HindranceReader,
    private readonly clauses: readonly Clause[],
  ) {}

  /** `Lunch: [[Ada]]`, `[[Ada]] – coffee`: the label and the person in clauses of their own. */
  addLabelled(index: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const clause = this.clauses[index];
    const before = this.clauses[index - 1];
    if (clause === undefined || before === undefined || !LEADING_MARKS.has(before.closing)) return;
    const { from, to } = clause;
    const start = this.line.skip(from, to, words.asides);
    const chain = this.people.chainFrom(start, to);
    if (chain !== null && tokens[start]?.kind === 'link') {
      const label = this.labelIn(before);
      const isWithOthers = this.people.peopleIn(before).length > 0;
      const isNamed = !isWithOthers && LABEL_MARKS.has(before.closing) && this.line.mayEndAt(chain.end, to);
      const deed = words.hostDeeds.endAt(tokens, chain.end, to);
      // `lunch with [[Bob]], [[Ada]] came too`, but not `… [[Ada]] told him`
      const isHost = deed > chain.end && (!isWithOthers || this.line.skip(deed, to, words.asides, words.soon) >= to);
      const isThere = !isWithOthers && this.isThere(before, chain.end, to);
      if (label >= 0 && (isNamed || isHost || isThere)) add(chain.people, label, label + 1, chain.end);
    } else if (this.people.isOnlyPeople(before)) {
      const deed = Math.max(words.afterPerson.endAt(tokens, start, to), words.beforePerson.endAt(tokens, start, to));
      if (deed > start && words.verbs.isAt(tokens, start, to) && before.closing === ':' && this.line.mayEndAt(deed, to)) return add(this.people.peopleIn(before), start, deed, deed);
      for (let at = start; at < Math.min(to, start + 3); at++) {
        const end = words.contact.endAt(tokens, at, to);
        const isOrder = words.imperatives.isAt(tokens, at, to) && at === start && (clause.closing === '!' || (this.line.skip(end, to, words.asides) < to && !words.about.isAt(tokens, end, to)));
        if (end > at && !isOrder) return add(this.people.peopleIn(before), at, end, end);
      }
    }
  }

  /** `client dinner, [[Ada]] next to me`, `hospital visit, [[Ada]] sitting up`: who is in the scene that the label names. */
  private isThere(label: Clause, at: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (tokens.slice(label.from, label.to).some(({ kind, isCapital }, index) => kind === 'link' || (isCapital && index > 0))) return false;
    return words.prepositions.isAt(tokens, at, to) || [words.toMe, words.there, words.says].some((phrases) => phrases.isAt(tokens, at, to));
  }

  /** `band practice, [[Ada]] brought her bass`, `book club at mine. [[Ada]] hated it`, `at choir [[Ada]] sang`: what someone does or says where I was. */
  addScene(index: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const clause = this.clauses[index];
    if (clause === undefined) return;
    const { from, to } = clause;
    const start = this.line.skip(from, to, words.asides);
    const there = words.wasThere.endAt(tokens, start, to);
    const place = [from, start].find((at) => words.during.isAt(tokens, at, to));
    const occasion = place === undefined ? this.clauses[index - 1] : this.occasionInFront(place, to);
    if (occasion === undefined) return;
    const person = this.people.subjectStart(occasion.from === place ? occasion.to : there, to);
    const chain = tokens[person]?.kind === 'link' ? this.people.chainFrom(person, to) : null;
    if (chain === null) return;
    const verb = this.line.skip(chain.end, to, words.asides);
    const says = words.says.isAt(tokens, verb, to);
    const isDeed = words.sceneDeeds.isAt(tokens, verb, to) && this.line.blockerEnd(verb, to) === verb;
    // What they said may be a plan: it is no part of the report.
    if ((says || isDeed || there > start) && this.isScene(occasion)) add(chain.people, from, person, says ? to : chain.end, 'them');
  }

  /** `at choir`, `during the last lesson`, up to the person or what they are called. */
  private occasionInFront(from: number, to: number): Clause | undefined {
    const end = Math.min(to, from + LONGEST_LABEL);
    for (let at = from + 1; at < end; at++) {
      const person = this.people.subjectStart(at, to);
      if (this.line.tokens[person]?.kind === 'link') return { from, to: at, closing: ',' };
    }
    return undefined;
  }

  /** Whether a short clause names nothing but an occasion that I was at, without a word on whose it is or what else it is about. */
  private isScene(clause: Clause): boolean {
    const { from, to } = clause;
    const { words, tokens } = this.line;
    if (!(LEADING_MARKS.has(clause.closing) || clause.closing === '.') || to - from > LONGEST_LABEL) return false;
    const { blocker, time, topic, attempt } = this.hindrances.hindrancesOf(clause);
    if (Math.min(blocker, time, topic, attempt) < to || this.line.hasVerbIn(from, to)) return false;
    let hasOccasion = false;
    for (let at = from; at < to; at++) {
      if (tokens[at]?.kind === 'link' || this.line.isPossessive(at) || words.others.isAt(tokens, at, to) || this.mayBeName(at, from)) return false;
      if (this.occasionEnd(at, to) > at) hasOccasion = true;
    }
    return hasOccasion;
  }

  /** A name in a scene may be that of who was there instead of me; behind an article it is a place. */
  private mayBeName(at: number, from: number): boolean {
    const { words, tokens } = this.line;
    return at > from && tokens[at]?.isCapital === true && !words.articles.isAt(tokens, at - 1, at) && this.occasionEnd(at, at + 1) === at;
  }

  /** The index behind the name of an occasion, unless a noun goes on (`class photo`) or says whose it was (`funeral of …`). */
  private occasionEnd(at: number, to: number): number {
    const { words, tokens } = this.line;
    const end = Math.max(words.scenes.endAt(tokens, at, to), words.gatherings.endAt(tokens, at, to));
    // `clase de cerámica`, but not `boda de mi prima`
    const isOfSomeone = words.belongsTo.isAt(tokens, end, to) && (words.articles.isAt(tokens, end + 1, to) || tokens[end + 1]?.isCapital === true);
    return (this.line.mayEndAt(end, to) || words.scenes.isAt(tokens, end, to)) && !isOfSomeone ? end : at;
  }

  /** `[[Ada]] tore chapter 2 apart in our meeting` */
  addShared({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const ours = words.during.endAt(tokens, at, to);
    const occasion = words.ours.endAt(tokens, ours, to);
    if (ours === at || occasion === ours) return;
    const person = this.people.subjectStart(from, at);
    const chain = tokens[person]?.kind === 'link' ? this.people.chainFrom(person, at) : null;
    if (chain !== null && [words.contact, words.scenes].some((phrases) => phrases.isAt(tokens, this.line.skip(occasion, to, words.asides), to))) add(chain.people, at, occasion + 1, occasion + 1, 'them');
  }

  /** The index of the contact word of a short clause without verb or blocker; -1 if there is none. */
  private labelIn(clause: Clause): number {
    const { from, to } = clause;
    const { words, tokens } = this.line;
    if (to - from > LONGEST_LABEL) return -1;
    // `people to call: …`, `calls to make: …`
    for (let at = from + 1; at < to; at++) {
      if (!words.purpose.isAt(tokens, at - 1, at) || !words.imperatives.isAt(tokens, at, to)) continue;
      this.isBlocked = true;
      return -1;
    }
    const { blocker, time, topic, verb } = this.hindrances.hindrancesOf(clause);
    if (Math.min(blocker, time, topic) < to) return -1;
    for (let at = from; at < to; at++) {
      const end = this.line.words.contact.endAt(this.line.tokens, at, to);
      if (end > at && !this.line.mayEndAt(end, to) && tokens[end]?.isCapital !== true) return -1;
      if (end > at || this.line.isSigned(at, from) || this.line.isLabel(at)) return verb < to && !this.line.words.verbs.isAt(this.line.tokens, at, to) ? -1 : at;
    }
    return -1;
  }
}
