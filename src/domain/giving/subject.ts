import { FILLER_WORDS, pairsOfCharacters } from '../exchange/telling-words.ts';
import type { Exchange } from '../interaction.ts';
import { wordsOf, type GivingWords, type Words } from '../languages/language.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { foldPersonName } from '../vocabulary.ts';
import type { Subject, SubjectWord } from './subject-word.ts';
import { partsOfJoined, stemOf, withoutEndings } from './stems.ts';

const GIVING: readonly GivingWords[] = LANGUAGES.flatMap(({ giving }) => giving ?? []);
/** By their stems. */
const VAGUE: ReadonlySet<string> = new Set([...folded(({ vague }) => vague)].map(withoutEndings));
const DETAILS = folded(({ details }) => details);
const PLACES = folded(({ places }) => places);
/** How a language arranges words, by its common words. Those that languages of both kinds have tell nothing. */
const ORDER_BY_WORD = orderByWord();

/** A word or a mark that ends a group of words. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[,;:.!?()/|–—\n]/gu;
const LINK = /!?\[\[[^[\]]*\]\]/g;
const NUMBER = /^\p{N}+$/u;
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const CAPITAL = /^\p{Lu}/u;
/** No more of a text is looked at. */
const LONGEST = 300;

type Order = 'first' | 'last' | 'joined';

/** The words of a group, with their place in it still open. */
interface Found {
  readonly word: string;
  readonly isPlace: boolean;
}

/**
 * What a text is about: its words as stems, each once, without fillers and what is vague. The first group of words with any
 * says it, what follows is a detail. Links are left out: they name someone. Source: docs/rules.md, "What you could give".
 */
export function subjectOf(text: string): Subject {
  const groups: Found[][] = [[]];
  const order = new Map<Order, number>();
  let before = '';
  for (const [token] of text.slice(0, LONGEST).replace(LINK, ' ').matchAll(TOKENS)) {
    const word = foldPersonName(token);
    for (const kind of ORDER_BY_WORD.get(word) ?? []) order.set(kind, (order.get(kind) ?? 0) + 1);
    const isWord = /[\p{L}\p{N}]/u.test(word);
    if (!isWord || DETAILS.has(word)) groups.push([]);
    else if (WITHOUT_SPACES.test(word)) groups.at(-1)?.push(...pairsOfCharacters(word).map((pair) => ({ word: pair, isPlace: false })));
    else if (saysSomething(word)) groups.at(-1)?.push({ word, isPlace: CAPITAL.test(token) && PLACES.has(before) });
    before = isWord ? word : '';
  }
  return arranged(groups.filter((group) => group.length > 0), commonest(order));
}

/** What a request, or something given or received, is about; of other marks nothing, since they aren't matched. */
export function subjectOfMark({ kind, what, digest }: Pick<Exchange, 'kind' | 'what' | 'digest'>): Subject {
  if (kind === 'asked' || kind === 'thanked') return NOTHING;
  return digest?.subject ?? subjectOf(what);
}

const NOTHING: Subject = [];

function saysSomething(word: string): boolean {
  return word.length > 1 && !FILLER_WORDS.has(word) && !VAGUE.has(stemOf(word)) && !NUMBER.test(word);
}

function arranged(groups: readonly (readonly Found[])[], order: Order | null): Subject {
  const words = new Map<string, SubjectWord>();
  const mayBeJoined = order === 'joined' || order === null;
  groups.forEach((group, at) => {
    const stems = group.flatMap(({ word, isPlace }) => (mayBeJoined && !isPlace ? partsOfJoined(word).filter(saysSomething) : [word]).map((part) => ({ stem: stemOf(part), isPlace })));
    const head = order === 'first' ? 0 : stems.length - 1;
    stems.forEach(({ stem, isPlace }, index) => {
      const part = at === 0 ? (index === head || order === null ? 'head' : 'modifier') : isPlace ? 'place' : 'detail';
      if (!words.has(stem)) words.set(stem, { stem, part, mayBeJoined });
    });
  });
  return [...words.values()];
}

function commonest(order: ReadonlyMap<Order, number>): Order | null {
  const [first, second] = [...order].sort(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
}

function orderByWord(): ReadonlyMap<string, readonly Order[]> {
  const found = new Map<string, Set<Order>>();
  for (const { giving, prose } of LANGUAGES) {
    if (giving === undefined || prose === undefined) continue;
    const order = giving.compounds === true ? 'joined' : giving.head;
    for (const word of [...wordsOf(prose.fillers), ...wordsOf(giving.details), ...wordsOf(giving.vague)].map(foldPersonName)) found.set(word, (found.get(word) ?? new Set<Order>()).add(order));
  }
  return new Map([...found].flatMap(([word, orders]) => (orders.size === 1 ? [[word, [...orders]]] : [])));
}

function folded(list: (words: GivingWords) => Words): ReadonlySet<string> {
  return new Set(GIVING.flatMap((words) => wordsOf(list(words)).map(foldPersonName)));
}
