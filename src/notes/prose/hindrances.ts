import type { Clause } from './clauses.ts';
import type { LineWords } from './line-words.ts';
import { NUMBER } from './line-words.ts';

/** What stands in the way of a clause being a report, as indexes of tokens; `Infinity` for nothing. */
export interface Hindrances {
  /** Of an intention, a negation, a cancellation, a dream. */
  readonly blocker: number;
  /** Of a time that may lie ahead. */
  readonly time: number;
  /** From here on the clause says what it was about. */
  readonly topic: number;
  readonly attempt: number;
  /** Of the first verb. */
  readonly verb: number;
}

/** Within so many words an intention says what is still to be arranged: `need to book a table`. */
const LONGEST_INTENTION = 5;

/** Finds what speaks against a clause being a report: plans, negations, cancellations, attempts. */
export class HindranceReader {
  constructor(private readonly line: LineWords) {}

  hindrancesOf({ from, to }: Clause): Hindrances {
    const { words, tokens, mood } = this.line;
    let blocker = Infinity;
    let time = Infinity;
    let topic = Infinity;
    let attempt = Infinity;
    let verb = Infinity;
    const start = this.line.skip(from, to, words.asides);
    if (mood !== 'done' && this.isOrder(from, start, to)) blocker = start;
    if (mood === 'done' && this.isOrderToOthers(start, to)) blocker = start;
    for (let at = from; at < to; ) {
      const tried = words.attempts.endAt(tokens, at, to);
      const short = tried > at ? tried : words.shortAttempts.endAt(tokens, at, to);
      if (tried > at || (short > at && this.line.skip(short, to, words.asides) >= to && this.isBareOpening(from, at))) {
        attempt = Math.min(attempt, at);
        at = short;
        continue;
      }
      const aside = words.asides.endAt(tokens, at, to);
      if (aside > at + 1) {
        // `heute morgen` is no `morgen`.
        at = aside;
        continue;
      }
      const end = this.line.blockerEnd(at, to);
      if ((end > at && !this.isJointWork(at, end, to)) || (mood === 'done' && words.taskVerbs.isAt(tokens, at, to))) blocker = Math.min(blocker, at);
      if (this.line.isTime(at, to)) time = Math.min(time, at);
      if (words.about.isAt(tokens, at, to)) topic = Math.min(topic, at);
      // `dinner at …` has no verb
      const isNoun = words.contact.endAt(tokens, at, to) === at + 1 && words.at.isAt(tokens, at + 1, to);
      if (words.verbs.isAt(tokens, at, to) || (!isNoun && words.beforePerson.isAt(tokens, at, to))) verb = Math.min(verb, at);
      at = Math.max(end, at + 1);
    }
    return { blocker, time, topic, attempt, verb };
  }

  /** `board prep with [[Ada]]` */
  private isJointWork(at: number, end: number, to: number): boolean {
    const { words, tokens } = this.line;
    return end === at + 1 && words.preparations.isAt(tokens, at, end) && !words.deeds.isAt(tokens, at, end) && tokens[at - 1]?.kind === 'word' && words.withPeople.isAt(tokens, end, to) && tokens[end + 1]?.kind === 'link';
  }

  /** `ask her`, `catch up with [[Ada]]`, but not `call with [[Ada]]`, `phone: [[Ada]]`. */
  private isOrder(from: number, start: number, to: number): boolean {
    const { words, tokens } = this.line;
    const end = words.imperatives.endAt(tokens, start, to);
    let noun = start;
    while (noun > from && words.impressions.isAt(tokens, noun - 1, start)) noun--;
    // `a quick drink with …`, `long drive home with …`
    if (end === start || (noun > from && words.articles.isAt(tokens, noun - 1, start)) || (noun < start && tokens[start + 1]?.kind === 'word' && !words.articles.isAt(tokens, start + 1, to))) return false;
    const reported = Math.max(...[words.contact, words.fromPerson, words.beforePerson].map((phrases) => phrases.endAt(tokens, start, to)));
    if (reported > start) return end > reported && !this.line.saysHowItWas(from, start);
    const isNoun = start + 1 === to || (!words.withPeople.isAt(tokens, start, to) && words.withPeople.isAt(tokens, start + 1, to));
    return !isNoun || !this.line.isLabel(start);
  }

  /** `ask Tom to call [[Ada]]` */
  private isOrderToOthers(at: number, to: number): boolean {
    const [order, other, behind] = [this.line.tokens[at], this.line.tokens[at + 1], this.line.tokens[at + 2]];
    return order !== undefined && at + 2 < to && this.line.words.imperatives.isAt(this.line.tokens, at, to) && other?.kind === 'word' && other.isCapital && behind?.kind === 'word' && !this.line.isJoiner(at + 2, to);
  }

  /** Whether nothing but who and how is said between: `[[Ada]] was …`. */
  private isBareOpening(from: number, to: number): boolean {
    const { words } = this.line;
    let at = from;
    while (at < to) {
      const next = this.line.skip(at, to, words.asides, words.self, words.others, words.verbs, words.contact, words.beforePerson, words.afterPerson);
      if (next === at && this.line.tokens[at]?.kind !== 'link') return false;
      at = Math.max(next, at + 1);
    }
    return true;
  }

  /** Whether a clause says nothing but that something isn't, or when it will be. */
  isNothingElse(from: number, to: number): boolean {
    const { words, tokens } = this.line;
    let hasBlocker = false;
    for (let at = from; at < to; ) {
      const aside = words.asides.endAt(this.line.tokens, at, to);
      const end = aside > at + 1 ? at : this.line.blockerEnd(at, to);
      // `he asked if I could come`
      if (at > from && words.whether.isAt(tokens, at, to)) return false;
      if (end === at && this.line.hasIn(words.deeds, at, this.line.skip(at, to, words.self, words.others) + 1)) return false;
      if (end > at || this.line.isTime(at, to)) hasBlocker = true;
      const next = Math.max(end, this.line.skip(at, to, words.asides, words.self, words.others, words.verbs, words.soon, words.purpose, words.at));
      const isNumber = NUMBER.test(this.line.tokens[at]?.text ?? '');
      if (next === at && !isNumber && !this.line.isTime(at, to)) return false;
      at = Math.max(next, at + 1);
    }
    return hasBlocker;
  }

  isOnlyAttempt(from: number, to: number): boolean {
    const { words, tokens } = this.line;
    for (let at = from; at < to; ) {
      const tried = Math.max(words.attempts.endAt(tokens, at, to), words.shortAttempts.endAt(tokens, at, to));
      const next = Math.max(tried, this.line.skip(at, to, words.asides, words.self, words.others, words.verbs, words.and));
      if (next === at) return false;
      at = next;
    }
    return true;
  }

  /** `dinner with [[Ada]] – need to book a table` */
  isStillToArrange({ from, to }: Clause, start: number): boolean {
    const { words, tokens } = this.line;
    const place = Math.min(from, start);
    if (words.preparations.isAt(tokens, start, to)) return true;
    if (!words.intentions.isAt(tokens, place, to) && !words.intentions.isAt(tokens, start, to)) return false;
    for (let at = start; at < Math.min(to, start + LONGEST_INTENTION); at++) if (words.preparations.isAt(tokens, at, to)) return true;
    return false;
  }
}
