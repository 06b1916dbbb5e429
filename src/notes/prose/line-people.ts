import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';

/** People in a row, and the index behind them. */
export interface Chain {
  readonly people: readonly number[];
  readonly end: number;
}

/** Words between a word such as `with` and the person: `with my boss [[Ada]]`. */
export const MOST_WORDS_BEFORE_PERSON = 4;

/** Words from a verb up to the one that says that it reached me: `brought a bag of pears round to us`. */
const LONGEST_DEED = 8;

/** The people that a line links, as indexes of its links: which of them belong together. */
export class LinePeople {
  constructor(private readonly line: LineWords) {}

  /** People from `at` on: the first perhaps behind a few words and names, the others joined by commas and the like. */
  chainFrom(at: number, to: number): Chain | null {
    const { tokens } = this.line;
    const people: number[] = [];
    let end = at;
    let count = 0;
    for (let position = at; position < to; position++) {
      const token = tokens[position];
      if (token?.kind === 'link') {
        if (token.isPossessive || (count === 0 && people.length > 0 && position > end)) break;
        if (people.length > 0 && tokens[position - 1]?.text === ',' && this.beginsClause(position, to)) break;
        if (people.length === 0 && count > 0 && !this.line.mayEndAt(position + 1, to) && !this.line.isJoiner(position + 1, to)) return null;
        people.push(token.link);
        end = position + 1;
        count = people.length;
        if (!this.line.isJoiner(end, to)) break;
      } else if (this.line.isJoiner(position, to)) count++;
      // `with [[Bob]] and his wife [[Ada]]`
      else if (people.length > 0 && tokens[position + 2]?.kind === 'link' && this.line.words.articles.isAt(tokens, position, to)) position++;
      else if (people.length > 0 ? token?.isCapital !== true : !this.mayNamePerson(position, to) || ++count > MOST_WORDS_BEFORE_PERSON) break;
    }
    return people.length === 0 ? null : { people, end };
  }

  /** `lunch with [[Bob]], [[Ada]] sends her love` */
  private beginsClause(at: number, to: number): boolean {
    return !this.line.mayEndAt(at + 1, to) && !this.line.isJoiner(at + 1, to) && !this.line.words.hostDeeds.isAt(this.line.tokens, at + 1, to);
  }

  private mayNamePerson(at: number, to: number): boolean {
    const { words, tokens } = this.line;
    if (tokens[at]?.kind !== 'word') return tokens[at]?.kind === 'mark' && '@.'.includes(tokens[at].text);
    // `told me [[Ada]] …`, but not `with me and [[Ada]]`
    if (words.self.isAt(tokens, at, to) && !this.line.isJoiner(at + 1, to)) return false;
    return ![words.prepositions, words.about, words.verbs, words.negations, words.intentions, words.purpose].some((phrases) => phrases.isAt(tokens, at, to));
  }

  /** The people joined in front of `at`. */
  chainBefore(at: number, from: number): readonly number[] {
    const people: number[] = [];
    for (let position = at - 1; position >= from; position--) {
      const token = this.line.tokens[position];
      if (token?.kind === 'link' && !token.isPossessive) people.unshift(token.link);
      else if (!this.line.isJoiner(position, at)) break;
    }
    return people;
  }

  isOnlyPeople({ from, to }: Clause): boolean {
    const { words } = this.line;
    for (let at = this.line.skip(from, to, words.asides); at < to; at++) {
      const token = this.line.tokens[at];
      if ((token?.kind !== 'link' || token.isPossessive) && !this.line.isJoiner(at, to)) return false;
    }
    return to > from;
  }

  /** The people of a clause, but for those whom it is only about. */
  peopleIn(clause: Clause | undefined): readonly number[] {
    const people: number[] = [];
    if (clause === undefined) return people;
    const { words, tokens } = this.line;
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at];
      if (words.about.isAt(tokens, at, clause.to)) break;
      if (token?.kind !== 'link' || token.isPossessive) continue;
      if (this.line.mood === 'done' && at > clause.from && words.prepositions.isAt(tokens, at - 1, at) && !this.isExchanged(clause, at)) continue;
      people.push(token.link);
    }
    return people;
  }

  /** `card for [[Ada]]`, but not `find a plumber for [[Ada]]`, `draft of [[Ada]]`. */
  private isExchanged({ from }: Clause, at: number): boolean {
    const { words, tokens } = this.line;
    return !words.belongsTo.isAt(tokens, at - 1, at) && !words.imperatives.isAt(tokens, this.line.skip(from, at, words.asides), at);
  }

  /** The people of `[[Ada]] and I …`, in front of `at`. */
  peopleWithMe(from: number, at: number): readonly number[] {
    const { words, tokens } = this.line;
    const people: number[] = [];
    let hasMe = false;
    for (let position = this.line.skip(from, at, words.asides); position < at; position++) {
      const token = tokens[position];
      if (token?.kind === 'link' && !token.isPossessive) people.push(token.link);
      else if (words.self.isAt(tokens, position, at)) hasMe = true;
      else if (words.verbs.isAt(tokens, position, at) || (hasMe && people.length > 0 && words.asides.isAt(tokens, position, at))) break;
      else if (token?.kind === 'link' || (!words.and.isAt(tokens, position, at) && !words.articles.isAt(tokens, position, at) && token?.kind !== 'mark' && token?.isCapital !== true)) return [];
    }
    return hasMe ? people : [];
  }

  /** The index behind a row of people, with or without notes, that opens a clause. */
  rowEnd(from: number, to: number): number {
    let at = this.line.skip(from, to, this.line.words.asides);
    while (at < to) {
      const token = this.line.tokens[at];
      const isPerson = token?.kind === 'link' ? !token.isPossessive : (this.line.words.self.isAt(this.line.tokens, at, to) && [at - 1, at + 1].some((beside) => this.line.isJoiner(beside, to))) || (token?.isCapital === true && this.mayNamePerson(at, to));
      if (!isPerson && !this.line.isJoiner(at, to)) break;
      at++;
    }
    return at;
  }

  /** `mum and [[Ada]] came round` */
  isCompany(from: number, to: number): boolean {
    const last = this.line.words.articles.isAt(this.line.tokens, to - 1, to) ? to - 2 : to - 1;
    if (to - from > MOST_WORDS_BEFORE_PERSON || !this.line.isJoiner(last, to) || this.line.hasVerbIn(from, to)) return false;
    return !this.line.tokens.slice(from, to).some(({ kind }) => kind === 'link');
  }

  /** The index behind what someone did that reaches me: `called`, `knocked on my door`; `verb` if it doesn't. */
  deedEnd(verb: number, to: number): number {
    const { words, tokens } = this.line;
    const end = words.afterPerson.endAt(tokens, verb, to);
    if (!(words.deeds.isAt(tokens, verb, to) || words.prepositions.isAt(tokens, verb, to)) || words.remote.isAt(tokens, verb, to)) return end;
    for (let at = words.deeds.isAt(tokens, verb, to) ? verb + 1 : verb; at < Math.min(to, verb + LONGEST_DEED); at++) {
      if (tokens[at]?.kind !== 'word' || [words.about, words.negations, words.imperatives].some((phrases) => phrases.isAt(tokens, at, to))) break;
      const reached = words.toMe.endAt(tokens, at, to);
      // `brought pears to us`; `us` alone only behind the verb
      if (reached > at + 1 || (reached > at && at === verb + 1)) return Math.max(end, reached);
    }
    return end;
  }

  /** The index behind those without a note and behind where a person is from: `[[Ada]] and the kids …`, `[[Ada]] from work …`. */
  behindCompany(at: number, to: number): number {
    const { words, tokens } = this.line;
    if (!this.line.isJoiner(at, to) && !words.prepositions.isAt(tokens, at, to) && !words.articles.isAt(tokens, at, to)) return at;
    for (let end = at + 1; end < Math.min(to, at + MOST_WORDS_BEFORE_PERSON + 1); end++) {
      if (tokens[end]?.kind !== 'word') return at;
      if (words.afterPerson.isAt(tokens, end, to) || (words.deeds.isAt(tokens, end, to) && this.deedEnd(end, to) > end)) return end;
    }
    return at;
  }
}
