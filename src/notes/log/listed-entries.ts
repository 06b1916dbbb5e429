import type { Interaction } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Written, WrittenMap } from '../frontmatter/written.ts';
import { asTexts } from '../frontmatter/texts.ts';
import type { EntryLine } from './entry.ts';
import { readEntry } from './entry.ts';
import { leadingDate } from './leading-date.ts';
import type { LogVocabulary } from './log-vocabulary.ts';

const DATE_KEYS = ['date', 'day', 'when', 'on'];
const TEXT_KEYS = ['text', 'note', 'notes', 'summary', 'what', 'description', 'topic'];

/** Reads the entries of a frontmatter list `interactions`, each a map with a date or a text that leads with one. */
export function readListedEntries(path: string, list: Written, vocabulary: LogVocabulary): { readonly interactions: readonly Interaction[]; readonly problems: readonly Problem[] } {
  const interactions: Interaction[] = [];
  const problems: Problem[] = [];
  for (const item of list.kind === 'list' ? list.items : [list]) {
    const lines = item.kind === 'map' ? linesOfMap(item) : asTexts(item).map(({ text, line }) => entryLine(text, line, false));
    const [first, ...others] = lines;
    const dated = first === undefined ? null : leadingDate(first, vocabulary.dateOrder);
    if (first === undefined) continue;
    if (dated?.reading.kind === 'date') {
      const head = { ...dated.rest, line: first.line, nested: false };
      interactions.push(readEntry({ path, line: first.line, date: dated.reading.date, head, lines: others, inherited: null }, vocabulary));
    } else {
      const kind = dated?.reading.kind === 'ambiguous' ? 'ambiguous-date' : 'impossible-date';
      problems.push({ path, line: first.line, severity: 'problem', detail: { kind, written: dated?.reading.kind === undefined ? first.text : dated.reading.written } });
    }
  }
  return { interactions, problems };
}

/** A map as the lines of an entry: date and text first, every other key a field. */
function linesOfMap(map: WrittenMap): readonly EntryLine[] {
  const entries = map.entries.map((entry) => ({ key: entry.key.toLowerCase(), line: entry.line, text: asTexts(entry.written).map(({ text }) => text).join(', ') }));
  const date = entries.find(({ key }) => DATE_KEYS.includes(key));
  const text = entries.find(({ key }) => TEXT_KEYS.includes(key));
  const fields = entries.filter((entry) => entry !== date && entry !== text);
  const first = entryLine(`${date?.text ?? ''} ${text?.text ?? ''}`.trim(), date?.line ?? map.line, false);
  return [first, ...fields.map((field) => entryLine(`${field.key === 'type' ? 'channel' : field.key}:: ${field.text}`, field.line, true))];
}

function entryLine(text: string, line: number, nested: boolean): EntryLine {
  return { text, visible: text, line, nested };
}
