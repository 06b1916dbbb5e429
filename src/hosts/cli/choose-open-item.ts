import { matchingItems, openItems, type OpenItem } from '../../domain/relationship/open-items.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { UsageError } from './exit.ts';
import { words } from './messages.ts';
import type { OpenVault } from './open-vault.ts';

/** The open thing with a contact that some words mean; without words, the only one. Throws a `UsageError` if there is none or several. */
export function chooseOpenItem({ index, today }: OpenVault, path: string, typed: string | null): OpenItem {
  const relationship = index.relationship(path, today);
  const items = relationship === null ? [] : openItems(relationship);
  const name = index.facts(path)?.name ?? path;
  if (items.length === 0) throw new UsageError(words.nothingOpen(name));
  const matching = typed === null ? items : itemsFor(items, typed);
  const [item, ...others] = matching;
  if (item === undefined) throw new UsageError(words.noneOpen(name, typed ?? '', items.map(({ text }) => text)));
  if (others.length > 0) throw new UsageError(words.severalOpen(name, typed), matching.map((candidate) => `${placeOf(candidate)} ${plainWords(candidate.text)}`));
  return item;
}

/** The items that typed words match, or the one at a typed place, as the list of candidates shows it. */
function itemsFor(items: readonly OpenItem[], typed: string): readonly OpenItem[] {
  const there = items.filter((item) => placeOf(item) === typed.trim());
  return there.length > 0 ? there : matchingItems(items, typed);
}

function placeOf({ path, line }: OpenItem): string {
  return `${path}:${line}`;
}
