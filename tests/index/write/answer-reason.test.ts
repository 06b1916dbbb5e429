import { describe, expect, it } from 'vitest';
import { actionsOf, type ReasonAction } from '../../../src/domain/queue/reason-actions.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { answerChange } from '../../../src/index/write/answer-reason.ts';
import { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../src/notes/text/splice.ts';
import { day } from '../../domain/builders.ts';

const PATH = 'People/Ada.md';
const today = day('2026-09-01');
const reader = noteReader(defaultSettings, readYaml);
const words = { wished: 'wished a happy birthday', thanked: 'thanks', shared: (about: string) => `shared news about ${about}` };

/** The note after the first action on the strongest reason, the actions, and the kinds of reasons that are left. */
function answered(text: string): { readonly actions: readonly ReasonAction[]; readonly note: string; readonly left: readonly string[] } {
  const index = new VaultIndex(reader, defaultSettings);
  index.apply([{ kind: 'saved', path: PATH, text }]);
  const relationship = index.relationship(PATH, today);
  const reason = relationship?.reasons[0];
  if (relationship == null || reason === undefined) throw new Error('no reason');
  const actions = actionsOf(reason, relationship);
  const [action = 'log'] = actions;
  const change = action === 'log' || action === 'reschedule' ? null : answerChange(action, reason, relationship, { today, reader, settings: defaultSettings, engine: readYaml, words });
  const edit = change?.change(text) ?? [];
  if (isRefusal(edit)) throw new Error(edit.refused.kind);
  const note = applySplices(text, edit);
  index.apply([{ kind: 'saved', path: PATH, text: note }]);
  return { actions, note, left: index.relationship(PATH, today)?.reasons.map(({ kind }) => kind) ?? [] };
}

const contact = (properties: string, ...log: readonly string[]): string => ['---', 'type: person', ...(properties === '' ? [] : [properties]), '---', '## Log', ...log, ''].join('\n');

describe('the usual action on a reason', () => {
  it.each<readonly [string, string, readonly ReasonAction[], string]>([
    ['a promise', contact('', '- 2026-08-01 call', '  - [ ] send the draft 📅 2026-08-25'), ['done'], '  - [x] send the draft 📅 2026-08-25 ✅ 2026-09-01'],
    ['a request', contact('', '- 2026-08-20 call (asked-me:: a letter)'), ['answered'], '- 2026-08-20 call (asked-me:: a letter – done 2026-09-01)'],
    ['a plan', contact('', '- [ ] 2026-08-28 dinner'), ['happened', 'reschedule'], '- [x] 2026-08-28 dinner'],
    ['a birthday', contact('birthday: 1960-09-01\nrelationship: friend', '- 2026-08-20 call'), ['wished'], '- 2026-09-01 wished a happy birthday'],
    ['what they gave', contact('', '- 2026-08-20 call (received:: an article)'), ['thanked'], '- 2026-09-01 (thanked:: an article)'],
    ['a gift without words', contact('', '- 2026-08-20 call (received:: )'), ['thanked'], '- 2026-09-01 (thanked:: thanks)'],
  ])('of %s is one line, after which the reason is gone', (_, text, actions, line) => {
    const { note, left, ...rest } = answered(text);
    expect([rest.actions, note.split('\n').filter((one) => !text.split('\n').includes(one)), left]).toEqual([actions, [line], []]);
  });

  it('is logging where the line repeats, or nothing but contact is asked for', () => {
    expect(answered(contact('', '- 2026-08-01 call', '  - [ ] send the news 🔁 every month 📅 2026-08-25')).actions).toEqual(['log']);
    expect(answered(contact('cadence: weekly', '- 2026-08-01 call')).actions).toEqual(['log']);
  });
});
