import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { initials } from '../domain/text/initials.ts';
import type { PathsToContact } from '../domain/introductions/paths-to-contact.ts';
import { usePlatform } from './platform.ts';

/** The answers about single people that pages about many people need. */
export interface PeopleAnswers {
  /** The paths to someone, computed on demand; `null` if `path` isn't a contact. */
  readonly waysTo: (path: string) => PathsToContact | null;
  /** The name of the contact or note at a path. */
  readonly nameOf: (path: string) => string;
}

const AnswersContext = createContext<PeopleAnswers | null>(null);

export const AnswersProvider = AnswersContext.Provider;

/** The answers of the surrounding page. Throws outside of one, which is a programming error. */
export function useAnswers(): PeopleAnswers {
  const answers = useContext(AnswersContext);
  if (answers === null) throw new Error('A part of a page was rendered outside of it');
  return answers;
}

/** Names as they may be shown: in full, or as initials in privacy mode. */
export function useNames(): { readonly word: (text: string) => string; readonly nameAt: (path: string) => string } {
  const { discreet } = usePlatform();
  const { nameOf } = useAnswers();
  const word = (text: string): string => (discreet ? initials(text) : text);
  return { word, nameAt: (path) => word(nameOf(path)) };
}

/** A person's name in its own writing direction; initials in privacy mode. */
export function PersonName({ name }: { readonly name: string }) {
  const { discreet } = usePlatform();
  return <bdi class="rapport-person-name" dir="auto">{discreet ? initials(name) : name}</bdi>;
}
