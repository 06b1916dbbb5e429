import type { AboutLine } from '../../domain/contact.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { wordsOf, type HeadingWords } from '../../domain/languages/language.ts';
import { foldAccents } from '../../domain/text/fold-case.ts';
import { foldPropertyName } from './property-names.ts';

/** What a section, a label or a property with a name for it says. */
export interface Topic {
  /** Whether it belongs to what is shown about the person, and to which part of it. */
  readonly about: AboutLine['topic'] | null;
  /** Whether each of its lines is something to match with others; `null` where it isn't, or nothing says which of two. */
  readonly states: 'need' | 'interest' | 'offer' | null;
}

const TOPICS_OF_WORDS: readonly (readonly [keyof HeadingWords, Topic])[] = [
  ['aboutPerson', { about: 'person', states: null }],
  ['interests', { about: 'person', states: 'interest' }],
  ['giving', { about: 'giving', states: null }],
  ['needs', { about: 'giving', states: 'need' }],
  ['offers', { about: null, states: 'offer' }],
];

/** By name, without case and accents. */
const TOPICS: ReadonlyMap<string, Topic> = new Map(LANGUAGES.flatMap(({ headings }) => TOPICS_OF_WORDS.flatMap(([key, topic]) => wordsOf(headings?.[key] ?? '').map((name) => [foldAccents(name), topic] as const))));
/** The same for names of properties. */
const TOPICS_OF_PROPERTIES: ReadonlyMap<string, Topic> = new Map([...TOPICS].map(([name, topic]) => [foldPropertyName(name), topic]));
/** Between two names in one heading: *Likes & dislikes*, *Familie und Interessen*. */
const BETWEEN_NAMES = new RegExp(`\\s*[,/&+|]\\s*|\\s(?:${LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.and ?? '')).join('|')})\\s`);
const LONGEST_HEADING = 100;

/** The topic of a heading or a label, folded; `null` if it has none. Of several in one heading the person comes first. */
export function topicOf(heading: string): Topic | null {
  if (heading.length > LONGEST_HEADING) return null;
  const folded = foldAccents(heading).replaceAll('’', "'");
  const named = TOPICS.get(folded);
  if (named !== undefined) return named;
  const topics = folded.split(BETWEEN_NAMES).map((name) => TOPICS.get(name));
  const [first] = topics;
  if (first === undefined || topics.includes(undefined)) return null;
  const about = (['person', 'giving'] as const).find((part) => topics.some((topic) => topic?.about === part)) ?? null;
  return { about, states: topics.every((topic) => topic?.states === first.states) ? first.states : null };
}

/** The topic of a property by its name, folded; `null` if it has none. */
export function topicOfProperty(folded: string): Topic | null {
  return TOPICS_OF_PROPERTIES.get(foldAccents(folded)) ?? null;
}
