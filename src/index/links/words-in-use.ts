import { addTo, takeFrom } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import { foldVenue } from '../../domain/events/venue-name.ts';
import { rolesIn } from '../../domain/vocabulary.ts';

/** Which roles and venues the notes of contacts name, and who has them. Roles are folded by `foldRole`, venues by `foldVenue`. */
export class WordsInUse {
  private readonly roles = new Map<string, Set<string>>();
  private readonly venues = new Map<string, Set<string>>();
  /** What a note says, so that it can be taken back. */
  private readonly saidBy = new Map<string, { readonly roles: readonly string[]; readonly venue: string | null }>();

  set({ path, relationship, role, metAt }: ContactFacts): void {
    this.remove(path);
    const roles = [...new Set([relationship, role].flatMap((word) => (word === null ? [] : [...rolesIn(word)])))];
    const venue = metAt === null ? null : foldVenue(metAt);
    for (const word of roles) addTo(this.roles, word, path);
    if (venue !== null) addTo(this.venues, venue, path);
    this.saidBy.set(path, { roles, venue });
  }

  remove(path: string): void {
    const said = this.saidBy.get(path);
    if (said === undefined) return;
    for (const word of said.roles) takeFrom(this.roles, word, path);
    if (said.venue !== null) takeFrom(this.venues, said.venue, path);
    this.saidBy.delete(path);
  }

  /** Paths of all whose relationship or role holds this role, sorted. */
  peopleWithRole(word: string): readonly string[] {
    return [...(this.roles.get(word) ?? [])].sort(compareCodePoints);
  }

  /** The roles that one note's relationship and role hold. */
  rolesOf(path: string): readonly string[] {
    return this.saidBy.get(path)?.roles ?? [];
  }

  hasRole(word: string): boolean {
    return this.roles.has(word);
  }

  hasVenue(word: string): boolean {
    return this.venues.has(word);
  }
}
