import type { Participant } from '../../../index/write/log-changes.ts';
import { describePeople, type PersonFound, PeopleSearch, peopleToOffer } from '../../../index/search/people-search.ts';
import type { OptionGroup, PersonOption } from '../../../views/log-form/form-view.ts';
import type { Session } from '../session/session.ts';

const MOST_FOUND = 8;

/** The people the form offers, looked up on first use. Create a new one when the contacts have changed. */
export class PeopleOptions {
  private search: PeopleSearch | null = null;
  private offered: readonly OptionGroup[] | null = null;

  constructor(private readonly session: Session) {}

  /** Without text today's list and the latest contacts; with text the matching contacts, the name without a note, and a new contact. */
  offer(typed: string, chosen: readonly Participant[]): readonly OptionGroup[] {
    const name = typed.trim().replace(/\s+/g, ' ');
    const groups = name === '' ? this.unasked() : this.found(name);
    const known = new Set(chosen.map(({ path }) => path));
    return groups
      .map((group) => ({ ...group, options: group.options.filter((option) => option.kind !== 'contact' || !known.has(option.path)) }))
      .filter(({ options }) => options.length > 0);
  }

  private unasked(): readonly OptionGroup[] {
    if (this.offered === null) {
      const { today, recent } = peopleToOffer(this.session.index, this.session.today());
      this.offered = [
        { kind: 'today', options: this.contacts(today.flatMap((path) => this.person(path))) },
        { kind: 'recent', options: this.contacts(recent.flatMap((path) => this.person(path))) },
      ];
    }
    return this.offered;
  }

  private found(name: string): readonly OptionGroup[] {
    this.search ??= new PeopleSearch(this.session.index, this.session.today());
    return [
      { kind: 'found', options: this.contacts(this.search.find(name, MOST_FOUND)) },
      { kind: 'without', options: [{ kind: 'new', name }, { kind: 'plain', name }] },
    ];
  }

  private person(path: string): readonly PersonFound[] {
    const facts = this.session.index.facts(path);
    return facts === null ? [] : [{ facts, otherName: null }];
  }

  private contacts(people: readonly PersonFound[]): readonly PersonOption[] {
    const { index } = this.session;
    const details = describePeople(people.map(({ facts }) => facts));
    return people.map(({ facts: { path, name }, otherName }) => ({ kind: 'contact', path, name, otherName, detail: details.get(path) ?? '', lastContact: index.relationship(path, this.session.today())?.lastContact?.date ?? null }));
  }
}
