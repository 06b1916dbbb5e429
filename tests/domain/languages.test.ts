import { describe, expect, it } from 'vitest';
import type { Language, Words } from '../../src/domain/languages/language.ts';
import { wordsOf } from '../../src/domain/languages/language.ts';
import { LANGUAGES } from '../../src/domain/languages/languages.ts';
import { PROPERTY_FACTS } from '../../src/domain/settings/settings.ts';
import { foldAccents } from '../../src/domain/text/fold-case.ts';
import { CHANNELS } from '../../src/notes/log/channels.ts';

/** One sentence for each word that a table lists under two meanings. */
function doubles(language: string, table: string, meanings: Readonly<Record<string, Words | undefined>>): readonly string[] {
  const seen = new Map<string, string>();
  return Object.entries(meanings).flatMap(([meaning, words = '']) => wordsOf(words).flatMap((word) => {
    const before = seen.get(word);
    seen.set(word, meaning);
    return before === undefined ? [] : [`${language} lists “${word}” twice in its ${table}: for ${before} and for ${meaning}.`];
  }));
}

function byIndex(names: readonly Words[]): Readonly<Record<string, Words>> {
  return Object.fromEntries(names.map((words, index) => [`number ${index + 1}`, words]));
}

function problemsOf({ name, dates, channels, cadences, properties = {}, relationships, statuses, columns, noteCreation }: Language): readonly string[] {
  const facts: ReadonlySet<string> = new Set([...PROPERTY_FACTS, 'meetingPeople', 'meetingDate', 'type']);
  return [
    ...doubles(name, 'months', byIndex(dates.months)),
    ...doubles(name, 'weekdays', byIndex(dates.weekdays)),
    ...doubles(name, 'channels', channels),
    ...doubles(name, 'frequencies', cadences?.words ?? {}),
    ...doubles(name, 'properties', properties),
    ...doubles(name, 'relationships', { ...relationships }),
    ...doubles(name, 'statuses', { ...statuses }),
    ...doubles(name, 'columns', { ...columns, text: undefined }),
    ...doubles(name, 'words for a new note', { ...noteCreation }),
    ...Object.keys(properties).filter((fact) => !facts.has(fact)).map((fact) => `${name} has properties for “${fact}”, which isn’t a fact.`),
    ...Object.keys(channels).filter((channel) => !CHANNELS.includes(channel)).map((channel) => `${name} has words for “${channel}”, which isn’t a channel.`),
    ...[...dates.months, ...dates.weekdays].flatMap(wordsOf).filter((word) => word !== word.trim().toLowerCase()).map((word) => `${name} has “${word}”, which isn’t in lower case.`),
    ...(dates.weekdays.length === 7 && [0, 12].includes(dates.months.length) ? [] : [`${name} doesn’t have 7 weekdays and 12 months.`]),
  ];
}

describe('the words of the languages', () => {
  it.each(LANGUAGES.map((language) => [language.name, language] as const))('%s', (_, language) => {
    expect(problemsOf(language)).toEqual([]);
  });

  it('no month is another month in another language', () => {
    const months = new Map<string, number>();
    const clashes = LANGUAGES.flatMap(({ name, dates }) => dates.months.flatMap((words, index) => wordsOf(words).map(foldAccents).flatMap((word) => {
      const before = months.get(word) ?? index;
      months.set(word, index);
      return before === index ? [] : [`“${word}” is month ${index + 1} in ${name}, and month ${before + 1} in another language.`];
    })));
    expect(clashes).toEqual([]);
  });
});
