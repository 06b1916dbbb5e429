import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { findFrontmatter } from '../../src/notes/frontmatter/block.ts';
import { readWithGrayMatter } from '../../src/notes/frontmatter/read-block.ts';
import { readFrontmatter } from '../../src/notes/frontmatter/read.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import type { Figure } from './figure.ts';
import { declinedRuns, readStructure, readStructureWithRemark } from '../../src/notes/structure/structure.ts';

/** Remark is measured on one note in twenty, and counted for all of them. */
const REMARK_SHARE = 20;

/** Times the parts of reading over the notes whose paths stand in `list`, each beside its yardstick. */
function measure(list: string, vault: string, runs: number): readonly Figure[] {
  const paths = readFileSync(list, 'utf8').split('\n');
  const texts = paths.map((file) => readFileSync(file, 'utf8'));
  const starts = texts.map((text) => readFrontmatter(text, readYaml).bodyStart);
  const today = dayOf(2026, 9, 1);
  if (today === null) throw new Error('2026-09-01 is a day');
  const timed = (name: string, work: () => string, factor = 1): Figure => {
    work();
    let note = '';
    const times = Array.from({ length: runs }, () => {
      const started = performance.now();
      note = work();
      return (performance.now() - started) * factor;
    });
    return { name, times, note };
  };
  const sample = texts.flatMap((text, index) => (index % REMARK_SHARE === 0 ? [{ text, start: starts[index] ?? 0 }] : []));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return [
    timed('reading the bytes', () => `${paths.reduce((sum, file) => sum + readFileSync(file, 'utf8').length, 0)} characters`),
    timed('frontmatter of every note', () => {
      for (const text of texts) readFrontmatter(text, readYaml);
      return '';
    }),
    timed('gray-matter and yaml on every block', () => {
      for (const text of texts) {
        const found = findFrontmatter(text);
        if (found.kind === 'block') readWithGrayMatter(text.slice(found.block.yamlStart, found.block.yamlEnd), readYaml);
      }
      return '';
    }),
    timed('structure of every body', () => {
      texts.forEach((text, index) => readStructure(text, starts[index] ?? 0));
      return '';
    }),
    timed('remark on every body', () => {
      for (const { text, start } of sample) readStructureWithRemark(text, start);
      return `measured on one note in ${REMARK_SHARE}`;
    }, REMARK_SHARE),
    timed('everything: notes to index', () => {
      const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
      index.apply(texts.map((text, at) => ({ kind: 'saved', path: path.relative(vault, paths[at] ?? ''), text })));
      return `${index.contacts().length} contacts`;
    }),
    timed('everything: notes to queue', () => {
      const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
      index.apply(texts.map((text, at) => ({ kind: 'saved', path: path.relative(vault, paths[at] ?? ''), text })));
      const declined = texts.reduce((sum, text, at) => sum + declinedRuns(text, starts[at] ?? 0).reduce((own, run) => own + run.end - run.start, 0), 0);
      return `${index.queue(today).items.length} in the queue; ${((declined / length) * 100).toFixed(1)} % of the text went to remark`;
    }),
  ];
}

const [list = '', vault = '', runs = '7'] = process.argv.slice(2);
console.log(JSON.stringify(measure(list, vault, Number(runs))));
