// A generated vault for measurements: seeded, so that two runs write the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FIRST = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jonas', 'Karin', 'Liam', 'Mei', 'Noor', 'Olga', 'Pablo', 'Quentin', 'Rosa', 'Søren', 'Tara'];
const LAST = ['Okafor', 'Lindqvist', 'Moreau', 'Petrov', 'Yılmaz', 'Haddad', 'Hopper', 'Tanaka', 'Duarte', 'Weber', 'Nyström', 'Byrne', 'Zhang', 'Rahman', 'Ivanova', 'Ruiz', 'Dubois', 'Conti', 'Holm', 'Novak'];
const CHANNELS = ['call', 'coffee', 'email', 'lunch', 'met', 'Zoom', 'message', 'dinner'];
const TEXTS = [
  'talked about the move to Lisbon and the new flat near the river, which still has no heating',
  'she is looking for a second engineer for the grid team; told her about the meetup in October',
  'long walk after the conference, mostly about the children and how to work four days a week',
  'went through the draft of the talk, two slides too many, the example with the heat pump works',
  'he asked how the pilot is going; numbers are better than planned, the meter data come late',
  'quick question about the contract, answered the same day, all settled before the weekend',
];
const MARKS = ['(gave:: feedback on the draft)', '(received:: intro to the programme lead)', '(asked:: a look at the budget)', '(gave:: an article on storage)', '(thanked:: for the introduction)'];

/** A small generator of numbers below a limit (mulberry32), the same for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const two = (number) => String(number).padStart(2, '0');
const dateOf = (days) => new Date(Date.UTC(2026, 7, 31) - days * 86_400_000).toISOString().slice(0, 10);

/** One contact note with about `entries` entries, in the shapes that vaults have; about 2 KB at 17. */
export function contactNote(index, entries, pick) {
  const name = `${FIRST[pick(FIRST.length)]} ${LAST[pick(LAST.length)]} ${index}`;
  const frontmatter = [
    '---', 'type: person', `company: "[[Company ${index % 400}]]"`, `role: ${['engineer', 'founder', 'researcher', 'buyer'][index % 4]}`,
    ...(index % 3 === 0 ? ['cadence: monthly'] : index % 3 === 1 ? ['cadence: quarterly'] : []),
    `tags: [person/work, ${index % 2 === 0 ? 'berlin' : 'lisbon'}]`, `met-on: 20${18 + (index % 7)}-0${1 + (index % 9)}-1${index % 9}`, `phone: +4930${1_000_000 + index}`, '---',
  ];
  const shape = index % 20;
  let days = pick(60);
  const dates = Array.from({ length: entries }, () => {
    days += 1 + pick(55);
    return dateOf(days);
  });
  const body = dates.flatMap((date, at) => entryLines(shape, date, at, index, pick));
  const table = shape === 19 ? ['| Date | Channel | Notes |', '| --- | --- | --- |'] : [];
  const odd = index % 25 === 0 ? ['', '<div>', 'a clipped card', '</div>', ''] : [];
  return { name, text: [...frontmatter, `# ${name}`, '', 'Met through work. Cares about quiet cities and good bread.', '', '## Interactions', '', ...table, ...body, ...odd, '', '## Notes', '', '- likes long walks', `- [ ] send the paper on storage 📅 2026-0${1 + (index % 9)}-1${index % 9}`, ''].join('\n') };
}

function entryLines(shape, date, at, index, pick) {
  const text = TEXTS[pick(TEXTS.length)];
  const channel = CHANNELS[pick(CHANNELS.length)];
  const mark = pick(6) === 0 ? ` ${MARKS[pick(MARKS.length)]}` : '';
  if (shape === 19) return [`| ${date} | ${channel} | ${text} |`];
  if (shape === 18) return [`### ${date} — ${channel}`, '', `- **Summary:** ${text}`, ''];
  if (shape === 17) return [`- [[${date}]] — ${channel}: ${text}${mark}`];
  if (shape === 16) return [`- **${date}** ${channel}: ${text}`, '  and something on the next line', `  - gave:: a pointer to the report ${at}`];
  if (at === 3 && index % 10 === 0) return [`- ${date} ${channel} with [[Company ${index % 400}]] and [[${FIRST[0]}]]: ${text}`];
  if (at === 5 && index % 40 === 0) return [`- ${date} ${channel}: ${text}`, `lazy ${two(at)} continuation of the entry above`];
  return [`- ${date} ${channel}: ${text}${mark}`];
}

/** Writes `contacts` notes of `entriesPerNote` entries below `folder`; the result counts what was written. */
export function generateVault(folder, contacts, entriesPerNote) {
  const pick = random(contacts * 31 + entriesPerNote);
  let bytes = 0;
  let entries = 0;
  const paths = [];
  for (let index = 0; index < contacts; index++) {
    const parent = path.join(folder, 'People', `Group ${Math.floor(index / 500)}`);
    if (index % 500 === 0) mkdirSync(parent, { recursive: true });
    const count = Math.max(1, entriesPerNote - 5 + pick(11));
    const { name, text } = contactNote(index, count, pick);
    const file = path.join(parent, `${name}.md`);
    writeFileSync(file, text);
    paths.push(file);
    bytes += Buffer.byteLength(text);
    entries += count;
  }
  return { paths, bytes, entries };
}
