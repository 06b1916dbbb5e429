import type { Problem, ProblemDetail } from '../../domain/problem.ts';
import { DamagedSnapshot, type Packer, type Unpacker } from './packed.ts';
import { packWords, unpackWords } from './pack-values.ts';

const SEVERITIES = ['problem', 'hint'] as const;
const LIMITS = ['levels', 'brackets', 'size'] as const;
const EXPECTED = ['date', 'birthday', 'cadence', 'yes-or-no', 'whole-number'] as const;
const GOAL_PROPERTIES = ['roles', 'venues'] as const;

/** Puts down a problem of a note. */
export function packProblem(to: Packer, { line, severity, detail }: Problem): void {
  to.number(line);
  to.choice(severity, SEVERITIES);
  packDetail(to, detail);
}

/** Takes up what {@link packProblem} has put down of the note at `path`. */
export function unpackProblem(from: Unpacker, path: string): Problem {
  return { path, line: from.number(), severity: from.choice(SEVERITIES), detail: unpackDetail(from) };
}

function packDetail(to: Packer, detail: ProblemDetail): void {
  to.word(detail.kind);
  switch (detail.kind) {
    case 'impossible-date':
    case 'ambiguous-date':
      return to.word(detail.written);
    case 'unreadable-property':
      to.word(detail.property);
      to.word(detail.written);
      return to.choice(detail.expected, EXPECTED);
    case 'differing-properties':
    case 'introduced-in-circle':
      return packWords(to, detail.names);
    case 'duplicate-property':
      return to.word(detail.property);
    case 'broken-frontmatter':
    case 'unreadable-note':
      return to.word(detail.reason);
    case 'unclosed-frontmatter':
      return;
    case 'block-not-read':
      return to.choice(detail.limit, LIMITS);
    case 'mark-without-person':
      return to.word(detail.mark);
    case 'unresolved-link':
      to.word(detail.target);
      return to.optional(detail.suggestion, (word) => to.word(word));
    case 'setting':
      to.word(detail.key);
      return to.word(detail.expected);
    case 'unknown-setting':
      return to.word(detail.key);
    case 'dated-lines-outside-log':
      return to.number(detail.count);
    case 'unknown-goal-word':
      to.choice(detail.property, GOAL_PROPERTIES);
      return to.word(detail.word);
    case 'conflict-copy':
    case 'possible-copy':
      return to.word(detail.original);
    case 'folder-without-rule':
      to.word(detail.folder);
      return to.number(detail.count);
  }
}

function unpackDetail(from: Unpacker): ProblemDetail {
  const kind = from.word();
  switch (kind) {
    case 'impossible-date':
    case 'ambiguous-date':
      return { kind, written: from.word() };
    case 'unreadable-property':
      return { kind, property: from.word(), written: from.word(), expected: from.choice(EXPECTED) };
    case 'differing-properties':
    case 'introduced-in-circle':
      return { kind, names: unpackWords(from) };
    case 'duplicate-property':
      return { kind, property: from.word() };
    case 'broken-frontmatter':
    case 'unreadable-note':
      return { kind, reason: from.word() };
    case 'unclosed-frontmatter':
      return { kind };
    case 'block-not-read':
      return { kind, limit: from.choice(LIMITS) };
    case 'mark-without-person':
      return { kind, mark: from.word() };
    case 'unresolved-link':
      return { kind, target: from.word(), suggestion: from.optional(() => from.word()) };
    case 'setting':
      return { kind, key: from.word(), expected: from.word() };
    case 'unknown-setting':
      return { kind, key: from.word() };
    case 'dated-lines-outside-log':
      return { kind, count: from.number() };
    case 'unknown-goal-word':
      return { kind, property: from.choice(GOAL_PROPERTIES), word: from.word() };
    case 'conflict-copy':
    case 'possible-copy':
      return { kind, original: from.word() };
    case 'folder-without-rule':
      return { kind, folder: from.word(), count: from.number() };
    default:
      throw new DamagedSnapshot();
  }
}
