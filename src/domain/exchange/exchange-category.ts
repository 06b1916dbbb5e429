import { getOrInsert } from '../collections.ts';
import { foldCase } from '../text/fold-case.ts';
import type { Exchange } from '../interaction.ts';
import type { DatedExchange } from '../relationship/relationship.ts';

/** What comes of relationships (docs/rules.md, "Give and take"); a mark may fall into several, the first counts. */
export const EXCHANGE_CATEGORIES = ['introduction', 'recommendation', 'opportunity', 'idea', 'advice', 'help', 'gift'] as const;

/** The forms in which people write each of them down. */
const BUILT_IN: Readonly<Record<(typeof EXCHANGE_CATEGORIES)[number], readonly string[]>> = {
  introduction: ['intro', 'intros', 'introduce', 'introduced', 'introduces', 'introducing', 'introduction', 'introductions', 'connected', 'referral', 'referrals'],
  recommendation: ['recommendation', 'recommendations', 'recommend', 'recommended', 'reference', 'references', 'endorsement', 'testimonial', 'vouched', 'good word'],
  opportunity: ['opportunity', 'opportunities', 'job', 'offer', 'offers', 'lead', 'leads', 'tender', 'invitation', 'invitations', 'invite', 'invited', 'order', 'contract', 'commission', 'project', 'speaking slot'],
  idea: ['idea', 'ideas', 'tip', 'tips', 'suggestion', 'suggestions', 'inspiration', 'article', 'articles', 'paper', 'papers', 'pointer', 'link', 'links', 'book tip'],
  advice: ['advice', 'advised', 'feedback', 'review', 'reviews', 'reviewed', 'opinion', 'lesson', 'lessons', 'lecture', 'mentoring', 'coaching', 'second look', 'look', 'comments', 'red pencil'],
  help: ['help', 'helped', 'helping', 'hand', 'support', 'favour', 'favours', 'favor', 'favors', 'lent', 'loan', 'lift', 'time', 'hour', 'hours', 'evening', 'template', 'templates', 'notes'],
  gift: ['gift', 'gifts', 'present', 'presents', 'book', 'books', 'ticket', 'tickets', 'flowers', 'wine', 'cake', 'bottle', 'card', 'dinner', 'lunch', 'coffee'],
};

/** Says what kind of thing was given, by its words. */
export interface CategoryVocabulary {
  /** The names of all categories, the built-in ones first. */
  readonly categories: readonly string[];
  /** The category of a mark; `null` if no word says one. */
  readonly categoryOf: (mark: Pick<Exchange, 'what' | 'digest'>) => string | null;
}

/** What was given and received of one kind, each mark with its line. `category` is `null` for what no word tells. */
export interface CategoryExchanges {
  readonly category: string | null;
  readonly given: readonly DatedExchange[];
  readonly received: readonly DatedExchange[];
}

/** Compiles the built-in words and the user's own, which come first. */
export function categoryVocabulary({ outcomeWords }: { readonly outcomeWords: Readonly<Record<string, readonly string[]>> }): CategoryVocabulary {
  const own = Object.entries(outcomeWords);
  const categories = [...new Set<string>([...EXCHANGE_CATEGORIES, ...own.map(([category]) => category.trim().toLowerCase())])];
  const words = new Map<string, number>();
  const phrases: { readonly phrase: string; readonly rank: number }[] = [];
  const add = (category: string, written: string, ranked: number): void => {
    const phrase = plain(written).trim();
    if (phrase === '') return;
    const rank = ranked * categories.length + categories.indexOf(category);
    if (phrase.includes(' ') || WITHOUT_SPACES.test(phrase)) phrases.push({ phrase: WITHOUT_SPACES.test(phrase) ? phrase : ` ${phrase} `, rank });
    else words.set(phrase, Math.min(rank, words.get(phrase) ?? rank));
  };
  for (const [category, list] of own) for (const written of list) add(category.trim().toLowerCase(), written, 0);
  for (const category of EXCHANGE_CATEGORIES) for (const written of BUILT_IN[category]) add(category, written, 1);

  return {
    categories,
    categoryOf({ what, digest }) {
      if (digest !== undefined) return digest.category;
      const text = plain(what);
      let best = Infinity;
      for (const word of text.split(' ')) best = Math.min(best, words.get(word) ?? Infinity);
      for (const { phrase, rank } of phrases) if (rank < best && text.includes(phrase)) best = rank;
      return best === Infinity ? null : (categories[best % categories.length] ?? null);
    },
  };
}

/** What came of it: gifts both ways by category, in the order of the categories, what no word tells last. Groups without any are left out. */
export function exchangesByCategory(ledger: readonly DatedExchange[], vocabulary: CategoryVocabulary): readonly CategoryExchanges[] {
  const byCategory = new Map<string | null, { given: DatedExchange[]; received: DatedExchange[] }>();
  for (const mark of ledger) {
    if (mark.kind !== 'gave' && mark.kind !== 'received') continue;
    const category = vocabulary.categoryOf(mark);
    const exchanges = getOrInsert(byCategory, category, () => ({ given: [], received: [] }));
    (mark.kind === 'gave' ? exchanges.given : exchanges.received).push(mark);
  }
  return inOrder(byCategory, vocabulary);
}

function inOrder(byCategory: ReadonlyMap<string | null, Omit<CategoryExchanges, 'category'>>, { categories }: CategoryVocabulary): readonly CategoryExchanges[] {
  return [...categories, null].flatMap((category) => {
    const exchanges = byCategory.get(category);
    return exchanges === undefined ? [] : [{ category, ...exchanges }];
  });
}

/** Scripts that put no spaces between words: a word is found anywhere in the text. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Names of notes say who it is about, not what it was. */
const LINK = /\[\[[^[\]]*\]\]/g;

/** Words of plain letters between single spaces. */
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** A text as words between single spaces, with one before and one behind. */
function plain(text: string): string {
  // This suffices for most texts, in a fraction of the time.
  if (PLAIN_WORDS.test(text)) return ` ${text.toLowerCase()} `;
  const unlinked = text.includes('[[') ? text.replace(LINK, ' ') : text;
  return ` ${foldCase(unlinked).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()} `;
}
