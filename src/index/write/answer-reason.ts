import type { Day } from '../../domain/day.ts';
import { itemOfReason } from '../../domain/relationship/open-items.ts';
import type { Reason, Relationship } from '../../domain/relationship/relationship.ts';
import type { DirectAction } from '../../domain/queue/reason-actions.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { YamlEngine } from '../../notes/frontmatter/yaml-value.ts';
import type { NoteReader } from '../../notes/note.ts';
import { logEntry, type NewEntry } from '../../notes/write/log-entry.ts';
import { completion } from './complete-item.ts';
import type { NoteChange } from './transaction.ts';

interface AnswerContext {
  readonly today: Day;
  readonly reader: NoteReader;
  readonly settings: Settings;
  readonly engine: YamlEngine;
  /** The words of the entries that it writes. */
  readonly words: { readonly wished: string; readonly thanked: string; readonly shared: (about: string) => string };
}

/**
 * The change that an action on a reason makes: the box of its line, or one new entry of today. `null` if the line that the
 * reason is about is gone. Source: docs/rules.md, "Actions".
 */
export function answerChange(action: DirectAction, reason: Reason, relationship: Relationship, { today, reader, settings, engine, words }: AnswerContext): NoteChange | null {
  const { path } = relationship.record.facts;
  const logged = (entry: NewEntry): NoteChange => ({ path, change: (text) => logEntry(text, path, entry, reader, settings, engine) });
  switch (action) {
    case 'wished':
      return logged(entryOf(today, { text: words.wished }));
    case 'shared':
      return logged(entryOf(today, { text: words.shared(reason.kind === 'news' ? plainWords(reason.about) : '') }));
    case 'thanked': {
      const what = reason.kind === 'thank' ? reason.what : '';
      return logged(thanksEntry(what === '' ? words.thanked : what, today));
    }
    default: {
      const item = itemOfReason(reason, relationship);
      return item === null ? null : completion(item, today, reader);
    }
  }
}

/** The entry of a day on which I thanked for something. A link in its words would name someone else as thanked. */
export function thanksEntry(what: string, today: Day): NewEntry {
  return entryOf(today, { marks: [{ kind: 'thanked', what: plainWords(what) }] });
}

function entryOf(today: Day, given: Partial<Pick<NewEntry, 'text' | 'marks'>>): NewEntry {
  return { date: { day: today, precision: 'day' }, channel: null, direction: null, text: '', marks: [], attempt: false, with: [], followUp: null, planned: false, ...given };
}
