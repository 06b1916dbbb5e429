import { it } from 'vitest';
import { settingDescriptions } from '../src/domain/settings/settings-schema.ts';
import { expectRecorded } from './recording.ts';

it('docs/settings.md lists every setting, as the schema describes it', () => {
  const rows = settingDescriptions.map(
    ({ key, meaning, expected, default: value }) => `| \`${key}\` | ${meaning} | ${expected} | \`${JSON.stringify(value)}\` |`.replaceAll(' | | ', ' |  | '),
  );
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
