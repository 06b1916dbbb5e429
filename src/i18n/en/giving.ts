import type { GiveIdea, Offer, Want } from '../../domain/giving/give-idea.ts';
import { plainWords } from '../../domain/text/plain-words.ts';

/** Who is called what, by the path of their note. */
type NameOf = (path: string) => string;

/** Words about what one could give. */
export const giving = {
  head: 'What to give',
  idea: (it: GiveIdea, nameOf: NameOf) => `${want(it.want, nameOf)}. ${offer(it.offer, nameOf)}. ${question(it)}`,
  ideaFor,
  step,
  want,
  wantOf,
  offer,
  question,
  accept: ({ offer: { by } }: GiveIdea) => (by === 'me' ? 'Log as given' : 'Log introduction'),
  dismiss: 'Dismiss',
  label: (action: string, sentence: string) => `${action}: ${sentence}`,
  /** What is logged once two people were introduced. */
  introduced: (link: string, what: string) => `intro to ${link}${what === '' ? '' : `: ${what}`}`,
  dismissed: 'Suggestion dismissed',
  dismissAction: (name: string) => `dismiss a suggestion for ${name}`,
};

/** An idea beside the name of the one it is for: `Looking for “a lawyer”. Hassan gave you “…”. Introduce them?` */
function ideaFor(it: GiveIdea, nameOf: NameOf): string {
  return `${wantOf(it.want)}. ${offer(it.offer, nameOf)}. ${question(it)}`;
}

/** An idea as the next step. A request is the reason above it already. */
function step(it: GiveIdea, nameOf: NameOf): string {
  return it.want.from === 'request' ? `${offer(it.offer, nameOf)}. ${question(it)}` : ideaFor(it, nameOf);
}

/** What they could use: `Inês is looking for “a lawyer”`. */
function want({ person, text, kind, from }: Want, nameOf: NameOf): string {
  const does = from === 'request' ? 'asked for' : kind === 'need' ? 'is looking for' : 'cares about';
  return `${nameOf(person)} ${does} ${quoted(text)}`;
}

/** The same beside the name: `Looking for “a lawyer”`. */
function wantOf({ text, kind, from }: Want): string {
  const does = from === 'request' ? 'Asked for' : kind === 'need' ? 'Looking for' : 'Cares about';
  return `${does} ${quoted(text)}`;
}

const HAS: Readonly<Record<Offer['from'], string>> = { received: 'gave you', role: 'works as', interest: 'cares about', section: 'can help with', property: 'can help with' };

/** Who has it: `Hassan gave you “the number of his lawyer”`. */
function offer({ by, text, from }: Offer, nameOf: NameOf): string {
  return by === 'me' ? `You can offer ${quoted(text)}` : `${nameOf(by.contact)} ${HAS[from]} ${quoted(text)}`;
}

function question({ offer: { by } }: GiveIdea): string {
  return by === 'me' ? 'Offer it?' : 'Introduce them?';
}

function quoted(text: string): string {
  return text === '' ? 'something' : `“${plainWords(text)}”`;
}
