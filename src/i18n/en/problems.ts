import type { ProblemDetail } from '../../domain/problem.ts';
import { counted } from './dates.ts';

type Expected = Extract<ProblemDetail, { kind: 'unreadable-property' }>['expected'];

const EXPECTED: Readonly<Record<Expected, string>> = {
  date: 'Write the day as YYYY-MM-DD.',
  birthday: 'Write it as YYYY-MM-DD, or as MM-DD without the year.',
  cadence: 'Write how often, such as monthly, every 2 weeks, 90d or none.',
  'yes-or-no': 'Write true or false.',
  'whole-number': 'Write a whole number from 1.',
};

const LIMITS: Readonly<Record<Extract<ProblemDetail, { kind: 'block-not-read' }>['limit'], string>> = {
  levels: 'it is nested more than 50 levels deep',
  brackets: 'a line has more than 500 brackets',
  size: 'it is longer than 64 KB',
};

/** What is wrong and what to write instead, as sentences. */
export function problem(detail: ProblemDetail): string {
  switch (detail.kind) {
    case 'impossible-date':
      return `${detail.written} is not a date. Write the day as YYYY-MM-DD.`;
    case 'ambiguous-date':
      return `${detail.written} can be read as two dates. Set the date order in the settings, or write the day as YYYY-MM-DD.`;
    case 'unreadable-property':
      return `Unexpected ${shown(detail.written)} in ${detail.property}. ${EXPECTED[detail.expected]}`;
    case 'differing-properties':
      return `${listed(detail.names)} differ. Give them the same value, or keep one of them.`;
    case 'duplicate-property':
      return `${detail.property} stands here twice. Keep one of them.`;
    case 'broken-frontmatter':
      return `The properties can’t be read (${detail.reason}). Mend the YAML between the two lines of three dashes.`;
    case 'unclosed-frontmatter':
      return 'The properties have no end. Put a line of three dashes after the last one.';
    case 'block-not-read':
      return `This block was not read: ${LIMITS[detail.limit]}. Split it into smaller ones.`;
    case 'mark-without-person':
      return `Say for whom: several people are on this line. Name one in the mark, as in (${detail.mark}:: [[Name]] …).`;
    case 'unresolved-link':
      return `No note is named ${detail.target}. ${detail.suggestion === null ? 'Create it, or mend the link.' : `Did you mean ${detail.suggestion}?`}`;
    case 'unreadable-note':
      return `This note can’t be read: ${detail.reason}.`;
    case 'setting':
      return `Unexpected value for the setting ${detail.key}, expected ${detail.expected}. Its default is used.`;
    case 'unknown-setting':
      return `There is no setting ${detail.key}. Check its spelling, or remove it.`;
    case 'repeated-setting':
      return `“${detail.name}” is used for ${listed(detail.keys)}. Use it for one of them.`;
    case 'unused-cadence':
      return `No contact has the ${detail.by} “${detail.key}”, so its frequency in the settings does nothing. Check the spelling${detail.by === 'circle' ? ', or set it by tag' : ''}.`;
    case 'unreadable-settings':
      return 'Rapport’s settings file can’t be read, so the defaults apply, and the file stays as it is until you change a setting.';
    case 'dated-lines-outside-log':
      if (detail.heading !== null) {
        return `${counted(detail.count, 'dated line')} under “${detail.heading}” ${detail.count === 1 ? 'is' : 'are'} not read: add that heading in the settings if it holds interactions.`;
      }
      return `${counted(detail.count, 'dated line')} outside a log section: add ${detail.count === 1 ? 'its' : 'their'} heading in the settings, or put them under a heading such as Interactions.`;
    case 'mark-with-one-colon':
      return `(${detail.mark}: …) has one colon. Write (${detail.mark}:: ${detail.what}).`;
    case 'unknown-goal-word':
      return detail.property === 'roles'
        ? `Nobody’s relationship or role is "${detail.word}" yet. Check the spelling, or leave it until you meet someone.`
        : `Nobody was met at "${detail.word}" yet. Check the spelling, or leave it until you have been there.`;
    case 'introduced-in-circle':
      return detail.names.length === 1 ? `${detail.names.join('')} can’t have introduced themselves. Name who did, or take the line out.` : `${listed(detail.names)} are each said to have been introduced by the next, in a circle. One of them came to you another way.`;
    case 'unlinked-people':
      return `${listed(detail.names)} ${detail.names.length === 1 ? 'isn’t a link and matches' : 'aren’t links and match'} no single contact. Write [[${detail.names[0] ?? ''}]] to count the meeting.`;
    case 'several-people':
      return `This note looks like ${counted(detail.count, 'person', 'people')}. Use “Split this note into contacts” (rapport split in the terminal) to give each of them a note.`;
    case 'contact-table':
      return 'This table of the Contacts plugin isn’t read. Use “Split this note into contacts” (rapport split in the terminal) to make its facts properties.';
    case 'conflict-copy':
      return `A sync tool left this note beside ${detail.original}, so it is not counted. Take over what only one of them has, then delete the copy.`;
    case 'possible-copy':
      return `This may be a copy of ${detail.original}; both are counted. If they are one person, make them one note.`;
    case 'folder-without-rule':
      return `${detail.folder} has ${counted(detail.count, 'note')} that no rule matches. If they are contacts, add the folder in the settings.`;
  }
}

function shown(written: string): string {
  return written.trim() === '' ? 'empty value' : `"${written}"`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
