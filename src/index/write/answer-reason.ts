import type { Day } from '../../domain/day.ts';
import { itemOfReason } from '../../domain/relationship/open-items.ts';
import type { Reason, Relationship } from '../../domain/relationship/relationship.ts';
import type { DirectAction } from '../../domain/queue/reason-actions.ts';
import type { Settings } from '../../domain/settings/settings.ts';
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
  readonly words: { readonly wished: string; readonly thanked: string };
}

/**
 * The change that an action on a reason makes: the box of its line, or one new entry of today. `null` if the line that the
 * reason is about is gone. Source: docs/rules.md, "Actions".
 */
export function answerChange(action: DirectAction, reason: Reason, relationship: Relationship, { today, reader, settings, engine, words }: AnswerContext): NoteChange | null {
  const { path } = relationship.record.facts;
  const entry = (given: Pick<NewEntry, 'text' | 'marks'>): NoteChange => ({ path, change: (text) => logEntry(text, path, { ...ENTRY, ...given, date: { day: today, precision: 'day' } }, reader, settings, engine) });
  switch (action) {
    case 'wished':
      return entry({ text: words.wished, marks: [] });
    case 'thanked': {
      const what = reason.kind === 'thank' ? reason.what : '';
      return entry({ text: '', marks: [{ kind: 'thanked', what: what === '' ? words.thanked : what }] });
    }
    default: {
      const item = itemOfReason(reason, relationship);
      return item === null ? null : completion(item, today, reader);
    }
  }
}

const ENTRY: Omit<NewEntry, 'date' | 'text' | 'marks'> = { channel: null, direction: null, attempt: false, with: [], followUp: null, planned: false };
