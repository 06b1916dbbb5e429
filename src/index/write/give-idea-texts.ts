import type { GiveIdea } from '../../domain/giving/give-idea.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { linkFrom } from '../links/link-resolver.ts';

type Links = Parameters<typeof linkFrom>[2];

/** What a mark says once an idea is done: what was given, or a link to who was introduced and what for. */
export function gaveOf({ want, offer }: GiveIdea, links: Links, introduced: (link: string, what: string) => string): string {
  return offer.by === 'me' ? inOneLine(offer.text) : introduced(linkFrom(want.person, offer.by.contact, links), inOneLine(want.text));
}

/** What the note of the one who could use it says of an idea that was dismissed. Source: docs/rules.md, "What you could give". */
export function dismissalOf({ want, offer }: GiveIdea, links: Links): string {
  const text = inOneLine(want.text);
  const link = linkFrom(want.person, offer.by === 'me' ? offer.path : offer.by.contact, links);
  return text === '' ? link : `${link}: ${text}`;
}

function inOneLine(text: string): string {
  return plainWords(text).replace(/\s+/g, ' ').trim();
}
