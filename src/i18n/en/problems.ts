import type { ProblemDetail } from '../../domain/problem.ts';
import { counted } from './dates.ts';

type Expected = Extract<ProblemDetail, { kind: 'unreadable-property' }>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  date: 'Use YYYY-MM-DD.',
  birthday: 'Use YYYY-MM-DD, or MM-DD without the year.',
  cadence: 'Try “monthly”, “every 2 weeks”, “90d” or “none”.',
  'yes-or-no': 'Use true or false.',
  'whole-number': 'Use a whole number from 1.',
};

/** What is written as a date is. Whether it is in the calendar is another question. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const LIMITS: Readonly<Record<Extract<ProblemDetail, { kind: 'block-not-read' }>['limit'], string>> = {
  levels: 'it is nested more than 50 levels deep',
  brackets: 'a line has more than 500 brackets',
  size: 'it is longer than 64 KB',
};

/** What is wrong and what to write instead, as sentences. */
export function problem(detail: ProblemDetail): string {
  switch (detail.kind) {
    case 'impossible-date':
      return `${detail.written} isn’t in the calendar. ${ISO_DATE.test(detail.written) ? 'Check the month and the day.' : 'Use YYYY-MM-DD.'}`;
    case 'ambiguous-date':
      return `${detail.written} could be two dates. Choose a date order in the settings, or use YYYY-MM-DD.`;
    case 'unreadable-property':
      return `${detail.written.trim() === '' ? `${detail.property} is empty` : `“${detail.written}” in ${detail.property} isn’t valid`}. ${EXPECTED[detail.expected]}`;
    case 'differing-properties':
      return `${listed(detail.names)} differ. Give them the same value, or keep one.`;
    case 'duplicate-property':
      return `${detail.property} appears twice. Keep one.`;
    case 'broken-frontmatter':
      return `The properties can’t be read (${detail.reason}). Fix the YAML between the two lines of three dashes.`;
    case 'unclosed-frontmatter':
      return 'The properties never end. Add a line of three dashes after the last one.';
    case 'block-not-read':
      return `This block isn’t read because ${LIMITS[detail.limit]}. Split it up.`;
    case 'mark-without-person':
      return `Several people are on this line. Name the one you mean: (${detail.mark}:: [[Name]] …).`;
    case 'unresolved-link':
      return `There’s no note “${detail.target}”. ${detail.suggestion === null ? 'Create it, or fix the link.' : `Did you mean ${detail.suggestion}?`}`;
    case 'unreadable-note':
      return `This note can’t be read: ${detail.reason}.`;
    case 'setting':
      return `The value of the setting ${detail.key} isn’t valid, so its default is used. Use ${detail.expected}.`;
    case 'unknown-setting':
      return `Unknown setting ${detail.key}. Check the spelling, or remove it.`;
    case 'repeated-setting':
      return `“${detail.name}” is used for ${listed(detail.keys)}. Use it for one of them.`;
    case 'unused-cadence':
      return `No contact has the ${detail.by} “${detail.key}”, so its frequency in the settings does nothing. Check the spelling${detail.by === 'circle' ? ', or set it by tag' : ''}.`;
    case 'unreadable-settings':
      return 'Rapport’s settings file can’t be read, so the defaults apply, and the file stays as it is until you change a setting.';
    case 'dated-lines-outside-log':
      if (detail.heading !== null) {
        return `${counted(detail.count, 'dated line')} under “${detail.heading}” ${detail.count === 1 ? 'isn’t' : 'aren’t'} counted. If this heading holds interactions, add it in the settings.`;
      }
      return `${counted(detail.count, 'dated line')} outside a log ${detail.count === 1 ? 'isn’t' : 'aren’t'} counted. Move ${detail.count === 1 ? 'it' : 'them'} under a heading such as Interactions, or add ${detail.count === 1 ? 'its' : 'their'} heading in the settings.`;
    case 'mark-with-one-colon':
      return `(${detail.mark}: …) has one colon. Write (${detail.mark}:: ${detail.what}).`;
    case 'unknown-goal-word':
      return detail.property === 'roles'
        ? `No contact has the role “${detail.word}” yet. Check the spelling, or leave it until you meet someone.`
        : `You haven’t met anyone at “${detail.word}” yet. Check the spelling, or leave it until you’ve been there.`;
    case 'introduced-in-circle':
      return detail.names.length === 1 ? `${detail.names.join('')} can’t have introduced themselves. Name who did, or remove the line.` : `${listed(detail.names)} introduced each other in a circle. Change one of them.`;
    case 'unlinked-people':
      return `${listed(detail.names)} ${detail.names.length === 1 ? 'isn’t a link and matches' : 'aren’t links and match'} no single contact. Write [[${detail.names[0] ?? ''}]] to count the meeting.`;
    case 'several-people':
      return `This note looks like ${counted(detail.count, 'person', 'people')}. Use “Split this note into contacts” (rapport split in the terminal) to give each of them a note.`;
    case 'contact-table':
      return 'This table of the Contacts plugin isn’t read. Use “Split this note into contacts” (rapport split in the terminal) to make its facts properties.';
    case 'conflict-copy':
      return `A sync tool left this note beside ${detail.original}, so it isn’t counted. Copy over anything it alone has, then delete it.`;
    case 'possible-copy':
      return `This may be a copy of ${detail.original}. If they are the same person, merge the notes.`;
    case 'folder-without-rule':
      return `${detail.folder} has ${counted(detail.count, 'note')} that ${detail.count === 1 ? 'isn’t a contact' : 'aren’t contacts'}. If ${detail.count === 1 ? 'it is' : 'they are'}, add the folder in the settings.`;
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
