import type { Participant } from '../../../index/write/log-changes.ts';
import { PeopleSearch, peopleToOffer } from '../../../index/search/people-search.ts';
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
        { kind: 'today', options: today.flatMap((path) => this.contact(path, null)) },
        { kind: 'recent', options: recent.flatMap((path) => this.contact(path, null)) },
      ];
    }
    return this.offered;
  }

  private found(name: string): readonly OptionGroup[] {
    this.search ??= new PeopleSearch(this.session.index);
    const found = this.search.find(name, MOST_FOUND).flatMap(({ facts, otherName }) => this.contact(facts.path, otherName));
    return [
      { kind: 'found', options: withPlaces(found) },
      { kind: 'without', options: [{ kind: 'new', name }, { kind: 'plain', name }] },
    ];
  }

  private contact(path: string, otherName: string | null): readonly PersonOption[] {
    const { index } = this.session;
    const facts = index.facts(path);
    if (facts === null) return [];
    const lastContact = index.relationship(path, this.session.today())?.lastContact?.date ?? null;
    return [{ kind: 'contact', path, name: facts.name, otherName, detail: facts.organisations[0] ?? facts.role ?? facts.relationship, lastContact }];
  }
}

/** People with the same name are distinguished by the folders of their notes. */
function withPlaces(options: readonly PersonOption[]): readonly PersonOption[] {
  return options.map((option) => (option.kind === 'contact' && options.some((other) => other !== option && other.name === option.name) ? { ...option, detail: option.path } : option));
}
