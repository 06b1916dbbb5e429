import type { NotCounted } from '../../../domain/contact.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import type { Problem } from '../../../domain/problem.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import type { WrittenValue, WrittenMap } from '../../frontmatter/written.ts';
import { readEntry } from './entry.ts';
import { dateProblem, Findings } from '../findings.ts';
import { leadingDate } from './leading-date.ts';
import type { Line } from '../lines.ts';
import { plainLine } from '../lines.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';

const DATE_KEYS = ['date', 'day', 'when', 'on'];
const TEXT_KEYS = ['text', 'note', 'notes', 'summary', 'what', 'description', 'topic'];

/** What a frontmatter list of entries says. */
export interface ListedEntries {
  readonly interactions: readonly Interaction[];
  readonly notCounted: readonly NotCounted[];
  readonly problems: readonly Problem[];
}

/** Reads the entries of a frontmatter list `interactions`, each a map with a date or a text that leads with one; anything but a list has none. */
export function readListedEntries(path: string, list: WrittenValue, vocabulary: LogVocabulary): ListedEntries {
  const findings = new Findings(path);
  const { interactions, notCounted, problems } = findings;
  for (const item of list.kind === 'list' ? list.items : []) {
    const lines = item.kind === 'map' ? linesOfMap(item) : asTexts(item).map(({ text, line }) => plainLine(text, line));
    const [first, ...others] = lines;
    if (first === undefined) continue;
    const { line } = first;
    const dated = leadingDate(first, vocabulary.dateOrder);
    if (dated === null) findings.leaveOut(line, 'no-date');
    else if (dated.reading.kind === 'date') {
      interactions.push(readEntry({ path, date: dated.reading.date, head: dated.rest, lines: others, inherited: null, place: null }, vocabulary, findings));
    } else {
      problems.push(dateProblem(path, line, dated.reading));
      findings.leaveOut(line, 'unreadable-date');
    }
  }
  return { interactions, notCounted, problems };
}

/** A map as the lines of an entry: date and text first, every other key a field. */
function linesOfMap(map: WrittenMap): readonly Line[] {
  const entries = map.entries.map((entry) => ({ key: entry.key.toLowerCase(), line: entry.line, text: asTexts(entry.written).map(({ text }) => text).join(', ') }));
  const date = entries.find(({ key }) => DATE_KEYS.includes(key));
  const text = entries.find(({ key }) => TEXT_KEYS.includes(key));
  const fields = entries.filter((entry) => entry !== date && entry !== text);
  const first = plainLine(`${date?.text ?? ''} ${text?.text ?? ''}`.trim(), date?.line ?? map.line);
  return [first, ...fields.map((field) => plainLine(`${field.key === 'type' ? 'channel' : field.key}:: ${field.text}`, field.line, true))];
}
