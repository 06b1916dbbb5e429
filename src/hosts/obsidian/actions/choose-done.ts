import { FuzzySuggestModal } from 'obsidian';
import { canBeDone, openItems, type OpenItem } from '../../../domain/relationship/open-items.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import type { Session } from '../session/session.ts';
import { markDone } from './mark-done.ts';

/** Asks which of the open items with a contact is done. */
export async function openMarkDone(session: Session, path: string): Promise<void> {
  const items = (): readonly OpenItem[] => {
    const relationship = session.index.relationship(path, session.today());
    return relationship === null ? [] : openItems(relationship).filter(canBeDone);
  };
  await session.readTexts(items().map((item) => item.path));
  if (items().length === 0) session.showNotice(session.words.commands.nothingOpen(session.index.facts(path)?.name ?? path));
  else new MarkDoneModal(session, path, items()).open();
}

class MarkDoneModal extends FuzzySuggestModal<OpenItem> {
  constructor(
    private readonly session: Session,
    private readonly path: string,
    private readonly items: readonly OpenItem[],
  ) {
    super(session.app);
    this.setPlaceholder(session.words.commands.chooseDone);
  }

  override getItems(): OpenItem[] {
    return [...this.items];
  }

  override getItemText(item: OpenItem): string {
    const { discreet, words: { contactView } } = this.session;
    const kind = contactView.done.kind(item);
    return discreet || item.text === '' ? kind : `${plainWords(item.text)} · ${kind}`;
  }

  override onChooseItem(item: OpenItem): void {
    const relationship = this.session.index.relationship(this.path, this.session.today());
    if (relationship !== null) void markDone(this.session, relationship, item);
  }
}
