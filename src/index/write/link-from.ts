import type { VaultIndex } from '../vault-index.ts';

/** A link to a note as it is written in the note at `from`: by the note's name where that leads there, else by its path. */
export function linkFrom(from: string, to: string, index: Pick<VaultIndex, 'resolveLink'>): string {
  const target = to.replace(/\.md$/i, '');
  const fileName = target.slice(target.lastIndexOf('/') + 1);
  return index.resolveLink(fileName, from) === to ? `[[${fileName}]]` : `[[${target}]]`;
}
