import type { Language, ProseWords } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { Phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

type Role = Exclude<keyof ProseWords, 'firstMeeting' | 'fillers'>;

/** The prose words of one language, compiled. */
export interface ProseLanguage extends Readonly<Record<Role, Phrases>> {
  readonly months: Phrases;
  readonly weekdays: Phrases;
  readonly shortWeekdays: Phrases;
  /** How many tokens of a line the language knows. */
  readonly countKnown: (tokens: readonly Token[]) => number;
}

function compile({ dates }: Language, prose: ProseWords): ProseLanguage {
  const phrases = (role: Role): Phrases => new Phrases(prose[role]);
  const [full, short] = [dates.weekdays.map((day) => wordsOf(day).slice(0, 1)), dates.weekdays.map((day) => wordsOf(day).slice(1))];
  const known = new Set([...full.flat(), ...Object.values<string>({ ...prose, fillers: '' }).flatMap((words) => wordsOf(words).flatMap((phrase) => phrase.split(' ', 1).flatMap((first) => first.split('|'))))]);
  return {
    contact: phrases('contact'), withPeople: phrases('withPeople'), beforePerson: phrases('beforePerson'), fromPerson: phrases('fromPerson'), afterPerson: phrases('afterPerson'),
    and: phrases('and'), about: phrases('about'), purpose: phrases('purpose'), whether: phrases('whether'), at: phrases('at'), intentions: phrases('intentions'), preparations: phrases('preparations'), taskVerbs: phrases('taskVerbs'), belongsTo: phrases('belongsTo'), soon: phrases('soon'),
    negations: phrases('negations'), cancellations: phrases('cancellations'), unreal: phrases('unreal'), attempts: phrases('attempts'), shortAttempts: phrases('shortAttempts'), answers: phrases('answers'),
    self: phrases('self'), others: phrases('others'), verbs: new Phrases(prose.verbs, prose.deeds), deeds: phrases('deeds'), hostDeeds: phrases('hostDeeds'), stays: phrases('stays'), participles: phrases('participles'), sake: phrases('sake'), present: phrases('present'), tonight: phrases('tonight'), impressions: phrases('impressions'), asides: phrases('asides'), articles: phrases('articles'), prepositions: phrases('prepositions'), conjunctions: phrases('conjunctions'), imperatives: phrases('imperatives'),
    months: new Phrases(...dates.months), weekdays: new Phrases(full.flat().join(',')), shortWeekdays: new Phrases(short.flat().join(',')),
    countKnown: (tokens) => tokens.reduce((count, { kind, text }) => (kind === 'word' && known.has(text) ? count + 1 : count), 0),
  };
}

/** Every language with prose, compiled once, in the order in which they are asked. */
export const PROSE_LANGUAGES: readonly ProseLanguage[] = LANGUAGES.flatMap((language) => (language.prose === undefined ? [] : compile(language, language.prose)));
