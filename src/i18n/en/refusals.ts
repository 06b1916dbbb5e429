import type { RefusalDetail } from '../../domain/refusal.ts';

type DetailOf<Kind extends RefusalDetail['kind']> = Extract<RefusalDetail, { readonly kind: Kind }>;

const GONE: Readonly<Record<DetailOf<'gone' | 'ambiguous'>['target'], string>> = {
  entry: 'This entry is no longer in the note.',
  request: 'This request is no longer in the note.',
  line: 'This line is no longer in the note.',
  task: 'This task is no longer open in the note.',
};

const AMBIGUOUS: Readonly<Record<DetailOf<'gone' | 'ambiguous'>['target'], string>> = {
  entry: 'This entry is in the note more than once. Mark it there.',
  request: 'This request is in the note more than once. Close it there.',
  line: 'This line is in the note more than once. Change it there.',
  task: 'This task is in the note more than once. Tick it there.',
};

const OPEN_AT_ITS_END = 'This would change how the rest of the note is read. Close what is open at its end, such as code or a comment.';

const NOT_READ_BACK: Readonly<Record<DetailOf<'not-read-back'>['edit'], string>> = {
  entry: 'This entry would be read differently from what you entered. Write it into the note by hand.',
  'more-words': 'These words wouldn’t be read as part of this entry. Write them into the note by hand.',
  mark: 'This mark wouldn’t be read here. Write it into the note by hand.',
  'contact-flag': 'This line can’t be marked on its own. Change it in the note.',
  queue: OPEN_AT_ITS_END,
  review: OPEN_AT_ITS_END,
  plan: 'The date of this plan can’t be changed here. Change it in the note.',
  tick: 'Ticking this task would change how the rest of the note is read. Tick it in the note.',
  goal: 'The properties of this note can’t be changed that way. Edit them in the note.',
  merge: 'Merging would change how the notes are read. Close what is left open in them, such as a code block or a comment.',
};

const FORMS: Readonly<Record<DetailOf<'property-form'>['form'], (property: string) => string>> = {
  list: (property) => `“${property}” holds a list.`,
  map: (property) => `“${property}” holds properties of its own.`,
  'long-text': (property) => `The value of “${property}” has more than one line.`,
  'not-extensible': (property) => `“${property}” is written in a form that can’t be extended.`,
};

/** Why a note was not written or read, as sentences. */
export function refusal(detail: RefusalDetail): string {
  switch (detail.kind) {
    case 'not-a-contact':
      return `${detail.path ?? 'This note'} is no longer a contact.`;
    case 'not-a-goal':
      return 'This note is no longer a goal.';
    case 'linked-in-text':
      return 'The text of the goal links to them. Remove that link there.';
    case 'line-in-another-note':
      return 'This line is in a note that isn’t a contact. Change it there.';
    case 'gone':
      return GONE[detail.target];
    case 'ambiguous':
      return AMBIGUOUS[detail.target];
    case 'closed-already':
      return 'This request is already closed.';
    case 'repeating-task':
      return 'This task repeats, and ticking it here would end that. Tick it where you tick your tasks.';
    case 'merge-with-itself':
      return 'A note can’t be merged with itself.';
    case 'changed-since-preview':
      return 'The note changed since the preview. Look at it again.';
    case 'review-marks':
      return 'The two lines that mark the review, “%% begin …” and “%% end …”, aren’t one pair. Delete the review with both lines, then try again.';
    case 'changed-too-much':
      return 'The note has changed too much since then.';
    case 'written-lines-changed':
      return 'What was written has changed since then.';
    case 'broken-properties':
      return `The properties of ${detail.path ?? 'this note'} can’t be read. Fix them first.`;
    case 'unreadable-properties':
      return 'The properties can’t be read.';
    case 'properties-in-braces':
      return 'The properties are written as one map in braces, like JSON.';
    case 'not-yaml':
      return 'The frontmatter isn’t YAML.';
    case 'no-contact-property':
      return 'No property in your settings would make this note a contact.';
    case 'unreadable-frontmatter':
      return unreadableFrontmatter(detail.problem);
    case 'differing-properties':
      return `The properties ${detail.names.join(' and ')} differ. Give them the same value first.`;
    case 'several-goal-properties':
      return `Goals are in ${detail.names.join(' and in ')}. Combine them first.`;
    case 'property-form':
      return FORMS[detail.form](detail.property);
    case 'changes-other-properties':
      return `${detail.by === 'adding' ? 'Adding to' : 'Changing'} “${detail.property}” would change other properties too.`;
    case 'unwritable-property':
      return `“${detail.property}” can’t be written.`;
    case 'unreadable-date':
      return `“${detail.written}” in ${detail.property} isn’t a valid date.`;
    case 'unclosed-comment':
      return `The comment that begins with ${detail.opening} never ends, so nothing after it is read. Close it first.`;
    case 'unclosed-code':
      return 'The code block at the end of this note may not be closed, so nothing after it is read. Close it first.';
    case 'last-block-not-read':
      return 'Text after the last block of this note wouldn’t be read. Close that block, or end it with a blank line.';
    case 'not-read-back':
      return NOT_READ_BACK[detail.edit];
    case 'closing-not-read-back':
      return `The words “${detail.suffix}” wouldn’t be read as the end of this request. Write them into the note by hand.`;
    case 'missing-note':
      return `${detail.path} no longer exists. It was deleted or moved.`;
    case 'existing-note':
      return `${detail.path} already exists.`;
    case 'changed-meanwhile':
      return `${detail.path} changed in the meantime.`;
    case 'not-utf8':
      return `${detail.path} isn’t UTF-8 text.`;
    case 'failed':
      return `${detail.path} couldn’t be changed: ${detail.message.replace(/\.$/, '')}.`;
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
      return `The properties can’t be read as YAML: ${problem.reason}.`;
    case 'duplicate-property':
      return `“${problem.property}” appears twice.`;
    case 'unclosed-frontmatter':
      return 'The frontmatter never ends: a line "---" is missing.';
    case 'block-not-read':
      return 'There are too many properties, or they are nested too deeply.';
  }
}
