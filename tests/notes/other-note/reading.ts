import { formatDate } from '../../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import type { OtherNote } from '../../../src/domain/other-note.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';

const NOTHING: OtherNote = { path: '', interactions: [], plans: [], mentions: [], tasks: [], problems: [] };

/** What a note that is no contact records of contacts. */
export function recordsOf(path: string, text: string, elsewhere: Partial<Settings['elsewhere']> = {}, settings: Partial<Settings> = {}): OtherNote {
  const all: Settings = { ...defaultSettings, ...settings, elsewhere: { ...defaultSettings.elsewhere, ...elsewhere } };
  const facts = noteReader(all, readYaml).read(path, text);
  if (facts.kind === 'contact') throw new Error(`${path} is a contact`);
  return facts.records ?? NOTHING;
}

/** `2026-08-03 call Ada+Bob`: the contacts that a note records, in short. */
export function contactsIn(path: string, text: string, elsewhere: Partial<Settings['elsewhere']> = {}): readonly string[] {
  return recordsOf(path, text, elsewhere).interactions.map(
    ({ date, channel, with: people, attempt }) => `${formatDate(date)} ${channel ?? '?'} ${people.map(({ target }) => target).join('+')}${attempt ? ' unanswered' : ''}`,
  );
}

/** `mentioned Ada+Bob`: the mentions of a note, in short. */
export function mentionsIn(path: string, text: string, elsewhere: Partial<Settings['elsewhere']> = {}): readonly string[] {
  return recordsOf(path, text, elsewhere).mentions.map(({ reason, links }) => `${reason} ${links.map(({ target }) => target).join('+')}`);
}
