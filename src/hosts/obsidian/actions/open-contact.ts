import { FuzzySuggestModal, Keymap, renderMatches } from 'obsidian';
import type { FuzzyMatch } from 'obsidian';
import type { ContactFacts } from '../../../domain/contact.ts';
import { initials } from '../../../domain/text/initials.ts';
import { lastDayOf } from '../../../domain/day.ts';
import type { Session } from '../session/session.ts';
import type { Queue } from '../../../domain/relationship/relationship.ts';

/** Finds a contact by name, another name or organisation, and opens its note. */
export class OpenContactModal extends FuzzySuggestModal<ContactFacts> {
  constructor(
    private readonly session: Session,
    private readonly onChosen: (path: string, event: MouseEvent | KeyboardEvent) => void = (path, event) => void session.open({ path, line: 1 }, Keymap.isModEvent(event)),
  ) {
    super(session.app);
    const { words: { commands } } = session;
    this.setPlaceholder(commands.chooseContact);
    this.emptyStateText = commands.noContactFound;
  }

  override getItems(): ContactFacts[] {
    const { index } = this.session;
    return index.contacts().flatMap((path) => index.facts(path) ?? []);
  }

  override getItemText(contact: ContactFacts): string {
    return [contact.name, ...contact.otherNames].join(' · ');
  }

  override renderSuggestion({ item, match }: FuzzyMatch<ContactFacts>, element: HTMLElement): void {
    const { index, words, discreet } = this.session;
    const today = this.session.today();
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title', attr: { dir: 'auto' } });
    if (discreet) title.setText(initials(item.name));
    else renderMatches(title, this.getItemText(item), match.matches);
    const about = [item.role, ...item.organisations].filter((part) => part !== null).join(' · ');
    if (about !== '' && !discreet) content.createDiv({ cls: 'suggestion-note', text: about, attr: { dir: 'auto' } });
    const last = index.relationship(item.path, today)?.lastContact ?? null;
    const when = last === null ? words.commands.neverInTouch : words.commands.lastContact(lastDayOf(last.date), today);
    element.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-note', text: when });
  }

  override onChooseItem({ path }: ContactFacts, event: MouseEvent | KeyboardEvent): void {
    this.onChosen(path, event);
  }
}

/** Opens the note of the next person in the queue after the active note's contact, or of the first. */
export async function openNextInQueue(session: Session): Promise<void> {
  const { app, index, words } = session;
  const paths = inOrder(index.queue(session.today()));
  const here = paths.indexOf(app.workspace.getActiveFile()?.path ?? '');
  const path = paths[(here + 1) % Math.max(1, paths.length)];
  if (path === undefined) session.notify(words.commands.nobodyNext);
  else await session.open({ path, line: 1 });
}

/** The open items of today's list, then the others. */
function inOrder({ today, items }: Queue): readonly string[] {
  const waiting = today.filter(({ done }) => !done);
  return [...new Set([...waiting, ...items].map(({ relationship }) => relationship.record.facts.path))];
}
