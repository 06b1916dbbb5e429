import type { ProseLanguage } from './prose-language.ts';
import type { Token } from './tokens.ts';

/** A stretch of a line that says one thing, as indexes of its tokens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** The mark or conjunction behind it; empty at the end of the line. */
  readonly closing: string;
}

const MARKS = new Set([',', ';', ':', '.', '!', '?', '…', '–', '—', '-', '(', ')', '[', ']', '"', '“', '”', '„', '«', '»', '·', '|', '->', '=>', '→', '•']);
export const LABEL_MARKS: ReadonlySet<string> = new Set([':', '-', '–', '—', '(', '·', '|', '→', '->']);
/** Marks behind a clause that may lead to what the next one says. */
export const LEADING_MARKS: ReadonlySet<string> = new Set([...LABEL_MARKS, ',', '=>']);
/** A point behind a shorter word belongs to it: `Dr. [[Ada]]`. */
const LONGEST_TITLE = 4;

const DASH = /^[-–—]$/;
const CLOCK = /^\d{1,2}(?:[:.h]\d\d)?(?:[ap]m|h)?$/;

/** A longer clause is cut, so that what looks for words around others stays linear. */
const LONGEST_CLAUSE = 120;

/** Splits a line into clauses: at marks and conjunctions, except between people in a row. */
export function clausesOf(tokens: readonly Token[], words: ProseLanguage): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let hasVerb = false;
  const end = (to: number, next: number, closing: string): void => {
    clauses.push({ from, to, closing });
    from = next;
    hasVerb = false;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at - from >= LONGEST_CLAUSE) end(at, at, '');
    if (token.kind === 'mark' && MARKS.has(token.text)) {
      if (!joinsPeople(tokens, at, hasVerb, words) && !isInTimeSpan(tokens, at)) end(at, at + 1, token.text);
      continue;
    }
    const conjunction = words.conjunctions.endAt(tokens, at, tokens.length);
    // `everyone but me`
    if (conjunction > at && !words.negations.isAt(tokens, at, tokens.length)) end(at, conjunction, token.text);
    else if (words.and.isAt(tokens, at, tokens.length) && beginsClause(tokens, at + 1, hasVerb, words)) end(at, at + 1, token.text);
    else if (isVerb(tokens, at, words) || words.contact.isAt(tokens, at, tokens.length)) hasVerb = true;
  }
  end(tokens.length, tokens.length, '');
  return clauses;
}

/** `10:00–11:00` */
function isInTimeSpan(tokens: readonly Token[], at: number): boolean {
  return DASH.test(tokens[at]?.text ?? '') && [at - 1, at + 1].every((beside) => CLOCK.test(tokens[beside]?.text ?? ''));
}

function isVerb(tokens: readonly Token[], at: number, words: ProseLanguage): boolean {
  return words.verbs.isAt(tokens, at, tokens.length) || words.beforePerson.isAt(tokens, at, tokens.length);
}

/** Whether the words behind `and` are a clause of their own: `and met [[Bob]]`, after a verb also `and I …`, `and [[Bob]] called`. */
function beginsClause(tokens: readonly Token[], at: number, hasVerb: boolean, words: ProseLanguage): boolean {
  if (isVerb(tokens, at, words) || words.intentions.isAt(tokens, at, tokens.length) || words.negations.isAt(tokens, at, tokens.length)) return true;
  const isOther = words.others.isAt(tokens, at, tokens.length) && words.verbs.isAt(tokens, at + 1, tokens.length);
  return hasVerb && (isOther || words.self.isAt(tokens, at, tokens.length) || isSubject(tokens, at, words));
}

/** Whether a link is followed by what its person does. */
function isSubject(tokens: readonly Token[], at: number, words: ProseLanguage): boolean {
  const token = tokens[at];
  if (token?.kind !== 'link' || token.isPossessive) return false;
  const behind = at + 1;
  // `had [[Ada]] and [[Tom]] over for dinner`
  if (words.prepositions.isAt(tokens, behind, tokens.length) || words.asides.isAt(tokens, behind, tokens.length)) return false;
  return [words.verbs, words.says, words.afterPerson, words.cancellations, words.negations, words.intentions].some((phrases) => phrases.isAt(tokens, behind, tokens.length));
}

function joinsPeople(tokens: readonly Token[], at: number, hasVerb: boolean, words: ProseLanguage): boolean {
  const before = tokens[at - 1];
  const mark = tokens[at]?.text;
  const next = words.and.endAt(tokens, at + 1, tokens.length);
  const behind = tokens[next];
  if (before === undefined || behind === undefined) return false;
  // `w. [[Ada]]`
  if (mark === '.' && behind.kind === 'link' && words.withPeople.isAt(tokens, at - 1, at)) return true;
  if (mark === '.') return before.isCapital && before.text.length <= LONGEST_TITLE && (behind.kind === 'link' || behind.isCapital);
  if (mark !== ',') return false;
  const isPerson = words.self.isAt(tokens, at - 1, at) || (before.kind === 'link' && !before.isPossessive) || (before.isCapital && !words.contact.isAt(tokens, at - 1, at));
  // `Training, [[Ada]] erzählte …`
  if (behind.kind === 'link' && words.scenes.isAt(tokens, at - 1, at)) return false;
  // `Gespräch in der Kita, [[Ada]] meint …`
  const isPlace = words.articles.isAt(tokens, at - 2, at);
  if (behind.kind === 'link') return isPerson && !((hasVerb || isPlace) && isSubject(tokens, next, words));
  const further = tokens[next + 1];
  return isPerson && (words.self.isAt(tokens, next, tokens.length) || (before.kind === 'link' && behind.isCapital)) && (further === undefined || further.kind === 'mark' || words.and.isAt(tokens, next + 1, tokens.length));
}
