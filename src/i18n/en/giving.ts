import type { GiveIdea } from '../../domain/giving/give-idea.ts';
import { plainWords } from '../../domain/text/plain-words.ts';

/** Words about what one could give. */
export const giving = {
  idea,
};

/** What they could use and who has it: `Inês is looking for “a lawyer”. Hassan gave you “a lawyer’s number”. Introduce them?` */
function idea({ want, offer }: GiveIdea, nameOf: (path: string) => string): string {
  const by = offer.by === 'me' ? null : nameOf(offer.by.contact);
  return `${wanted(want, nameOf(want.person))}. ${offered(offer, by)}. ${by === null ? 'Offer it?' : 'Introduce them?'}`;
}

function wanted({ text, kind, from }: GiveIdea['want'], name: string): string {
  const what = quoted(text);
  if (from === 'request') return `${name} asked for ${what}`;
  return kind === 'need' ? `${name} is looking for ${what}` : `${name} cares about ${what}`;
}

function offered({ text, from }: GiveIdea['offer'], by: string | null): string {
  const what = quoted(text);
  if (by === null) return `You can offer ${what}`;
  switch (from) {
    case 'received':
      return `${by} gave you ${what}`;
    case 'role':
      return `${by} works as ${what}`;
    case 'interest':
      return `${by} cares about ${what}`;
    default:
      return `${by} can help with ${what}`;
  }
}

function quoted(text: string): string {
  return text === '' ? 'something' : `“${plainWords(text)}”`;
}
