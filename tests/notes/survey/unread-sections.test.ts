import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { unreadSections } from '../../../src/notes/survey/unread-sections.ts';
import { noteReader } from '../../../src/notes/note.ts';

const reader = noteReader(defaultSettings, readYaml);

function found(...lines: readonly string[]): readonly (readonly [string, ...number[]])[] {
  const text = ['---', 'type: person', '---', ...lines, ''].join('\n');
  return unreadSections('Ada.md', text, reader).map(({ heading, entries }) => [heading, ...entries.map(({ line }) => line)]);
}

describe('dated lines below a heading that begins no log', () => {
  it('are found, with the heading', () => {
    expect(found('## History', '- 2024-03-01: moved', '- a line', '- 2024-04-01 call', '## Notes', 'None.')).toEqual([['History', 5, 7]]);
  });

  it('belong to the nearest heading that is no date or year', () => {
    expect(found('# Ada', '## Timeline', '### 2024', '- 2024-03-01: moved', '## Life events', '### 2025-01-02 — a son', 'Joy.')).toEqual([['Timeline', 7], ['Life events', 9]]);
  });

  it('are not looked for in a log, nor below it', () => {
    expect(found('## Interactions', '- 2024-03-01 call', '### History', '- 2024-01-01 call', '## History', '- 2023-01-01: moved')).toEqual([['History', 9]]);
  });

  it('do not count in quotes, code and comments', () => {
    expect(found('## History', '> - 2024-03-01: moved', '', '```', '- 2024-03-01', '```', '%% - 2024-03-01 %%')).toEqual([]);
  });

  it('are none in a note that is no contact', () => {
    expect(unreadSections('A.md', '## History\n- 2024-03-01: moved\n', reader)).toEqual([]);
  });

  it('are looked for in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('## History', '# Ada', '- 2024-03-01 x', '**Log**', '```', '%%', '### 2024-01-01', '---'))), (lines) => {
        for (const { entries } of unreadSections('Ada.md', ['---', 'type: person', '---', ...lines].join('\n'), reader)) expect(entries.length).toBeGreaterThan(0);
      }),
    );
  });
});
