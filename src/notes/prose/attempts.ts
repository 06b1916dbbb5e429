import { WordFilter } from '../../domain/text/word-filter.ts';
import { clausesOf } from './clauses.ts';
import type { Phrases } from './phrases.ts';
import type { ProseLanguage } from './prose-language.ts';
import { PROSE_LANGUAGES } from './prose-language.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** Whether an entry's words say that nobody answered. Cheap where no word of them is one of an attempt. */
export type SaysAttempt = (text: string) => boolean;

/** An attempt is a short entry; a longer one reports something else. */
const LONGEST_ATTEMPT = 100;
/** Behind the channel an attempt may name what it was: `call: left a message with her assistant`. */
const MOST_TOKENS_OF_OPENING = 7;

/** Compiles the attempts of all languages (docs/note-format.md, "Attempts"). */
export function attemptJudge(): SaysAttempt {
  // An entry is taken apart only if it may hold a phrase, which nearly none does: first its rarest word is looked for, then the others.
  const phrases = new Map<string, { readonly language: ProseLanguage; readonly others: readonly string[] }[]>();
  const common = commonWords();
  for (const language of PROSE_LANGUAGES) {
    for (const [rarest = '', ...others] of [...language.attempts.wordsOfEach(common), ...language.shortAttempts.wordsOfEach(common)]) {
      phrases.set(rarest, [...(phrases.get(rarest) ?? []), { language, others }]);
    }
  }
  const filter = new WordFilter(phrases.keys());
  const rarestWords = anyOf([...phrases.keys()]);
  return (text) => {
    const found = text.length > LONGEST_ATTEMPT || !filter.mayBeIn(text) ? null : text.match(rarestWords);
    if (found === null) return false;
    const lower = asCompared(text);
    const languages = new Set(found.flatMap((word) => phrases.get(asCompared(word)) ?? []).filter(({ others }) => others.every((word) => lower.includes(word))).map(({ language }) => language));
    if (languages.size === 0) return false;
    const tokens = tokensOf(text, []);
    return [...languages].some((language) => saysAttempt(tokens, language));
  };
}

/** Words that entries often hold without being attempts: those of contact and of answers, and what joins words. */
function commonWords(): ReadonlySet<string> {
  return new Set(
    PROSE_LANGUAGES.flatMap(({ contact, beforePerson, afterPerson, answers, prepositions, verbs, and, articles, conjunctions }) =>
      [contact, beforePerson, afterPerson, answers, prepositions, verbs, and, articles, conjunctions].flatMap((phrases) => phrases.firstWords()),
    ),
  );
}

function asCompared(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Finds some words. To a regular expression a letter beyond ASCII has no boundary. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['’]"));
  const bounded = escaped.filter((word) => /^\w.*\w$/.test(word));
  return new RegExp([`\\b(?:${bounded.join('|')})\\b`, ...escaped.filter((word) => !bounded.includes(word))].join('|'), 'gi');
}

/** A clause that is nothing but an attempt, or opens the entry with one, unless another clause says that they answered. */
function saysAttempt(tokens: readonly Token[], words: ProseLanguage): boolean {
  let isAttempt = false;
  let isOpening = true;
  for (const { from, to } of clausesOf(tokens, words)) {
    const start = skip(tokens, from, to, [words.asides, words.self, words.contact, words.beforePerson, words.afterPerson]);
    const isTried = opensWithAttempt(tokens, start, to, words) || opensWithAttempt(tokens, from, to, words);
    if (isOnlyAttempt(tokens, from, to, words) || (isOpening && isTried && to - from <= MOST_TOKENS_OF_OPENING)) isAttempt = true;
    else if (hasAnswer(tokens, from, to, words)) return false;
    if (start < to) isOpening = false;
  }
  return isAttempt;
}

/** Whether a clause opens with an attempt and says no more with it: *no reply needed* and *no answer to my question* are none. */
function opensWithAttempt(tokens: readonly Token[], from: number, to: number, words: ProseLanguage): boolean {
  const end = words.attempts.endAt(tokens, from, to);
  // `voicemail from her` is no attempt of mine.
  if (end === from || words.verbs.isAt(tokens, end, to) || words.fromPerson.endAt(tokens, from, to) > end) return false;
  const isOfSomething = words.negations.isAt(tokens, from, to) && words.purpose.isAt(tokens, end, to) && !words.prepositions.isAt(tokens, end, to);
  return !isOfSomething || tokens.slice(end, to).some((_, index) => words.imperatives.isAt(tokens, end + index, to));
}

function isOnlyAttempt(tokens: readonly Token[], from: number, to: number, words: ProseLanguage): boolean {
  let hasAttempt = false;
  for (let at = from; at < to; ) {
    const end = Math.max(words.attempts.endAt(tokens, at, to), words.shortAttempts.endAt(tokens, at, to));
    if (end > at) hasAttempt = true;
    const next = Math.max(end, skip(tokens, at, to, [words.asides, words.self, words.others, words.contact, words.beforePerson, words.afterPerson, words.and]));
    if (next === at) return false;
    at = next;
  }
  return hasAttempt;
}

function hasAnswer(tokens: readonly Token[], from: number, to: number, words: ProseLanguage): boolean {
  for (let at = from; at < to; at++) if (words.answers.isAt(tokens, at, to)) return true;
  return false;
}

function skip(tokens: readonly Token[], from: number, to: number, lists: readonly Phrases[]): number {
  let at = from;
  while (at < to) {
    const end = Math.max(...lists.map((phrases) => phrases.endAt(tokens, at, to)));
    if (end > at) at = end;
    else if (tokens[at]?.kind !== 'word' && tokens[at]?.kind !== 'link') at++;
    else if (/^\d/.test(tokens[at]?.text ?? '')) at++;
    else break;
  }
  return at;
}
