import type { GiveIdea } from '../../../domain/giving/give-idea.ts';
import { dismissalOf, gaveOf } from '../../../index/write/give-idea-texts.ts';
import { dismissIdea } from '../../../notes/write/contact/dismiss-idea.ts';
import type { Giving } from '../../../views/giving/giving.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { displayName } from '../actions/snooze.ts';
import { nameAt } from '../page-view.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';

/** What views need of ideas. */
export function givingOf(session: Session): Giving {
  return {
    ideasFor: (path) => (session.discreet ? [] : session.index.giveIdeas(path, session.today())),
    nameOf: (path) => nameAt(session, path),
    accept: (idea) => void acceptIdea(session, idea),
    dismiss: (idea) => dismissIdeaOf(session, idea),
  };
}

/** Opens the log form with what an idea gives filled in. */
async function acceptIdea(session: Session, idea: GiveIdea): Promise<void> {
  const current = await withTexts(session, idea);
  openLogForm(session, { people: [idea.want.person], gave: gaveOf(current, session.index, session.words.giving.introduced) });
}

/** Writes into the note of the one who could use it that an idea isn't to be suggested again. Returns whether it was written. */
async function dismissIdeaOf(session: Session, idea: GiveIdea): Promise<boolean> {
  const { index, reader, engine, words: { giving } } = session;
  const { person } = idea.want;
  const dismissal = dismissalOf(await withTexts(session, idea), index);
  const outcome = await session.write(giving.dismissAction(displayName(session, person)), [{ path: person, change: (text) => dismissIdea(text, person, dismissal, reader, engine) }]);
  reportOutcome(session, `${giving.dismissed}.`, outcome);
  return outcome.kind === 'written';
}

/** The idea as the notes say it now, with its texts. */
async function withTexts(session: Session, idea: GiveIdea): Promise<GiveIdea> {
  await session.readTexts([idea.want.path, idea.offer.path]);
  return session.index.giveIdeas(idea.want.person, session.today()).find(({ id }) => id === idea.id) ?? idea;
}
