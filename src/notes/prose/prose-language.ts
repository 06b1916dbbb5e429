import type { Language, ProseWords } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { Phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

type Role = Exclude<keyof ProseWords, 'firstMeeting' | 'fillers' | 'endings'>;

/** The prose words of one language, compiled. */
export interface ProseLanguage extends Readonly<Record<Role, Phrases>> {
  /** Channels that are occasions. */
  readonly gatherings: Phrases;
  readonly months: Phrases;
  readonly weekdays: Phrases;
  readonly shortWeekdays: Phrases;
  /** How many tokens of a line the language knows. */
  readonly countKnown: (tokens: readonly Token[]) => number;
}

/** `getroffen*`: a word and its forms. */
const STEM = /([\p{L}'-]+)\*/gu;
/** Contact in the words of everyone's work. */
const LOANED = 'call, videocall, zoom, facetime, skype, meeting, 1:1, 1-1, one-on-one, lunch, brunch, sync, daily, check-in, workshop, jour fixe';

/** `-gesprek` tells a language by its compounds; a shorter ending, `-ed`, is one of forms and of many languages. */
const SHORTEST_COMPOUND = '-avond'.length;

function compile({ dates, channels, relationships }: Language, prose: ProseWords): ProseLanguage {
  const withEndings = (words = ''): string => words.replace(STEM, (_, stem: string) => [stem, ...wordsOf(prose.endings ?? '').map((ending) => stem + ending)].join('|'));
  const phrases = (role: Role): Phrases => new Phrases(withEndings(prose[role]));
  const { call, video, coffee, meal, meeting } = channels;
  const [full, short] = [dates.weekdays.map((day) => wordsOf(day).slice(0, 1)), dates.weekdays.map((day) => wordsOf(day).slice(1))];
  const known = new Set([...full.flat(), ...[call, video, coffee, meal, meeting, ...Object.values<string>({ ...prose, fillers: '', endings: '' })].flatMap((words) => wordsOf(withEndings(words)).flatMap((phrase) => phrase.split(' ', 1)))]);
  const compounds = [...known].flatMap((word) => (word.startsWith('-') && word.length >= SHORTEST_COMPOUND ? [word.slice(1)] : []));
  return {
    contact: new Phrases(withEndings(prose.contact), call, video, coffee, meal, meeting, LOANED), withPeople: phrases('withPeople'), beforePerson: phrases('beforePerson'), fromPerson: phrases('fromPerson'), afterPerson: phrases('afterPerson'),
    and: phrases('and'), about: phrases('about'), purpose: phrases('purpose'), whether: phrases('whether'), at: phrases('at'), intentions: phrases('intentions'), preparations: phrases('preparations'), taskVerbs: phrases('taskVerbs'), belongsTo: phrases('belongsTo'), soon: phrases('soon'),
    negations: phrases('negations'), cancellations: phrases('cancellations'), unreal: phrases('unreal'), attempts: phrases('attempts'), shortAttempts: phrases('shortAttempts'), answers: phrases('answers'),
    self: phrases('self'), others: phrases('others'), verbs: new Phrases(withEndings(prose.verbs), prose.deeds), deeds: phrases('deeds'), hostDeeds: phrases('hostDeeds'), stays: phrases('stays'), remote: phrases('remote'), doneTo: phrases('doneTo'), there: phrases('there'), them: phrases('them'), toMe: phrases('toMe'), together: phrases('together'), participles: phrases('participles'), scenes: phrases('scenes'), says: phrases('says'), gatherings: new Phrases(coffee, meal, meeting), sceneDeeds: new Phrases(withEndings(prose.sceneDeeds), prose.deeds), wasThere: phrases('wasThere'), during: phrases('during'), ours: phrases('ours'), beforeSubject: phrases('beforeSubject'),
    titles: new Phrases(prose.titles, relationships?.family, relationships?.friend, relationships?.trade, relationships?.work), sake: phrases('sake'), present: phrases('present'), tonight: phrases('tonight'), impressions: phrases('impressions'), asides: phrases('asides'), articles: phrases('articles'), prepositions: phrases('prepositions'), conjunctions: phrases('conjunctions'), imperatives: phrases('imperatives'),
    months: new Phrases(...dates.months), weekdays: new Phrases(full.flat().join(',')), shortWeekdays: new Phrases(short.flat().join(',')),
    countKnown: (tokens) => tokens.reduce((count, { kind, text }) => (kind === 'word' && (known.has(text) || compounds.some((end) => text.endsWith(end))) ? count + 1 : count), 0),
  };
}

/** Every language with prose, compiled once, in the order in which they are asked. */
export const PROSE_LANGUAGES: readonly ProseLanguage[] = LANGUAGES.flatMap((language) => (language.prose === undefined ? [] : compile(language, language.prose)));
