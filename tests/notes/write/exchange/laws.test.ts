import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { parseDate } from '../../../../src/domain/day.ts';
import type { ExchangeKind } from '../../../../src/domain/interaction.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { logEntry } from '../../../../src/notes/write/log-entry.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { oddNote, plainNote } from '../entry/arbitrary-note.ts';
import { closing, openRequests, PATH, read } from './closing.ts';
import { day } from '../../../domain/builders.ts';

const kind = fc.constantFrom<ExchangeKind>('asked', 'asked-me');
const what = fc.oneof(
  fc.constantFrom('a look', 'advice :)', 'intro to [[Bob]]', 'a look – done', 'two\nlines', 'a) b', '$& \\ | `x`', '50 % #off', 'x ^id', ''),
  fc.string({ maxLength: 30 }),
);
const state = fc.constantFrom('done' as const, 'declined' as const, 'dropped' as const);
const form = fc.constantFrom('inline' as const, 'nested' as const);

/** A random note in which one or two requests stand, as the writer of entries puts them there. */
const noteWithRequests = fc.tuple(fc.oneof(plainNote, oddNote), fc.array(fc.tuple(kind, what), { minLength: 1, maxLength: 2 }), form).chain(([{ text }, marks, markForm]) => {
  const date = parseDate('2025-03-04');
  if (date === null) throw new Error('no date');
  const settings = { ...defaultSettings, markForm };
  const entry = { date, text: 'coffee', channel: null, direction: null, attempt: false, marks: marks.map(([of, asked]) => ({ kind: of, what: asked })), with: [], followUp: null, planned: false };
  const edit = logEntry(text, PATH, entry, noteReader(settings, readYaml), settings, readYaml);
  return fc.constant(isRefusal(edit) ? text : applySplices(text, edit));
});

describe('closing any request of any note', () => {
  test('adds the suffix and changes no other byte', () => {
    fc.assert(
      fc.property(noteWithRequests, state, (text, became) => {
        for (const request of openRequests(text)) {
          const edit = closing(text, request, became);
          if (isRefusal(edit)) continue;
          const [splice] = edit;
          expect(edit).toEqual([{ start: splice?.start, end: splice?.start, text: ` – ${became} 2026-09-01` }]);
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });

  test('gives that request closed, and all else as before', () => {
    fc.assert(
      fc.property(noteWithRequests, state, (text, became) => {
        const before = openRequests(text);
        for (const request of before) {
          const edit = closing(text, request, became);
          if (isRefusal(edit)) continue;
          const after = applySplices(text, edit);
          expect(openRequests(after)).toHaveLength(before.length - 1);
          const closed = read(after).facts.interactions.flatMap(({ exchanges }) => exchanges).filter(({ closedOn }) => closedOn === day('2026-09-01'));
          expect(closed).toMatchObject([{ kind: request.kind, what: request.what, state: became, line: request.line }]);
          expect(read(after).facts.interactions.map(({ date, line, channel }) => [date, line, channel])).toEqual(read(text).facts.interactions.map(({ date, line, channel }) => [date, line, channel]));
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });

  test('is not refused for what the writer of entries wrote in a plain note', () => {
    fc.assert(
      fc.property(plainNote, kind, fc.constantFrom('a look', 'advice :)', 'intro to [[Bob]]', 'two\nlines', 'a) b', '$& \\ | `x`'), form, ({ text }, of, asked, markForm) => {
        const date = parseDate('2025-03-04');
        if (date === null) throw new Error('no date');
        const settings = { ...defaultSettings, markForm };
        const entry = { date, text: 'coffee', channel: null, direction: null, attempt: false, marks: [{ kind: of, what: asked }], with: [], followUp: null, planned: false };
        const written = logEntry(text, PATH, entry, noteReader(settings, readYaml), settings, readYaml);
        if (isRefusal(written)) throw new Error(en.refusal(written.refused));
        const note = applySplices(text, written);
        for (const request of openRequests(note)) {
          const edit = closing(note, request);
          if (isRefusal(edit)) throw new Error(`${en.refusal(edit.refused)}\n${note}`);
        }
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});
