import { Keymap, Notice, SuggestModal, prepareSimpleSearch, renderMatches } from 'obsidian';
import { initials } from '../../../domain/text/initials.ts';
import { lastDayOf } from '../../../domain/day.ts';
import type { Queue } from '../../../domain/relationship/relationship.ts';
import { describePeople, PeopleSearch, type PersonFound } from '../../../index/search/people-search.ts';
import type { Session } from '../session/session.ts';

/** Asks for a contact, by name, another name, role or organisation, and opens its note unless `onChosen` says otherwise. */
export class OpenContactModal extends SuggestModal<PersonFound> {
  private readonly search: PeopleSearch;
  /** What tells the people apart that are shown, by path. */
  private details: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly session: Session,
    private readonly onChosen: (path: string, event: MouseEvent | KeyboardEvent) => void = (path, event) => void session.open({ path, line: 1 }, Keymap.isModEvent(event)),
    /** A contact that isn't offered. */
    private readonly without: string | null = null,
  ) {
    super(session.app);
    const { words: { commands } } = session;
    this.search = new PeopleSearch(session.index, session.today());
    this.setPlaceholder(commands.chooseContact);
    this.emptyStateText = commands.noContactFound;
  }

  override getSuggestions(query: string): PersonFound[] {
    const found = query.trim() === '' ? this.search.all() : this.search.find(query, this.limit, true);
    const people = found.filter(({ facts }) => facts.path !== this.without).slice(0, this.limit);
    this.details = describePeople(people.map(({ facts }) => facts));
    return people;
  }

  override renderSuggestion({ facts: { path, name }, otherName }: PersonFound, element: HTMLElement): void {
    const { index, words: { commands, logForm }, discreet } = this.session;
    const today = this.session.today();
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title', attr: { dir: 'auto' } });
    if (discreet) title.setText(initials(name));
    else renderMatches(title, name, prepareSimpleSearch(this.inputEl.value)(name)?.matches ?? null);
    const about = [otherName === null ? '' : logForm.alsoCalled(otherName), this.details.get(path) ?? ''].filter((part) => part !== '').join(' · ');
    if (about !== '' && !discreet) content.createDiv({ cls: 'suggestion-note', text: about, attr: { dir: 'auto' } });
    const last = index.relationship(path, today)?.lastContact ?? null;
    const when = last === null ? commands.neverInTouch : commands.lastContact(lastDayOf(last.date), today);
    element.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-note', text: when });
  }

  override onChooseSuggestion({ facts }: PersonFound, event: MouseEvent | KeyboardEvent): void {
    this.onChosen(facts.path, event);
  }
}

/** Opens the note of the next person in the queue after the active note's contact, or of the first. */
export async function openNextInQueue(session: Session): Promise<void> {
  const { app, index, words } = session;
  const paths = inOrder(index.queue(session.today()));
  const here = paths.indexOf(app.workspace.getActiveFile()?.path ?? '');
  const path = paths[(here + 1) % Math.max(1, paths.length)];
  if (path === undefined) new Notice(words.commands.nobodyNext);
  else await session.open({ path, line: 1 });
}

/** The open items of today's list, then the others. */
function inOrder({ today, items }: Queue): readonly string[] {
  const waiting = today.filter(({ done }) => !done);
  return [...new Set([...waiting, ...items].map(({ relationship }) => relationship.record.facts.path))];
}
