import type { RefusalDetail } from '../../domain/refusal.ts';

type DetailOf<Kind extends RefusalDetail['kind']> = Extract<RefusalDetail, { readonly kind: Kind }>;

const GONE: Readonly<Record<DetailOf<'gone' | 'ambiguous'>['target'], string>> = {
  entry: 'This entry does not stand in the note any more.',
  request: 'This request does not stand in the note any more.',
  line: 'This line does not stand in the note any more.',
  task: 'This task does not stand open in the note any more.',
};

const AMBIGUOUS: Readonly<Record<DetailOf<'gone' | 'ambiguous'>['target'], string>> = {
  entry: 'This entry stands in the note more than once. Mark it there.',
  request: 'This request stands in the note more than once. Close it there.',
  line: 'This line stands in the note more than once. Change it there.',
  task: 'This task stands in the note more than once. Tick it there.',
};

const NOT_READ_BACK: Readonly<Record<DetailOf<'not-read-back'>['edit'], string>> = {
  entry: 'What would be written can’t be read back as one entry with these facts. Write it into the note by hand.',
  'more-words': 'These words can’t be added so that they are read as part of this entry. Write them into the note by hand.',
  mark: 'This mark can’t be put here so that it is read back. Write it into the note by hand.',
  'contact-flag': 'This line can’t say by itself whether it was contact. Change it in the note.',
  queue: 'Here it would change what else the note says. Close what is open at its end, such as code or a comment.',
  plan: 'The date of this plan can’t be changed here. Change it in the note.',
  tick: 'Ticking this task would change what else the note says. Tick it in the note.',
  goal: 'The properties of this note can’t be changed so that they read as you want them.',
  merge: 'The two notes can’t be put together so that all of it is still read as it is now. Close what is left open in them: a code block, a comment, a quote.',
};

const FORMS: Readonly<Record<DetailOf<'property-form'>['form'], (property: string) => string>> = {
  list: (property) => `"${property}" holds a list.`,
  map: (property) => `"${property}" holds properties of its own.`,
  'long-text': (property) => `The value of "${property}" is more than a text on one line.`,
  'not-extensible': (property) => `"${property}" is written in a form to which nothing can be added.`,
};

/** Why a note was not written or read, as sentences. */
export function refusal(detail: RefusalDetail): string {
  switch (detail.kind) {
    case 'not-a-contact':
      return `${detail.path ?? 'This note'} is no contact any more.`;
    case 'not-a-goal':
      return 'This note is no goal any more.';
    case 'line-in-another-note':
      return 'This line stands in a note that is no contact. Change it there.';
    case 'gone':
      return GONE[detail.target];
    case 'ambiguous':
      return AMBIGUOUS[detail.target];
    case 'closed-already':
      return 'This request is closed already.';
    case 'repeating-task':
      return 'This task repeats: ticking it here would end the repetition. Tick it where you tick your tasks.';
    case 'merge-with-itself':
      return 'A note can’t be merged with itself.';
    case 'changed-since-preview':
      return 'The note has been changed since the preview. Look at it again.';
    case 'changed-too-much':
      return 'The note has changed too much since then.';
    case 'written-lines-changed':
      return 'What was written has been changed since then.';
    case 'broken-properties':
      return `The properties of ${detail.path ?? 'this note'} can’t be read. Mend them first.`;
    case 'unreadable-properties':
      return 'The properties can’t be read.';
    case 'properties-in-braces':
      return 'The properties are written as one map in braces, like JSON.';
    case 'not-yaml':
      return 'The frontmatter is in another language than YAML.';
    case 'no-contact-property':
      return 'No property that your settings know would make this note a contact.';
    case 'unreadable-frontmatter':
      return unreadableFrontmatter(detail.problem);
    case 'differing-properties':
      return `The properties ${detail.names.join(' and ')} say different things. Make them agree first.`;
    case 'several-goal-properties':
      return `Goals stand in ${detail.names.join(' and in ')}. Make them one first.`;
    case 'property-form':
      return FORMS[detail.form](detail.property);
    case 'changes-other-properties':
      return `${detail.by === 'adding' ? 'Adding to' : 'Changing'} "${detail.property}" would change other properties too.`;
    case 'unwritable-property':
      return `"${detail.property}" cannot be written.`;
    case 'unreadable-date':
      return `“${detail.written}” in ${detail.property} isn’t a valid date.`;
    case 'unclosed-comment':
      return `A comment that begins with ${detail.opening} is not closed, so that nothing behind it counts. Close it first.`;
    case 'unclosed-code':
      return 'The code block at the end of this note may not be closed, so that nothing behind it counts. Close it first.';
    case 'last-block-not-read':
      return 'What would be written is not read behind the last block of this note. Close it, or end it with a blank line, first.';
    case 'not-read-back':
      return NOT_READ_BACK[detail.edit];
    case 'closing-not-read-back':
      return `The words “${detail.suffix}” can’t be put here so that they are read as the end of this request. Write them into the note by hand.`;
    case 'missing-note':
      return `${detail.path} is not there any more: it was deleted, or moved elsewhere.`;
    case 'existing-note':
      return `There is a note ${detail.path} already.`;
    case 'changed-meanwhile':
      return `${detail.path} has been changed meanwhile.`;
    case 'not-utf8':
      return `${detail.path} is not written in UTF-8.`;
    case 'failed':
      return `${detail.path} could not be changed: ${detail.message.replace(/\.$/, '')}.`;
    case 'file-error':
      return detail.sentence;
    case 'deletes-for-good':
      return 'The app is set to delete files permanently. Choose a trash under Files and links, then try again.';
  }
}

/** Said when an entry is written but the note's last contact can't be moved with it. */
export function lastContactNotMoved(name: string, reason: RefusalDetail): string {
  return `The last contact property of ${name} wasn’t updated. ${refusal(reason)}`;
}

function unreadableFrontmatter(problem: DetailOf<'unreadable-frontmatter'>['problem']): string {
  switch (problem.kind) {
    case 'broken-frontmatter':
      return `The properties cannot be read as YAML: ${problem.reason}.`;
    case 'duplicate-property':
      return `"${problem.property}" stands there twice.`;
    case 'unclosed-frontmatter':
      return 'The frontmatter is never closed by a line "---".';
    case 'block-not-read':
      return 'The properties are too many or too deeply nested to be read.';
  }
}
