import { formatDate, formatDay } from '../../../domain/day.ts';
import type { Exchange, ExchangeKind } from '../../../domain/interaction.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import { birthdayText } from './contact-json.ts';

type CsvRow = readonly string[];

/** Several values in one cell. */
const BETWEEN_VALUES = '; ';

/** One row per interaction of each contact, below a header row. */
export function interactionRows(relationships: readonly Relationship[]): readonly CsvRow[] {
  const heads: CsvRow = [
    'contact_path', 'contact', 'date', 'precision', 'channel', 'direction', 'attempt', 'text',
    'gave', 'received', 'thanked', 'asked', 'asked_me', 'with', 'path', 'line',
  ];
  const rows = relationships.flatMap(({ record: { facts, history } }) =>
    history.map(({ date, channel, direction, attempt, text, exchanges, people, path, line }): CsvRow => [
      facts.path, facts.name, formatDate(date), date.precision, channel ?? '', direction ?? '', String(attempt), text,
      whatOf(exchanges, 'gave'), whatOf(exchanges, 'received'), whatOf(exchanges, 'thanked'), whatOf(exchanges, 'asked'), whatOf(exchanges, 'asked-me'),
      people.join(BETWEEN_VALUES), path, String(line),
    ]),
  );
  return [heads, ...rows];
}

/** One row per contact, below a header row. */
export function contactRows(relationships: readonly Relationship[]): readonly CsvRow[] {
  const heads: CsvRow = [
    'path', 'name', 'other_names', 'organisations', 'role', 'relationship', 'circle', 'status', 'email', 'phone', 'birthday', 'met_on', 'met_at',
    'standing', 'quiet', 'last_contact', 'cadence', 'due', 'interactions', 'given', 'received', 'asks', 'asked_me', 'thanked', 'pattern',
  ];
  const rows = relationships.map(({ record: { facts, history }, reciprocity, ...answers }): CsvRow => [
    facts.path, facts.name, facts.otherNames.join(BETWEEN_VALUES), facts.organisations.join(BETWEEN_VALUES), facts.role ?? '', facts.relationship ?? '',
    facts.circle ?? '', facts.status, reachOf(facts.reach, 'email'), reachOf(facts.reach, 'phone'),
    facts.birthday === null ? '' : birthdayText(facts.birthday.value), facts.metOn === null ? '' : formatDate(facts.metOn.value), facts.metAt ?? '',
    answers.stage, String(answers.quiet), answers.lastContact === null ? '' : formatDate(answers.lastContact.date), answers.cadence?.text ?? '',
    answers.due === null ? '' : formatDay(answers.due), String(history.length), String(reciprocity.given), String(reciprocity.received),
    String(reciprocity.asks), String(reciprocity.askedMe), String(reciprocity.thanked), reciprocity.pattern,
  ]);
  return [heads, ...rows];
}

function whatOf(exchanges: readonly Exchange[], kind: ExchangeKind): string {
  return exchanges
    .filter((exchange) => exchange.kind === kind)
    .map(({ what, state }) => (state === null || state === 'open' ? what : `${what} (${state})`))
    .join(BETWEEN_VALUES);
}

function reachOf(reach: Relationship['record']['facts']['reach'], kind: string): string {
  return reach.filter((way) => way.kind === kind).map(({ text }) => text).join(BETWEEN_VALUES);
}
