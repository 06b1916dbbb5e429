import { expect, it } from 'vitest';
import { FIRST_MEETING } from '../../src/domain/relationship/first-meeting.ts';
import type { ExportedFacts } from '../cases/case-vault.ts';
import { session } from '../hosts/cli/session.ts';

/** By language: the properties of a note, its log as people of that language write it, and what is read. */
const SAMPLES: readonly (readonly [code: string, properties: string, log: string, cadence: string, entries: readonly string[]])[] = [
  ['de', 'Häufigkeit: alle 2 Wochen\nGeburtstag: 17. April', '## Gesprächsverlauf\n- 3. Juli 2026: Anruf\n- 2026-08-01, Sa: Kaffee', 'alle 2 Wochen', ['2026-07-03 call', '2026-08-01 coffee']],
  ['es', 'frecuencia: cada 3 meses\ncumpleaños: 17 de abril', '## Últimas conversaciones\n- 3 de julio de 2026: llamada\n- sábado 1 de agosto de 2026 café', 'cada 3 meses', ['2026-07-03 call', '2026-08-01 coffee']],
  ['fr', 'fréquence: tous les mois\ndate de naissance: 17 avril', '## Historique des échanges\n- le 3 juillet 2026 : coup de fil\n- 1er août 2026 : café', 'tous les mois', ['2026-07-03 call', '2026-08-01 coffee']],
  ['it', 'frequenza: ogni due settimane\ncompleanno: 17 aprile', '## Storico degli incontri\n- 3 luglio 2026: telefonata\n- 1º agosto 2026: caffè', 'ogni due settimane', ['2026-07-03 call', '2026-08-01 coffee']],
  ['pt', 'frequência: uma vez por mês\naniversário: 17 de abril', '## Histórico de conversas\n- 3 de julho de 2026: ligação\n- 1 de agosto de 2026: café', 'uma vez por mês', ['2026-07-03 call', '2026-08-01 coffee']],
  ['nl', 'frequentie: elke maand\nverjaardag: 17 april', '## Contactgeschiedenis\n- 3 juli 2026: gebeld\n- zaterdag 1 augustus 2026: koffie', 'elke maand', ['2026-07-03 call', '2026-08-01 coffee']],
];

it.each(SAMPLES)('%s', async (_, properties, log, cadence, entries) => {
  const { rapport } = session({ 'People/Ada.md': `---\ntype: person\n${properties}\n---\n${log}\n` }, { now: '2026-09-01' });
  const facts = JSON.parse((await rapport('export', '--format', 'json')).out) as ExportedFacts;
  const [ada] = facts.contacts;
  expect(facts.problems).toEqual([]);
  expect(ada?.cadence?.text).toBe(cadence);
  expect(ada?.birthday).toBe('--04-17');
  expect(ada?.interactions.map(({ date, channel }) => `${date} ${channel ?? ''}`)).toEqual(entries);
});

/** By language: done tasks, one of which is contact, and an entry that says where two people met. */
const DEEDS: readonly (readonly [code: string, tasks: readonly [done: string, other: string], firstMeeting: string])[] = [
  ['de', ['[[Ada]] anrufen', 'Protokoll für [[Ada]] suchen'], 'auf der Messe kennengelernt'],
  ['es', ['Llamar a [[Ada]]', 'Buscar el libro para [[Ada]]'], 'nos conocimos en la feria'],
  ['fr', ['Appeler [[Ada]]', 'Chercher le livre pour [[Ada]]'], 'fait connaissance au salon'],
  ['it', ['Telefonare a [[Ada]]', 'Cercare il libro per [[Ada]]'], 'ci siamo conosciuti alla fiera'],
  ['pt', ['Ligar para [[Ada]]', 'Procurar o livro para [[Ada]]'], 'nos conhecemos na feira'],
  ['nl', ['[[Ada]] bellen', 'Boek voor [[Ada]] zoeken'], 'kennisgemaakt op de beurs'],
];

it.each(DEEDS)('done tasks and first meetings in %s', async (_, [done, other], firstMeeting) => {
  const files = {
    'People/Ada.md': `---\ntype: person\n---\n## Interactions\n- 2026-08-30: ${firstMeeting}\n`,
    'Projects/Fair.md': `- [x] ${done} ✅ 2026-08-10\n- [x] ${other} ✅ 2026-08-12\n`,
  };
  const facts = JSON.parse((await session(files, { now: '2026-09-01' }).rapport('export', '--format', 'json')).out) as ExportedFacts;
  expect(facts.contacts[0]?.interactions.map(({ date }) => date)).toEqual(['2026-08-10', '2026-08-30']);
  expect(isFirstMeeting(firstMeeting)).toBe(true);
});

function isFirstMeeting(text: string): boolean {
  return FIRST_MEETING.some((words) => words.test(text));
}
