import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { readStructure, readStructureWithRemark } from '../../../src/notes/structure/structure.ts';
import { propertyRuns } from '../../property-runs.ts';
import { arbitraryMarkdown } from './arbitrary-markdown.ts';
import { realisticNotes } from './realistic-notes.ts';

const seed = process.env['RAPPORT_PROPERTY_SEED'];

function expectEqualReading(text: string): void {
  expect(readStructure(text, 0)).toEqual(readStructureWithRemark(text, 0));
}

describe('the scanner and remark read the same structure', () => {
  test('from random Markdown', () => {
    fc.assert(fc.property(arbitraryMarkdown(realisticNotes), expectEqualReading), {
      numRuns: propertyRuns.long,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    });
  }, 3_600_000);

  test('from realistic notes', () => {
    for (const note of realisticNotes) {
      expectEqualReading(note);
      expectEqualReading(note.replaceAll('\n', '\r\n'));
    }
  });

  test('from the sample vault', () => {
    for (const path of notesIn(join(import.meta.dirname, '../../vault'))) expectEqualReading(readFileSync(path, 'utf8'));
  });
});

function notesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(folder, path));
  } catch {
    return [];
  }
}
