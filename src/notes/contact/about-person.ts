import type { Located } from '../../domain/contact.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { foldAccents } from '../../domain/text/fold-case.ts';
import { leadingDate, leadsWithDay } from '../log/entry/leading-date.ts';
import { lineField } from '../log/entry/fields.ts';
import type { Line } from '../log/lines.ts';
import { leafLines } from '../log/lines.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import type { LogSection } from '../log/sections.ts';
import { taskBox } from '../log/task.ts';
import type { Block, Structure } from '../structure/block.ts';

/** What is worth a look before a call fits on a card; the note has the rest. */
const LINES_AT_MOST = 12;

const ABOUT_PERSON: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ headings }) => wordsOf(headings?.aboutPerson ?? '')).map(foldAccents));
/** Between two names in one heading: *Likes & dislikes*, *Familie und Interessen*. */
const BETWEEN_NAMES = new RegExp(`\\s*[,/&+|]\\s*|\\s(?:${LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.and ?? '')).join('|')})\\s`);
const LONGEST_HEADING = 100;

/**
 * What a note says about the person: the prose below its title, and the sections such as *Family* or *Interests*. Fields,
 * tasks, dated lines and logs are left out, since they are read as facts. Source: docs/note-format.md, "About the person".
 */
export function readAboutPerson({ blocks, text }: Structure, logs: readonly LogSection[]): readonly Located<string>[] {
  const about: Located<string>[] = [];
  let part: Part = { isAbout: true, level: 0 };
  let log = 0;
  for (let index = 0; index < blocks.length; index++) {
    while ((logs[log]?.to ?? Infinity) <= index) log++;
    const block = blocks[index];
    if (block === undefined || index >= (logs[log]?.from ?? Infinity)) continue;
    if (block.kind === 'heading') part = partBelow(block.level, foldHeading(text.slice(block.text.start, block.text.end)), part);
    else if (part.isAbout) for (const line of proseOf(block, text)) about.push({ value: line.text, line: line.line });
    if (about.length >= LINES_AT_MOST) return about.slice(0, LINES_AT_MOST);
  }
  return about;
}

/** What is below a heading: whether it is about the person, and the level of the section; 0 before any section. */
interface Part {
  readonly isAbout: boolean;
  readonly level: number;
}

function partBelow(level: number, heading: string, above: Part): Part {
  if (namesPerson(heading)) return { isAbout: true, level };
  const isTitle = level === 1 && above.level === 0;
  if (isTitle) return above;
  // Deeper headings belong to the section around them.
  return above.level > 0 && level > above.level ? above : { isAbout: false, level };
}

function namesPerson(heading: string): boolean {
  if (heading.length > LONGEST_HEADING) return false;
  const folded = foldAccents(heading).replaceAll('’', "'");
  return ABOUT_PERSON.has(folded) || folded.split(BETWEEN_NAMES).every((name) => ABOUT_PERSON.has(name));
}

/** The lines of a paragraph or list item that are read as nothing else. */
function proseOf(block: Block, text: string): readonly Line[] {
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.text === null) return [];
  const lines = leafLines(text, block.text, block.line);
  const [first] = lines;
  if (first === undefined || (block.kind === 'item' && taskBox(first) !== null)) return [];
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line.visible) && !line.visible.startsWith('![[') && lineField(line.visible)?.certain !== true && !leadsWithDay(leadingDate(line, null)));
}
