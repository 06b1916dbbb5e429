import type { Direction } from '../../domain/interaction.ts';
import type { NamedChannel } from '../../domain/named-channel.ts';
import type { ChannelVocabulary } from '../log/channels.ts';
import { ownChannelWord } from '../log/channels.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import { EvidenceReader, LEADING_MARKS } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Hindrances } from './hindrances.ts';
import { HindranceReader } from './hindrances.ts';
import { LinePeople } from './line-people.ts';
import type { Mood } from './line-words.ts';
import { LineWords } from './line-words.ts';
import type { Phrases } from './phrases.ts';
import type { ProseLanguage } from './prose-language.ts';
import { ReportCheck } from './report-check.ts';
import type { Token } from './tokens.ts';

/** What the words of a line report of the people that it links. */
export interface ContactReport extends NamedChannel {
  /** Indexes of the links to those who were in touch, or whom I tried to reach. */
  readonly people: ReadonlySet<number>;
  /** `in` where they reached out; else unknown. */
  readonly direction: Direction | null;
  readonly attempt: boolean;
}

/** `mention` where the words speak against contact, `unknown` where they don't say. */
export type Judgement = ContactReport | 'mention' | 'unknown';

/** Judges one line in one language. */
export class LineJudge {
  private readonly line: LineWords;
  private readonly clauses: readonly Clause[];
  private readonly people: LinePeople;
  private readonly hindrances: HindranceReader;
  private readonly evidence: EvidenceReader;
  /** Whether a clause speaks against contact. */
  private isBlocked = false;

  constructor(tokens: readonly Token[], words: ProseLanguage, own: Phrases, channels: ChannelVocabulary, mood: Mood) {
    this.line = new LineWords(tokens, words, channels, mood);
    this.clauses = clausesOf(tokens, words);
    this.people = new LinePeople(this.line);
    this.hindrances = new HindranceReader(this.line);
    this.evidence = new EvidenceReader(this.line, this.people, this.hindrances, new ReportCheck(this.line), this.clauses, own);
  }

  judge(): Judgement {
    const findings = this.clauses.map(() => [] as Finding[]);
    let isAhead = false;
    let isTheirs = false;
    this.clauses.forEach((clause, index) => {
      const hindrances = this.hindrances.hindrancesOf(clause);
      const previous = findings[index - 1];
      if (previous !== undefined) this.judgePrevious(index, hindrances, previous, findings);
      const found = isTheirs || this.isGoneOnBy(previous, index) ? [] : this.evidence.findingsOf(index, hindrances);
      isTheirs = (LEADING_MARKS.has(clause.closing) || clause.from === clause.to) && (isTheirs || (clause.closing === ':' && found.length > 0));
      const hindered = hindrances.blocker < Infinity || hindrances.time < Infinity;
      if (hindered) this.isBlocked = true;
      if (isAhead && !this.line.hasVerbIn(clause.from, clause.to)) this.isBlocked = true;
      else findings[index]?.push(...found);
      isAhead = this.staysAhead(clause, hindrances, isAhead, found.length > 0);
      if (clause.closing === '?') findings[index]?.splice(0);
    });
    return this.reportOf(findings.flat()) ?? (this.isBlocked || this.evidence.isBlocked ? 'mention' : 'unknown');
  }

  /** `[[Bob]] rang, had met [[Ada]]`: without a subject of its own a clause goes on with the one before it. */
  private isGoneOnBy(previous: readonly Finding[] = [], index: number): boolean {
    const { words, tokens } = this.line;
    const [before, clause] = [this.clauses[index - 1], this.clauses[index]];
    if (before === undefined || clause === undefined || !previous.some(({ by }) => by === 'them')) return false;
    const isSameSentence = LEADING_MARKS.has(before.closing) || words.and.isAt(tokens, before.to, clause.from);
    return isSameSentence && words.verbs.isAt(tokens, this.line.skip(clause.from, clause.to, words.asides), clause.to);
  }

  private reportOf(findings: readonly Finding[]): ContactReport | null {
    const certain = findings.filter(({ attempt }) => !attempt);
    const counting = certain.length > 0 ? certain : findings;
    const [first] = counting;
    if (first === undefined) return null;
    const people = new Set(counting.flatMap((finding) => finding.people));
    return { people, ...this.channelOf(first), direction: first.by === 'me' ? null : 'in', attempt: first.attempt };
  }

  /** `TODO: lunch with …`, `Tomorrow, coffee with …`: what a clause puts ahead goes for those behind it, up to the end of the sentence. */
  private staysAhead({ from, to, closing }: Clause, { blocker, time, verb }: Hindrances, wasAhead: boolean, hasFindings: boolean): boolean {
    if (this.line.mood === 'done' || !LEADING_MARKS.has(closing)) return false;
    const hasVerb = verb < to;
    if (wasAhead && !hasVerb) return true;
    const first = Math.min(blocker, time);
    if (hasFindings || first >= to) return false;
    const { words, tokens } = this.line;
    const isIntention = first === time || words.intentions.isAt(tokens, first, to) || words.preparations.isAt(tokens, first, to);
    return isIntention ? !hasVerb || first === from : closing !== ',' && this.hindrances.isNothingElse(from, to);
  }

  /** `…, she cancelled`, `… – no answer`, `… (tomorrow)`: a clause may say of the one before it what became of it. */
  private judgePrevious(index: number, { attempt }: Hindrances, previous: Finding[], findings: Finding[][]): void {
    const { words, tokens } = this.line;
    const clause = this.clauses[index];
    if (clause === undefined || clause.from >= clause.to) {
      // An empty clause, as between two marks, passes on what was found.
      findings[index]?.push(...previous.splice(0));
      return;
    }
    const { from, to } = clause;
    const start = this.line.skip(from, to, words.asides, words.self, words.others, words.verbs);
    if (attempt < to) {
      if (attempt > start || !this.hindrances.isOnlyAttempt(from, to)) return;
      const people = previous.length > 0 ? previous.flatMap((finding) => finding.people) : this.people.peopleIn(this.clauses[index - 1]);
      previous.splice(0);
      if (people.length > 0) previous.push({ people, from, to, by: 'me', attempt: true });
      return;
    }
    if (previous.length === 0) return;
    if (this.hindrances.isStillToArrange(clause, start) && !this.line.hasVerbIn(this.clauses[index - 1]?.from ?? from, from)) previous.splice(0);
    // `cycled along the canal with [[Ada]], saw nobody`
    if (words.deeds.isAt(tokens, from, to) && !this.line.hasIn(words.cancellations, from, to)) return;
    // `meeting with [[Ada]]: postponed the launch`
    const isOfElse = this.clauses[index - 1]?.closing === ':' && words.articles.isAt(tokens, words.cancellations.endAt(tokens, start, to), to);
    const isOff = !isOfElse && [from, start].some((at) => words.cancellations.isAt(tokens, at, to));
    if (isOff || (clause.closing !== ':' && this.hindrances.isNothingElse(from, to) && this.line.mood !== 'done' && !(previous[0] !== undefined && words.beforePerson.isAt(tokens, previous[0].from, tokens.length)))) previous.splice(0);
  }

  /** The channel that the words of a finding name, else the first that its clause does. */
  private channelOf({ from, to }: Finding): NamedChannel {
    const clause = this.clauses.find((candidate) => candidate.from <= from && from <= candidate.to);
    for (const [start, end] of [[from, to], [clause?.from ?? from, clause?.to ?? to]] as const) {
      for (let at = start; at < end; at++) {
        const token = this.line.tokens[at];
        const channel = token?.kind === 'sign' ? this.line.channelOfSign(token.text) : token?.kind === 'word' ? this.line.channels.words.get(token.text) : undefined;
        if (token === undefined || channel === undefined || channel === null) continue;
        const channelWord = ownChannelWord(channel, token.text);
        return channelWord === null ? { channel } : { channel, channelWord };
      }
    }
    return { channel: null };
  }
}
