/** The period of a periodic note. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The folder and name format of the notes of a period. */
export interface PeriodicFormat {
  readonly period: Period;
  /** Relative to the vault, without slashes at its ends; empty for the vault itself. */
  readonly folder: string;
  readonly format: string;
  /** The note whose text a new one begins with, as it is configured (with or without `.md`); empty for none. */
  readonly template: string;
}

/** The app's configuration files, parsed from JSON; `undefined` if a file is missing. */
export interface PeriodicConfiguration {
  /** `daily-notes.json` of the core plugin. */
  readonly dailyNotes?: unknown;
  /** `data.json` of the Periodic Notes plugin. */
  readonly periodicNotes?: unknown;
}

/** The names that Periodic Notes gives to a period: in its first settings, and in its calendar sets. */
const PERIODS: readonly (readonly [period: Period, first: string, inSets: string, usual: string])[] = [
  ['day', 'daily', 'day', 'YYYY-MM-DD'],
  ['week', 'weekly', 'week', 'gggg-[W]ww'],
  ['month', 'monthly', 'month', 'YYYY-MM'],
  ['quarter', 'quarterly', 'quarter', 'YYYY-[Q]Q'],
  ['year', 'yearly', 'year', 'YYYY'],
];

/** The formats of periodic notes, those of Periodic Notes first, which takes over from the core plugin. Anything unknown is passed over. */
export function periodicFormats({ dailyNotes, periodicNotes }: PeriodicConfiguration): readonly PeriodicFormat[] {
  const formats: PeriodicFormat[] = [];
  const plugin = asObject(periodicNotes);
  const sets = Array.isArray(plugin?.['calendarSets']) ? plugin['calendarSets'].map(asObject) : [];
  for (const [period, first, inSets, usual] of PERIODS) {
    for (const stated of [asObject(plugin?.[first]), ...sets.map((set) => asObject(set?.[inSets]))]) {
      if (stated?.['enabled'] === true) formats.push(formatOf(period, stated, usual));
    }
  }
  const core = asObject(dailyNotes);
  if (core !== null) formats.push(formatOf('day', core, 'YYYY-MM-DD'));
  return formats;
}

function formatOf(period: Period, stated: Readonly<Record<string, unknown>>, usual: string): PeriodicFormat {
  const format = asText(stated['format']).trim();
  return { period, folder: asText(stated['folder']).trim().replace(/^\/+|\/+$/g, ''), format: format === '' ? usual : format, template: asText(stated['template']).trim() };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null;
}
