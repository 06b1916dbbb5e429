import type { Day } from '../../../domain/day.ts';
import { formatDay } from '../../../domain/day.ts';
import { writeScalar } from '../frontmatter/write-scalar.ts';

/** The contents of a new goal. Texts are the user's own; `null` and empty lists are left out. */
export interface NewGoal {
  readonly name: string;
  readonly area: string | null;
  readonly start: Day | null;
  readonly due: Day | null;
  /** A whole number from 1. */
  readonly target: number | null;
  readonly roles: readonly string[];
  readonly venues: readonly string[];
  /** Links as the app writes them, with brackets: `[[Ada Lovelace]]`. */
  readonly people: readonly string[];
  readonly wanted: readonly string[];
}

/** The text of a new goal note: its properties, with its name as the heading. */
export function newGoalText(goal: NewGoal): string {
  const lines = [
    '---',
    'type: networking-goal',
    'status: active',
    ...single('area', goal.area),
    ...single('start', goal.start === null ? null : formatDay(goal.start)),
    ...single('due', goal.due === null ? null : formatDay(goal.due)),
    ...single('target', goal.target),
    ...list('roles', goal.roles),
    ...list('venues', goal.venues),
    ...list('people', goal.people),
    ...list('wanted', goal.wanted),
    '---',
    `# ${inOneLine(goal.name)}`,
    '',
  ];
  return lines.join('\n');
}

/**
 * The file name for a goal with this name, never empty. Characters that file systems or links don't accept become
 * spaces.
 */
export function goalFileName(name: string): string {
  const taken = name.normalize('NFC').replace(/[\\/:*?"<>|#^[\]\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  return `${taken === '' ? 'Goal' : taken.slice(0, LONGEST_NAME).trim()}.md`;
}

/** File systems allow 255 bytes. A name of this many characters stays below that in nearly every script. */
const LONGEST_NAME = 80;

function single(key: string, value: string | number | null): readonly string[] {
  return value === null || value === '' ? [] : [`${key}: ${writeScalar(value, 'plain')}`];
}

function list(key: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${writeScalar(value, 'plain')}`)];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
