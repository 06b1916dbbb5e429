import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { applySplices, isRefusal, type Edit } from '../../../../src/notes/text/splice.ts';
import { archive, unarchive } from '../../../../src/notes/write/contact/archive.ts';
import { propertyRuns } from '../../../property-runs.ts';

const reader = noteReader(defaultSettings, readYaml);
const statusOf = (text: string): string | undefined => reader.readContactNote('Ada.md', text)?.facts.status;

function applied(text: string, edit: Edit): string {
  if (isRefusal(edit)) throw new Error(`refused: ${edit.refused.kind}`);
  return applySplices(text, edit);
}

const archived = (text: string): string => applied(text, archive(text, 'Ada.md', reader, readYaml));
const active = (text: string): string => applied(text, unarchive(text, 'Ada.md', reader, readYaml));

describe('archiving', () => {
  it.each([
    ['---\ntype: person\n---\nx', '---\ntype: person\narchived: true\n---\nx'],
    ['---\ntype: person\nstatus: client\n---\n', '---\ntype: person\nstatus: client\narchived: true\n---\n'],
    ['---\ntype: person\nstatus: do not contact\nArchived: false\n---\n', '---\ntype: person\nstatus: do not contact\nArchived: true\n---\n'],
    ['---\ntype: person\ndied: 2024\n---\n', '---\ntype: person\ndied: 2024\n---\n'],
  ])('%j', (text, expected) => {
    expect(archived(text)).toBe(expected);
  });

  test('is read back, is done once, and is undone by making the contact active', () => {
    const property = fc.constantFrom('status: client', 'status: paused', 'status: archived', 'status:', 'archived: yes', 'archived: false', 'Archived: true', 'cadence: monthly', 'do-not-contact: true', 'tags: [a]');
    const properties = fc.uniqueArray(property, { maxLength: 3, selector: (text) => text.replace(/:.*/, '').toLowerCase() });
    fc.assert(
      fc.property(properties, fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = ['---', 'type: person', ...lines, '---', '# Ada', ''].join(end);
        const away = archived(text);
        expect(statusOf(away)).toBe('archived');
        expect(archived(away)).toBe(away);
        const back = active(away);
        expect(statusOf(back)).not.toBe('archived');
        expect(active(back)).toBe(back);
        if (lines.includes('status: client')) expect(back).toContain('status: client');
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
