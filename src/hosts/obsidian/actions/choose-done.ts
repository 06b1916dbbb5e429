import { canBeDone, openItems, type OpenItem } from '../../../domain/relationship/open-items.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import type { Session } from '../session/session.ts';
import { chooseItem } from './choose-item.ts';
import { markDone } from './mark-done.ts';

/** Asks which of the open items with a contact is done. */
export async function openMarkDone(session: Session, path: string): Promise<void> {
  const items = (): readonly OpenItem[] => {
    const relationship = session.index.relationship(path, session.today());
    return relationship === null ? [] : openItems(relationship).filter(canBeDone);
  };
  await session.readTexts(items().map((item) => item.path));
  const { commands, contactView } = session.words;
  if (items().length === 0) {
    session.showNotice(commands.nothingOpen(session.index.facts(path)?.name ?? path));
    return;
  }
  chooseItem(session.app, {
    placeholder: commands.chooseDone,
    items: items(),
    textOf: (item) => {
      const kind = contactView.done.kind(item);
      return session.discreet || item.text === '' ? kind : `${plainWords(item.text)} · ${kind}`;
    },
    onChosen: (item) => {
      const relationship = session.index.relationship(path, session.today());
      if (relationship !== null) void markDone(session, relationship, item);
    },
  });
}
