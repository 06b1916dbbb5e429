import { filterChoices, type FilterChoices } from '../../../domain/queue/queue-filter.ts';
import { addTag, tagFrom } from '../../../notes/write/contact/add-tag.ts';
import { archive, unarchive } from '../../../notes/write/contact/archive.ts';
import type { BulkAction } from '../../../views/contacts/model.ts';
import { ChooseModal, type Choice } from '../actions/choose-modal.ts';
import { openBrief } from '../actions/open-brief.ts';
import { chooseSnooze } from '../actions/choose-snooze.ts';
import { chooseFrequency } from '../actions/keep-in-touch.ts';
import { settingProperty, whoOf, writeContacts } from '../actions/write-contacts.ts';
import { openLinkToGoal } from '../goals/choose-goal.ts';
import type { Session } from '../session/session.ts';

/** Shows the brief of contacts; else asks what is needed and changes them: all of them or none, as one action that can be undone. */
export const changeContacts: Readonly<Record<BulkAction, (session: Session, paths: readonly string[]) => void>> = {
  brief: (session, people) => void openBrief(session, { people, note: null }),
  frequency: chooseFrequency,
  circle: chooseCircle,
  tag: chooseTag,
  goal: openLinkToGoal,
  snooze: chooseSnooze,
  archive: archiveOrNot,
};

function chooseCircle(session: Session, paths: readonly string[]): void {
  const { app, words: { contactsView } } = session;
  const who = whoOf(session, paths);
  const choice = (title: string, circle: string | null): Choice => ({
    title,
    choose: () => void writeContacts(session, paths, settingProperty(session, 'circle', circle), contactsView.circleAction(who), contactsView.circleSet(who, circle)),
  });
  const choices = [...wordsInUse(session).circles.map((circle) => choice(circle, circle)), choice(contactsView.removeCircle, null)];
  new ChooseModal(app, { placeholder: contactsView.chooseCircle(who), choices, typed: (words) => [choice(contactsView.newWord(words), words)], hint: contactsView.noSuchWord }).open();
}

function chooseTag(session: Session, paths: readonly string[]): void {
  const { app, words: { contactsView }, reader, engine } = session;
  const who = whoOf(session, paths);
  const choice = (title: string, tag: string): Choice => ({
    title,
    choose: () => void writeContacts(session, paths, (text, path) => addTag(text, path, tag, reader, engine), contactsView.tagAction(who), contactsView.tagAdded(who, tag)),
  });
  const typed = (words: string): readonly Choice[] => {
    const tag = tagFrom(words);
    return tag === null ? [] : [choice(contactsView.newWord(`#${tag}`), tag)];
  };
  const choices = wordsInUse(session).tags.map((tag) => choice(`#${tag}`, tag));
  new ChooseModal(app, { placeholder: contactsView.chooseTag(who), choices, typed, hint: contactsView.noSuchWord }).open();
}

/** Archives contacts, or makes them active again if all of them are archived. */
function archiveOrNot(session: Session, paths: readonly string[]): void {
  const { words: { contactsView }, index, reader, engine } = session;
  const isArchived = paths.every((path) => index.facts(path)?.status === 'archived');
  const write = isArchived ? unarchive : archive;
  const who = whoOf(session, paths);
  void writeContacts(session, paths, (text, path) => write(text, path, reader, engine), contactsView.archiveAction(who, !isArchived), contactsView.archived(who, !isArchived));
}

/** The circles and tags that contacts have. */
function wordsInUse(session: Session): FilterChoices {
  return filterChoices(session.index.queue(session.today()), []);
}
