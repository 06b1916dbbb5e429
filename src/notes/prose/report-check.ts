import type { Clause } from './clauses.ts';
import type { Hindrances } from './hindrances.ts';
import type { LineWords } from './line-words.ts';
import { MOST_TOKENS_BEHIND } from './line-words.ts';

/** Whose deed evidence is: theirs need no look at the subject, which is the person. */
export type Doer = 'me' | 'from-them' | 'them';

/** Decides whether words for contact report that it happened, with me in it. */
export class ReportCheck {
  constructor(private readonly line: LineWords) {}

  /** Whether evidence from `at` on, with its people up to `behind`, reports that something happened, with me in it. */
  isReport(clause: Clause, { blocker, time, topic, verb }: Hindrances, at: number, behind: number, by: Doer): boolean {
    const { words, tokens } = this.line;
    const hasVerb = verb <= at;
    if (by === 'me' && !hasVerb && words.present.isAt(tokens, behind, clause.to)) return false;
    const saysHowItWas = this.line.saysHowItWas(clause.from, at);
    if (blocker <= at || topic < at || (time <= at && !hasVerb)) return false;
    if (by === 'me' && this.isOnlyMeantFor(clause.from, at)) return false;
    if (by !== 'them' && this.isAboutOthers(at, clause, by)) return false;
    const last = Math.min(clause.to, behind + MOST_TOKENS_BEHIND);
    for (let position = behind; position < last; position++) {
      if (words.about.isAt(tokens, position, clause.to) && !words.negations.isAt(tokens, position, clause.to)) return true;
      // `asked [[Ada]] if …`, `[[Ada]] asked me whether …`
      if (position <= behind + 1 && (hasVerb || by === 'them') && words.whether.isAt(tokens, position, clause.to)) return true;
      // `told [[Ada]] I won't come`
      if (hasVerb && words.self.isAt(tokens, position, clause.to) && words.beforePerson.isAt(tokens, at, clause.to)) return true;
      const aside = words.asides.endAt(tokens, position, clause.to);
      if (aside > position + 1) {
        position = aside - 1;
        continue;
      }
      if (words.articles.isAt(tokens, position - 1, position) && words.preparations.isAt(tokens, position, clause.to)) continue;
      if (this.line.blockerEnd(position, clause.to) > position) return false;
      if (!hasVerb && this.line.isTime(position, clause.to) && !(saysHowItWas && words.tonight.isAt(tokens, position, clause.to))) return false;
      if (words.purpose.isAt(tokens, position, clause.to)) return hasVerb || !this.line.isDay(words.articles.isAt(tokens, position + 1, clause.to) ? position + 2 : position + 1, clause.to);
    }
    return true;
  }

  /** `ironed a shirt for dinner with …`, but not `met up for`, `drove to York for`. */
  private isOnlyMeantFor(from: number, to: number): boolean {
    const { words, tokens } = this.line;
    for (let at = from + 1; at < to; at++) {
      if (!words.sake.isAt(tokens, at, to)) continue;
      const noun = tokens[at - 1];
      const isNoun = noun?.kind === 'word' && !noun.isCapital && ![words.verbs, words.asides, words.prepositions, words.self, words.others, words.contact].some((phrases) => phrases.isAt(tokens, at - 1, at));
      if (isNoun && this.line.hasVerbIn(from, at)) return true;
    }
    return false;
  }

  /** Whether somebody else than me is the subject of what a clause says at `at`. */
  isAboutOthers(at: number, { from, to }: Clause, by: Doer): boolean {
    const { words, tokens } = this.line;
    let start = from;
    let isOther = this.opensWithSubject(from, at) && !this.line.hasSelf(from, to);
    for (let position = from; position <= at && position < to; position++) {
      if (words.verbs.isAt(tokens, position, to)) {
        const subject = this.subjectOf(start, position, by === 'me' ? to : position, start > from);
        if (subject !== 'none' || words.others.isAt(tokens, position, to)) isOther = subject !== 'self';
        start = position + 1;
      } else if (position < at && words.others.isAt(tokens, position, to)) isOther = !this.line.hasSelf(from, position);
      else if (position < at && (this.line.isPossessive(position) || this.isObjectThatDoes(position, from, at))) isOther = true;
    }
    return isOther;
  }

  /** `[[Tom]] plays tennis with …`: what follows a person is taken for a verb unless it is known for something else. */
  private opensWithSubject(from: number, to: number): boolean {
    const { tokens, words } = this.line;
    const start = this.line.skip(from, to, words.asides);
    let end = start;
    while (end < to && ((tokens[end]?.kind === 'link' && tokens[end]?.isPossessive === false) || this.line.isJoiner(end, to))) end++;
    // `[[Ada]] das Buch zurückgegeben`
    const isObject = words.articles.isAt(tokens, end, to) || tokens[end]?.isCapital === true;
    return end > start && end < to && !isObject && !this.line.mayEndAt(end, to);
  }

  /** `watched [[Tom]] play tennis with …` */
  private isObjectThatDoes(at: number, from: number, to: number): boolean {
    const { words, tokens } = this.line;
    return tokens[at]?.kind === 'link' && words.imperatives.isAt(tokens, at + 1, to) && this.line.hasVerbIn(from, at);
  }

  private subjectOf(from: number, verb: number, to: number, isLater: boolean): 'self' | 'other' | 'none' {
    const { words, tokens } = this.line;
    if (this.line.hasSelf(from, verb)) return 'self';
    const start = this.line.skip(from, verb, words.asides, words.and, words.soon);
    if (start >= verb) return 'none';
    for (let at = start; at < verb; at++) {
      if (tokens[at]?.kind === 'link') return this.line.hasSelf(verb, to) ? 'self' : 'other';
      if (words.others.isAt(tokens, at, verb)) return 'other';
      if (words.contact.isAt(tokens, at, verb)) return 'none';
    }
    const last = tokens[verb - 1];
    const isPlace = verb - 1 > start ? words.prepositions.isAt(tokens, verb - 2, verb) : true;
    if (words.prepositions.isAt(tokens, start, verb) || isLater) return last?.isCapital === true && !isPlace ? 'other' : 'none';
    return 'other';
  }
}
