import type { Located } from '../../domain/contact.ts';
import type { Day } from '../../domain/day.ts';
import type { GoalFacts, GoalStatus } from '../../domain/goal.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { Problem, ProblemDetail } from '../../domain/problem.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import { foldPropertyName } from '../contact/property-names.ts';
import { wholeDate } from '../contact/property-values.ts';
import { withoutBrackets } from '../contact/recognise.ts';
import type { Property } from '../frontmatter/read.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import { asTexts } from '../frontmatter/texts.ts';
import { linksIn } from '../text/links.ts';
import { leafLines } from '../log/lines.ts';
import type { Block, Structure } from '../structure/block.ts';

/** Reads a networking goal (docs/note-format.md, "Goal notes"). Total: what can't be read is a problem with its line. */
export function readGoal(path: string, properties: readonly Property[], structure: Structure, order: DateOrder | null): { readonly facts: GoalFacts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const problem = (line: number, detail: ProblemDetail): void => {
    problems.push({ path, line, severity: 'problem', detail });
  };
  const texts = (...names: readonly string[]): readonly PropertyText[] => {
    const folded = names.map(foldPropertyName);
    const found = folded.flatMap((name) => properties.filter(({ key }) => foldPropertyName(key) === name)).map((property) => asTexts(property).filter(({ text }) => text.trim() !== ''));
    return found.find((list) => list.length > 0) ?? [];
  };
  const day = (...names: readonly string[]): Day | null => {
    const [written] = texts(...names);
    if (written === undefined) return null;
    const reading = wholeDate(written.text, order);
    if (reading?.kind === 'date') return reading.date.day;
    problem(written.line, { kind: 'unreadable-property', property: names[0] ?? '', written: written.text, expected: 'date' });
    return null;
  };
  const target = (): number | null => {
    const [written] = texts('target');
    if (written === undefined) return null;
    const value = readTarget(written.text);
    if (value !== null) return value;
    problem(written.line, { kind: 'unreadable-property', property: 'target', written: written.text, expected: 'whole-number' });
    return null;
  };
  const links = (...names: readonly string[]): readonly NoteLink[] => texts(...names).flatMap(({ text, line }) => linksIn(text, line));

  const facts: GoalFacts = {
    path,
    name: withoutBrackets(texts('name', 'title')[0]?.text ?? fileName(path)),
    status: statusOf(texts('status')[0]?.text ?? ''),
    area: texts('area')[0]?.text ?? null,
    start: day('start', 'created'),
    due: day('due'),
    target: target(),
    roles: words(texts('roles', 'role')),
    venues: words(texts('venues', 'venue')),
    people: [...links('people'), ...proseLinks(structure)],
    wanted: links('wanted'),
  };
  return { facts, problems };
}

const DONE = ['done', 'reached', 'completed', 'complete', 'achieved'];
const DROPPED = ['dropped', 'cancelled', 'canceled', 'abandoned'];

function statusOf(written: string): GoalStatus {
  const word = withoutBrackets(written).toLowerCase();
  if (DONE.includes(word)) return 'done';
  return DROPPED.includes(word) ? 'dropped' : 'active';
}

/** Words or lists; one text may hold several. */
function words(texts: readonly PropertyText[]): readonly Located<string>[] {
  return texts.flatMap(({ text, line }) => wordsIn(text).map((value) => ({ value, line })));
}

/** The roles or venues in a text, with commas between. */
export function wordsIn(text: string): readonly string[] {
  return text.split(',').map(withoutBrackets).filter((word) => word !== '');
}

/** The links of everything in the note that counts as text. */
function proseLinks({ blocks, text }: Structure): readonly NoteLink[] {
  return blocks.flatMap((block) => leavesOf(block).flatMap(({ leaf, line }) => leafLines(text, leaf, line).flatMap((written) => linksIn(written.visible, written.line))));
}

function leavesOf(block: Block): readonly { readonly leaf: NonNullable<Extract<Block, { readonly kind: 'item' }>['text']>; readonly line: number }[] {
  if (block.kind === 'excluded') return [];
  if (block.kind === 'table') return block.rows.flatMap(({ line, cells }) => cells.map((leaf) => ({ leaf, line })));
  return block.text === null ? [] : [{ leaf: block.text, line: block.line }];
}

/** Reads a goal's target: a whole number from 1; `null` if it isn't one. */
export function readTarget(written: string): number | null {
  const value = /^\d{1,6}$/.test(written.trim()) ? Number(written) : 0;
  return value >= 1 ? value : null;
}
