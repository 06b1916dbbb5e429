import { addDays, formatDay, type Day } from '../../src/domain/day.ts';
import type { Random } from './random.ts';

const GIVEN = ['Ada', 'Bruno', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Karim', 'Lena', 'Marta', 'Noor', 'Olga', 'Pavel', 'Quentin', 'Rosa', 'Samir', 'Tilda', 'Ugo', 'Vera', 'Wanda', 'Yusuf', 'Zoe'];
const FAMILY = ['Ahrens', 'Bello', 'Costa', 'Duarte', 'Eriksen', 'Falk', 'Gomez', 'Hansen', 'Ito', 'Jensen'];
const FREQUENCIES = ['weekly', 'monthly', 'monthly', 'every 6 weeks', 'quarterly', 'quarterly', 'quarterly', 'twice a year', 'yearly', null, null] as const;
const RELATIONSHIPS = ['friend', 'family', 'colleague', 'mentor', 'client', 'peer', 'investor', null] as const;

/** The notes of so many people whom someone has known for a while, as they were written before `start`. By path. */
export function notesOfPeople(count: number, start: Day, random: Random): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: count }, (_, index) => {
    const name = `${GIVEN[index % GIVEN.length] ?? ''} ${FAMILY[Math.floor(index / GIVEN.length)] ?? ''}`;
    return [`People/${name}.md`, noteOf(name, start, random)] as const;
  }));
}

function noteOf(name: string, start: Day, random: Random): string {
  const frequency = random.pick(FREQUENCIES);
  const relationship = random.pick(RELATIONSHIPS);
  const history = historyBefore(start, random);
  const [last] = history;
  const properties = [
    'type: person',
    ...(relationship === null ? [] : [`relationship: ${relationship}`]),
    ...(frequency === null ? [] : [`cadence: ${frequency}`]),
    ...(random.chance(0.4) ? [`birthday: ${formatDay(addDays(start, random.below(365))).slice(5)}`] : []),
    ...(last !== undefined && random.chance(0.2) ? [`last-contact: ${formatDay(last)}`] : []),
  ];
  const log = history.map((day) => `- ${formatDay(day)} ${random.pick(['call', 'coffee', 'email', 'lunch', 'message'])}: ${random.pick(['the move', 'her thesis', 'his boat', 'the budget', 'old times'])}`);
  return ['---', ...properties, '---', `# ${name}`, '', ...(log.length === 0 ? [] : ['## Interactions', '', ...log, ''])].join('\n');
}

/** Newest first; empty for those who are in the vault with good intentions alone. */
function historyBefore(start: Day, random: Random): readonly Day[] {
  if (random.chance(0.15)) return [];
  const days: Day[] = [];
  let day = addDays(start, -1 - random.below(150));
  for (let entry = 1 + random.below(6); entry > 0; entry--) {
    days.push(day);
    day = addDays(day, -5 - random.below(60));
  }
  return days;
}
