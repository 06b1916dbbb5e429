import type { Clause } from './clauses.ts';
import type { AddFinding } from './finding.ts';
import type { LinePeople } from './line-people.ts';
import type { LineWords } from './line-words.ts';

/** `After the last lesson [[Ada]] called`. */
const LONGEST_OPENING = 5;

/** Reads what people did that reached me: `[[Ada]] called`. */
export class DoerReader {
  constructor(
    private readonly line: LineWords,
    private readonly people: LinePeople,
  ) {}

  /** `[[Ada]] called`, `[[Ada]] 📞`. */
  addDoer({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const previous = tokens[at - 1];
    if (at > from && (previous?.kind === 'link' || words.remote.isAt(tokens, at - 1, at))) return;
    // `sent off the form [[Ada]] told me about`: behind a verb no phrase opens a clause.
    const isBare = this.line.skip(from, at, words.asides, words.self, words.verbs, words.beforePerson) >= at || this.people.subjectStart(from, to) === at;
    if (!isBare && !this.isOpening(this.line.skip(from, at, words.asides, words.self), at)) return;
    const chain = this.people.chainFrom(at, to);
    if (chain === null) return;
    const behind = words.afterPerson.isAt(tokens, chain.end, to) ? chain.end : this.people.behindCompany(chain.end, to);
    const verb = this.people.deedEnd(behind, to) > behind ? behind : this.line.skip(behind, to, words.asides);
    const end = this.people.deedEnd(verb, to);
    const isComplete = this.line.hasSelf(verb, end) || [words.prepositions, words.articles].some((phrases) => phrases.isAt(tokens, end - 1, end)) || (end > verb + 1 && words.articles.isAt(tokens, end, to)) || this.line.mayEndAt(end, to);
    if (end > verb && !words.cancellations.isAt(tokens, verb, to) && !this.line.hasIn(words.negations, verb, end) && isComplete && !this.isDoneToOthers(verb, end, to)) {
      add(chain.people, verb, end, end, 'them');
      // `[[Bob]] came over with [[Ada]]`
      const company = words.withPeople.isAt(tokens, end, to) ? this.people.chainFrom(words.withPeople.endAt(tokens, end, to), to) : null;
      if (company !== null) add(company.people, verb, end, company.end, 'them');
    }
    if (this.line.isSigned(chain.end, chain.end)) add(chain.people, chain.end, chain.end + 1, chain.end + 1);
  }

  /** `llamó [[Ada]]`, `è passato lo zio [[Ada]]`: the verb in front of who did it. */
  addSubjectBehind({ from, to }: Clause, at: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const end = words.beforeSubject.endAt(tokens, at, to);
    if (end === at || this.line.skip(from, at, words.asides, words.self) < at) return;
    const start = this.people.subjectStart(end, to);
    const chain = tokens[start]?.kind === 'link' ? this.people.chainFrom(start, to) : null;
    if (chain !== null) add(chain.people, at, end, chain.end, 'them');
  }

  /** `[[Ada]] called [[Bob]]`, `[[Ada]] wrote to Tom`, but not `[[Ada]] told me [[Bob]] …`. */
  private isDoneToOthers(verb: number, end: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (this.line.hasSelf(verb, to)) return false;
    const behind = Math.max(end, words.beforePerson.endAt(tokens, verb, to));
    const object = behind === end && words.purpose.isAt(tokens, end, to) && tokens[end + 1]?.isPossessive === false ? end + 1 : behind;
    return tokens.slice(verb, Math.min(object + 1, to)).some(({ kind }) => kind === 'link') || (behind > end && behind < to && tokens[behind]?.isCapital === true);
  }

  /** Whether nothing but a phrase such as `in the evening` is between. */
  private isOpening(from: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (from >= to || this.people.isCompany(from, to)) return true;
    if (!words.prepositions.isAt(tokens, from, to) || to - from > LONGEST_OPENING) return false;
    for (let at = from; at < to; at++) {
      if (tokens[at]?.kind !== 'word' || words.verbs.isAt(tokens, at, to) || words.others.isAt(tokens, at, to) || words.about.isAt(tokens, at, to)) return false;
    }
    return true;
  }
}
