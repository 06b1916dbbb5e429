import type { GiveIdea } from '../../../domain/giving/give-idea.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { words } from '../messages.ts';
import type { OpenVault } from '../open-vault.ts';
import { readTexts } from '../read-notes.ts';
import type { Page } from './page.ts';

/** The ideas for some contacts, with the texts of their lines, by path. */
export function ideasWithTexts(paths: readonly string[], { index, vault, today }: OpenVault): ReadonlyMap<string, readonly GiveIdea[]> {
  const find = (): ReadonlyMap<string, readonly GiveIdea[]> => new Map(paths.map((path) => [path, index.giveIdeas(path, today)]));
  const ideas = find();
  return readTexts(vault, [...ideas.values()].flat().flatMap(({ want, offer }) => [want.path, offer.path]), index) ? find() : ideas;
}

/** Who is called what, by the path of their note. */
export function namesIn({ index }: OpenVault): (path: string) => string {
  return (path) => index.facts(path)?.name ?? fileName(path);
}

/** An idea in words, each line with its place. */
export function writeIdea(page: Page, indent: number, idea: GiveIdea, open: OpenVault): void {
  const nameOf = namesIn(open);
  const { giving } = words;
  page.text(indent, giving.wantOf(idea.want), page.source(idea.want));
  page.text(indent, giving.offer(idea.offer, nameOf), page.source(idea.offer));
  page.text(indent, { text: `→ ${giving.question(idea)}`, style: page.colours.green });
}

/** An idea for other programs. */
export function ideaJson({ want, offer, words: shared }: GiveIdea): object {
  return {
    person: want.person,
    want: { text: want.text, kind: want.kind, from: want.from, path: want.path, line: want.line },
    offer: { by: offer.by === 'me' ? 'me' : offer.by.contact, text: offer.text, from: offer.from, path: offer.path, line: offer.line },
    words: shared,
  };
}
