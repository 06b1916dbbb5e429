import type { Problem, ProblemDetail, ProblemKind } from '../../domain/problem.ts';
import { DamagedSnapshot, type Codec, type Transfer } from './transfer.ts';
import { word } from './value-codecs.ts';

const SEVERITIES = ['problem', 'hint'] as const;
const LIMITS = ['levels', 'brackets', 'size'] as const;
const EXPECTED = ['date', 'birthday', 'cadence', 'yes-or-no', 'whole-number'] as const;
const KINDS_OF_WORD = ['circle', 'tag', 'relationship'] as const;
const GOAL_PROPERTIES = ['roles', 'venues'] as const;

/** A problem of a note. */
export const problem: Codec<Problem> = (transfer, value) => ({
  path: transfer.path,
  line: transfer.number(value?.line),
  severity: transfer.choice(SEVERITIES, value?.severity),
  detail: detail(transfer, value?.detail),
});

type Detail<Kind extends ProblemKind> = Extract<ProblemDetail, { readonly kind: Kind }>;
type DetailCodecs = { readonly [Kind in ProblemKind]: (transfer: Transfer, value: ProblemDetail | undefined) => Detail<Kind> };

/** The codec of a kind of problem; the value is passed on only if it is of that kind, which packing ensures. */
function codecOf<Kind extends ProblemKind>(kind: Kind, codec: (transfer: Transfer, value: Detail<Kind> | undefined) => Detail<Kind>): (transfer: Transfer, value: ProblemDetail | undefined) => Detail<Kind> {
  const isOfKind = (value: ProblemDetail | undefined): value is Detail<Kind> => value?.kind === kind;
  return (transfer, value) => codec(transfer, isOfKind(value) ? value : undefined);
}

const DETAILS: DetailCodecs = {
  'impossible-date': codecOf('impossible-date', (transfer, value) => ({ kind: 'impossible-date', written: transfer.word(value?.written) })),
  'ambiguous-date': codecOf('ambiguous-date', (transfer, value) => ({ kind: 'ambiguous-date', written: transfer.word(value?.written) })),
  'unreadable-property': codecOf('unreadable-property', (transfer, value) => ({ kind: 'unreadable-property', property: transfer.word(value?.property), written: transfer.word(value?.written), expected: transfer.choice(EXPECTED, value?.expected) })),
  'differing-properties': codecOf('differing-properties', (transfer, value) => ({ kind: 'differing-properties', names: transfer.list(value?.names, word) })),
  'duplicate-property': codecOf('duplicate-property', (transfer, value) => ({ kind: 'duplicate-property', property: transfer.word(value?.property) })),
  'broken-frontmatter': codecOf('broken-frontmatter', (transfer, value) => ({ kind: 'broken-frontmatter', reason: transfer.word(value?.reason) })),
  'unclosed-frontmatter': codecOf('unclosed-frontmatter', () => ({ kind: 'unclosed-frontmatter' })),
  'block-not-read': codecOf('block-not-read', (transfer, value) => ({ kind: 'block-not-read', limit: transfer.choice(LIMITS, value?.limit) })),
  'mark-without-person': codecOf('mark-without-person', (transfer, value) => ({ kind: 'mark-without-person', mark: transfer.word(value?.mark) })),
  'unresolved-link': codecOf('unresolved-link', (transfer, value) => ({ kind: 'unresolved-link', target: transfer.word(value?.target), suggestion: transfer.optional(value?.suggestion, word) })),
  'unreadable-note': codecOf('unreadable-note', (transfer, value) => ({ kind: 'unreadable-note', reason: transfer.word(value?.reason) })),
  setting: codecOf('setting', (transfer, value) => ({ kind: 'setting', key: transfer.word(value?.key), expected: transfer.word(value?.expected) })),
  'unknown-setting': codecOf('unknown-setting', (transfer, value) => ({ kind: 'unknown-setting', key: transfer.word(value?.key) })),
  'repeated-setting': codecOf('repeated-setting', (transfer, value) => ({ kind: 'repeated-setting', name: transfer.word(value?.name), keys: transfer.list(value?.keys, word) })),
  'unreadable-settings': codecOf('unreadable-settings', () => ({ kind: 'unreadable-settings' })),
  'dated-lines-outside-log': codecOf('dated-lines-outside-log', (transfer, value) => ({ kind: 'dated-lines-outside-log', count: transfer.number(value?.count), heading: transfer.optional(value?.heading, word) })),
  'mark-with-one-colon': codecOf('mark-with-one-colon', (transfer, value) => ({ kind: 'mark-with-one-colon', mark: transfer.word(value?.mark), what: transfer.word(value?.what) })),
  'unknown-goal-word': codecOf('unknown-goal-word', (transfer, value) => ({ kind: 'unknown-goal-word', property: transfer.choice(GOAL_PROPERTIES, value?.property), word: transfer.word(value?.word) })),
  'introduced-in-circle': codecOf('introduced-in-circle', (transfer, value) => ({ kind: 'introduced-in-circle', names: transfer.list(value?.names, word) })),
  'unlinked-people': codecOf('unlinked-people', (transfer, value) => ({ kind: 'unlinked-people', names: transfer.list(value?.names, word) })),
  'several-people': codecOf('several-people', (transfer, value) => ({ kind: 'several-people', count: transfer.number(value?.count) })),
  'contact-table': codecOf('contact-table', () => ({ kind: 'contact-table' })),
  'conflict-copy': codecOf('conflict-copy', (transfer, value) => ({ kind: 'conflict-copy', original: transfer.word(value?.original) })),
  'possible-copy': codecOf('possible-copy', (transfer, value) => ({ kind: 'possible-copy', original: transfer.word(value?.original) })),
  'folder-without-rule': codecOf('folder-without-rule', (transfer, value) => ({ kind: 'folder-without-rule', folder: transfer.word(value?.folder), count: transfer.number(value?.count) })),
  'unused-cadence': codecOf('unused-cadence', (transfer, value) => ({ kind: 'unused-cadence', by: transfer.choice(KINDS_OF_WORD, value?.by), key: transfer.word(value?.key) })),
};

function detail(transfer: Transfer, value: ProblemDetail | undefined): ProblemDetail {
  const kind = transfer.word(value?.kind);
  if (!isKind(kind)) throw new DamagedSnapshot();
  return DETAILS[kind](transfer, value);
}

function isKind(word: string): word is ProblemKind {
  return Object.hasOwn(DETAILS, word);
}
