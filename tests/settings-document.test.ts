import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { findSetting, SETTING_KEYS } from '../src/domain/settings/settings.ts';
import { expectRecorded } from './recording.ts';

it('docs/settings.md lists every setting, as the schema describes it', () => {
  const comments = commentsOfRows();
  const rows = SETTING_KEYS.map((key) => {
    const meaning = comments.get(key) ?? '';
    expect(meaning, `the comment above ${key}`).toMatch(/^[A-Z].*\.$/);
    const setting = findSetting(key);
    return `| \`${key}\` | ${meaning} | ${setting?.kind.expected} | \`${JSON.stringify(setting?.write(setting.default))}\` |`;
  });
  const text = [
    '# Settings',
    '',
    'A JSON object, in `rapport.json` in the vault’s root or in the file after `--settings`. Every key is optional. A key that is unknown, or a value that is not as expected, is a problem (`rapport check` shows it), and the default is used. The app keeps what holds in it alone in the same object, under `app`; the terminal leaves that alone.',
    '',
    '```json',
    JSON.stringify({ dateOrder: 'day-first', logHeadings: ['Gesprächsnotizen'], cadence: { byCircle: { inner: 'monthly' }, byRelationship: { mentor: 'quarterly' }, default: null } }, null, 2),
    '```',
    '',
    '| key | what it does | expected | default |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  expectRecorded('docs/settings.md', text);
});

/** The comments above the rows of the schema, by the dotted key of the row. */
function commentsOfRows(): ReadonlyMap<string, string> {
  const file = path.join(import.meta.dirname, '../src/domain/settings/settings.ts');
  const comments = new Map<string, string>();
  const visit = (node: ts.Node, group: readonly string[]): void => {
    const key = ts.isPropertyAssignment(node) ? [...group, node.name.getText()] : group;
    if (key !== group) {
      const [comment] = ts.getJSDocCommentsAndTags(node);
      if (comment !== undefined) comments.set(key.join('.'), (ts.getTextOfJSDocComment(comment.comment) ?? '').replace(/\s*\n\s*/g, ' '));
    }
    ts.forEachChild(node, (child) => visit(child, key));
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true), []);
  return comments;
}
