import type { VaultIndex } from '../../index/vault-index.ts';
import { foldPersonName } from '../../domain/vocabulary.ts';
import { words } from './messages.ts';
import { UsageError } from './exit.ts';

const MOST_CANDIDATES = 10;

/** The path of the contact that a name means. Throws a `UsageError` if there is none or several. */
export function chooseContact(index: VaultIndex, name: string): string {
  const [path, ...others] = index.find(name);
  if (path === undefined) throw unknownName(index, name);
  if (others.length > 0) throw new UsageError(words.severalNames(name), [path, ...others]);
  return path;
}

function unknownName(index: VaultIndex, name: string): UsageError {
  const near = nearNames(index, name);
  return near.length === 0 ? new UsageError(words.noName(name)) : new UsageError(words.didYouMean(name), near);
}

/** Contacts with a name, or a word of one, that differs from `name` by few letters; the nearest first. */
function nearNames(index: VaultIndex, name: string): readonly string[] {
  const wanted = foldPersonName(name);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near = index.contacts().flatMap((path) => {
    const facts = index.facts(path);
    const names = facts === null ? [] : [facts.name, ...facts.otherNames].map(foldPersonName);
    const distance = Math.min(...names.flatMap((own) => [own, ...own.split(' ')]).map((own) => lettersBetween(wanted, own, most)));
    return facts !== null && distance <= most ? [{ label: `${facts.name} (${path})`, distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance).slice(0, MOST_CANDIDATES).map(({ label }) => label);
}

/** The edit distance (Levenshtein) between two texts; more than `most` is `most + 1`. */
function lettersBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? most + 1;
}
