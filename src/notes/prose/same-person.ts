import type { Clause } from './clauses.ts';
import type { AddFinding } from './finding.ts';
import type { LinePeople } from './line-people.ts';
import type { LineWords } from './line-words.ts';
import type { ReportCheck } from './report-check.ts';

/** So many clauses behind the name a pronoun may stand for it. */
const LONGEST_REACH = 3;

/** Reads what a clause says, by a pronoun, of the only person whom the line named before it. */
export class SamePersonReader {
  /** The index of the line's only link; -1 if there are more. */
  private readonly only: number;

  constructor(
    private readonly line: LineWords,
    private readonly people: LinePeople,
    private readonly check: ReportCheck,
    private readonly clauses: readonly Clause[],
  ) {
    const first = line.tokens.findIndex(({ kind }) => kind === 'link');
    this.only = line.tokens.some(({ kind }, at) => kind === 'link' && at > first) ? -1 : first;
  }

  /** `a haircut at [[Ada]]'s, she told me …`, `missed [[Ada]]'s call, but rang her back`, `[[Ada]] was at the bus stop and we chatted`. */
  addSamePerson(index: number, add: AddFinding): void {
    const { words, tokens } = this.line;
    const clause = this.clauses[index];
    if (clause === undefined || index === 0 || this.only < 0) return;
    const { from, to } = clause;
    const start = this.line.skip(from, to, words.asides, words.and);
    const verb = this.line.skip(start, to, words.others, words.asides);
    const theirs = verb > start || this.isSubjectBefore(index) ? this.people.deedEnd(verb, to) : verb;
    if (theirs > verb && (this.line.hasSelf(verb, theirs) || words.toMe.isAt(tokens, theirs, to))) return this.addPerson(index, add, verb, theirs, 'them');
    const mine = this.line.skip(start, to, words.self, words.asides);
    const isMine = mine > start || !this.isSubjectBefore(index);
    for (let at = mine; isMine && at < Math.min(to, mine + LONGEST_REACH); at++) {
      const object = Math.max(words.beforePerson.endAt(tokens, at, to), words.withPeople.endAt(tokens, at, to));
      if (object > at && words.them.isAt(tokens, object, to) && this.line.mayEndAt(object + 1, to)) return this.addPerson(index, add, at, object + 1, 'me');
    }
    if (isMine && words.stays.isAt(tokens, mine, to) && words.purpose.isAt(tokens, mine + 1, to)) return this.addPerson(index, add, mine, mine + 1, 'me');
    const joint = words.together.endAt(tokens, start, to);
    const deed = this.line.skip(joint, to, words.asides);
    // `we chatted`, `we moaned about …`
    const talk = words.doneTo.isAt(tokens, deed, to) && words.about.isAt(tokens, deed + 1, to) ? deed + 1 : words.contact.endAt(tokens, deed, to);
    if (joint > start && talk > deed && !words.imperatives.isAt(tokens, deed, to)) this.addPerson(index, add, deed, talk, 'me');
  }

  private addPerson(index: number, add: AddFinding, at: number, end: number, by: 'me' | 'them'): void {
    const person = this.personBefore(index, by);
    if (person !== null) add([person], at, end, end, by);
  }

  /** Whether the clause before has the person as its subject, so that this one may go on with what they did. */
  private isSubjectBefore(index: number): boolean {
    const before = this.clauses[index - 1];
    if (before === undefined) return false;
    const { tokens, words } = this.line;
    const start = this.line.skip(before.from, before.to, words.asides);
    // `Dr. [[Ada]]`
    return tokens[tokens[start]?.isCapital === true && tokens[start + 1]?.text === '.' ? start + 2 : start]?.kind === 'link';
  }

  /** The only person of the line, if it named them within reach and not just as what something is about or belongs to. */
  private personBefore(index: number, by: 'me' | 'them'): number | null {
    const { tokens } = this.line;
    const at = this.only;
    const before = this.clauses.slice(Math.max(0, index - LONGEST_REACH), index).find(({ from, to }) => from <= at && at < to);
    const token = tokens[at];
    if (token === undefined || before === undefined) return null;
    if (this.isOfOthers(before, at) || this.hasOtherNames(before, at)) return null;
    const isHost = token.isPossessive && (this.isAtHome(before, at) || (by === 'me' && this.line.channels.words.has(tokens[at + 1]?.text ?? '')));
    return isHost || !token.isPossessive ? token.link : null;
  }

  /** `at [[Ada]]'s`, `in [[Ada]]'s salon`, but not `ran into [[Ada]]'s mother` */
  private isAtHome({ from }: Clause, at: number): boolean {
    const { words, tokens } = this.line;
    if (!words.prepositions.isAt(tokens, at - 1, at)) return false;
    for (let place = from; place < at; place++) if ([words.withPeople, words.beforePerson].some((phrases) => phrases.endAt(tokens, place, at) === at)) return false;
    return true;
  }

  private hasOtherNames({ from, to }: Clause, at: number): boolean {
    return this.line.tokens.slice(from + 1, to).some(({ kind, isCapital }, index) => kind === 'word' && isCapital && from + 1 + index !== at);
  }

  /** `photo of [[Ada]]`, `dreamt of [[Ada]]`, `Mum spoke to [[Ada]]` */
  private isOfOthers({ from, to }: Clause, at: number): boolean {
    const { words, tokens } = this.line;
    if (words.sake.isAt(tokens, at - 1, at) || (words.belongsTo.isAt(tokens, at - 1, at) && !this.line.hasIn(words.stays, from, at))) return true;
    // `[[Ada]] posted her sketches, we talked about them`
    if (words.remote.isAt(tokens, at + 1, to) || [words.about, words.unreal, words.intentions].some((phrases) => this.line.hasIn(phrases, from, to))) return true;
    return this.line.skip(from, at, words.asides) < at && this.check.isAboutOthers(at - 1, { from, to, closing: '' }, 'me');
  }
}
