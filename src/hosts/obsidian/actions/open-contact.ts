import { Keymap, SuggestModal, type SearchMatches } from 'obsidian';
import { initials } from '../../../domain/text/initials.ts';
import { lastDayOf } from '../../../domain/day.ts';
import type { Queue } from '../../../domain/relationship/relationship.ts';
import { describePeople, PeopleSearch, type PersonFound } from '../../../index/search/people-search.ts';
import type { Session } from '../session/session.ts';
import { renderParts } from './suggestion.ts';

/** Asks for a contact, by name, another name, role or organisation, and opens its note unless `onChosen` says otherwise. */
export class OpenContactModal extends SuggestModal<PersonFound> {
  private search: PeopleSearch;
  private unsubscribe: (() => void) | null = null;
  /** What tells the people apart that are shown, by path. */
  private details: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly session: Session,
    private readonly onChosen: (path: string, event: MouseEvent | KeyboardEvent) => void = (path, event) => void session.open({ path, line: 1 }, Keymap.isModEvent(event)),
    /** A contact that isn't offered. */
    private readonly without: string | null = null,
  ) {
    super(session.app);
    this.search = new PeopleSearch(session.index, session.today());
    this.setPlaceholder(session.words.commands.chooseContact);
  }

  override onOpen(): void {
    void super.onOpen();
    if (this.session.progress !== null) this.unsubscribe = this.session.subscribe(() => this.askAgain());
  }

  override onClose(): void {
    super.onClose();
    this.unsubscribe?.();
  }

  /** Finds those who have been read meanwhile, until all are. */
  private askAgain(): void {
    const { index, progress } = this.session;
    if (progress === null) this.unsubscribe?.();
    this.search = new PeopleSearch(index, this.session.today());
    this.inputEl.dispatchEvent(new Event('input'));
  }

  override getSuggestions(query: string): PersonFound[] {
    const { progress, words: { commands } } = this.session;
    this.emptyStateText = progress === null ? commands.noContactFound : commands.stillReading;
    const found = query.trim() === '' ? this.search.all() : this.search.find(query, this.limit, true);
    const people = found.filter(({ facts }) => facts.path !== this.without).slice(0, this.limit);
    this.details = describePeople(people.map(({ facts }) => facts));
    return people;
  }

  override renderSuggestion({ facts: { path, name }, otherName }: PersonFound, element: HTMLElement): void {
    const { index, words: { commands, logForm }, discreet } = this.session;
    const today = this.session.today();
    const last = index.relationship(path, today)?.lastContact ?? null;
    const aside = last === null ? commands.neverInTouch : commands.lastContact(lastDayOf(last.date), today);
    if (discreet) return renderParts(element, { title: initials(name), aside });
    const note = [otherName === null ? '' : logForm.alsoCalled(otherName), this.details.get(path) ?? ''].filter((part) => part !== '').join(' · ');
    renderParts(element, { title: name, matches: beginningOfWord(name, this.inputEl.value.trim()), note, aside });
  }

  override onChooseSuggestion({ facts }: PersonFound, event: MouseEvent | KeyboardEvent): void {
    this.onChosen(facts.path, event);
  }
}

/** Where a word of a name begins with the typed text. */
function beginningOfWord(name: string, typed: string): SearchMatches {
  const at = ` ${name}`.toLowerCase().indexOf(` ${typed.toLowerCase()}`);
  return at < 0 ? [] : [[at, at + typed.length]];
}

/** Opens the note of the next person in the queue after the active note's contact, or of the first. */
export async function openNextInQueue(session: Session): Promise<void> {
  const { app, index, words } = session;
  const paths = inOrder(index.queue(session.today()));
  const here = paths.indexOf(app.workspace.getActiveFile()?.path ?? '');
  const path = paths[(here + 1) % Math.max(1, paths.length)];
  if (path === undefined) session.showNotice(words.commands.nobodyNext);
  else await session.open({ path, line: 1 });
}

/** The open items of today's list, then the others. */
function inOrder({ today, items }: Queue): readonly string[] {
  const waiting = today.filter(({ done }) => !done);
  return [...new Set([...waiting, ...items].map(({ relationship }) => relationship.record.facts.path))];
}
