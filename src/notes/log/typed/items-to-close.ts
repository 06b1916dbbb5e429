import { lastDayOf, type Day } from '../../../domain/day.ts';
import { tellingWords, wordStem } from '../../../domain/exchange/telling-words.ts';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import { wordsOf } from '../../../domain/languages/language.ts';
import { LANGUAGES } from '../../../domain/languages/languages.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { PROSE_LANGUAGES } from '../../prose/prose-language.ts';
import { tokensOf } from '../../prose/tokens.ts';

/** What an entry says. */
interface Said {
  readonly day: Day;
  readonly text: string;
  readonly marks: readonly { readonly kind: ExchangeKind; readonly what: string }[];
}

/** An open item that the words of an entry touch, and whether they certainly say that it is done. */
export interface ItemToClose {
  readonly item: OpenItem;
  readonly isCertain: boolean;
}

/** A part of an entry: a clause of its text, or a mark. */
interface Part {
  readonly mark: ExchangeKind | null;
  readonly words: ReadonlySet<string>;
  /** The stems of what was done in it, such as `send` for *sent*; empty if a word such as *not* or *will* speaks against it. */
  readonly deeds: ReadonlySet<string>;
}

/**
 * The items that share a telling word with an entry; words of `name`, the contact's own, tell nothing. It certainly closes one
 * if a clause or mark has all of its telling words and says that it was done, unless two items fit alike.
 * Source: docs/note-format.md, "Closing with an entry".
 */
export function itemsToClose(items: readonly OpenItem[], said: Said, name: string): readonly ItemToClose[] {
  const parts = [...said.text.split(CLAUSE_END).map(clause), ...said.marks.map(({ kind, what }): Part => ({ mark: kind, words: new Set(tellingWords(what)), deeds: NONE }))];
  const all = new Set(parts.flatMap(({ words }) => [...words]));
  const ofName = new Set(tellingWords(name));
  const touched = items.flatMap((item) => {
    const words = tellingWords(plainWords(item.text)).filter((word) => word !== '' && !ofName.has(word));
    return words.some((word) => all.has(word)) ? [{ item, words, isCertain: isClosed(item, words, parts, all, said.day) }] : [];
  });
  return touched.map(({ item, words, isCertain }) => ({ item, isCertain: isCertain && touched.every((other) => other.item === item || !other.isCertain || !isAlike(words, other.words)) }));
}

const CLAUSE_END = /[.,;:!?。、，；：！？()\r\n–—|]+/u;
const NONE: ReadonlySet<string> = new Set();

/** What things done are called, by the word for what there is to do: *sent* is from *send*. */
const VERB_OF: ReadonlyMap<string, string> = new Map(LANGUAGES.flatMap(({ tasks }) => wordsOf(tasks?.pastForms ?? '')).flatMap((pair) => {
  const [past, verb] = pair.split(' ');
  return past === undefined || verb === undefined ? [] : [[past, verb] as const];
}));

function clause(text: string): Part {
  const plain = plainWords(text);
  const tokens = tokensOf(plain, []);
  const isHindered = tokens.some((_, at) => PROSE_LANGUAGES.some((words) => [words.negations, words.intentions, words.cancellations, words.soon, words.unreal].some((phrases) => phrases.isAt(tokens, at, tokens.length))));
  const deeds = isHindered ? [] : tokens.flatMap(({ text: word }) => VERB_OF.get(word) ?? (word.endsWith('ed') ? word : []));
  return { mark: null, words: new Set(tellingWords(plain)), deeds: new Set(deeds.map(wordStem)) };
}

function isClosed(item: OpenItem, words: readonly string[], parts: readonly Part[], all: ReadonlySet<string>, day: Day): boolean {
  if (item.kind === 'plan') return item.plan.date.day <= day && day <= lastDayOf(item.plan.date) && words.every((word) => all.has(word));
  const stems = new Set(tokensOf(plainWords(item.text), []).map(({ text }) => wordStem(text)));
  const answer = isMine(item) ? 'gave' : 'received';
  return parts.some((part) => words.every((word) => part.words.has(word)) && (part.mark === answer || [...part.deeds].some((deed) => stems.has(deed))));
}

/** Whether it is up to me to do it. */
function isMine(item: Exclude<OpenItem, { kind: 'plan' }>): boolean {
  return item.kind === 'promise' ? item.promise.waitingFor === 'me' : item.request.kind === 'asked-me';
}

function isAlike(words: readonly string[], others: readonly string[]): boolean {
  return words.length === others.length && words.every((word) => others.includes(word));
}
