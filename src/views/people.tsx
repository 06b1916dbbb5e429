import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { initials } from '../domain/text/initials.ts';
import type { WaysTo } from '../domain/introductions/ways-to.ts';
import { usePlatform } from './platform.ts';

/** What pages about many people ask about any one of them. */
export interface PeopleAnswers {
  /** Everything about ways to somebody, worked out when it is wanted; `null` where a path is no contact's. */
  readonly waysTo: (path: string) => WaysTo | null;
  /** The name of the contact or note at a path. */
  readonly nameOf: (path: string) => string;
}

const AnswersContext = createContext<PeopleAnswers | null>(null);

export const AnswersProvider = AnswersContext.Provider;

/** The answers of the page around. Fails outside of one: a mistake of the program. */
export function useAnswers(): PeopleAnswers {
  const answers = useContext(AnswersContext);
  if (answers === null) throw new Error('A part of a page was rendered outside of it');
  return answers;
}

/** Names as they may be shown: in full, or initials where the view is to be discreet. */
export function useNames(): { readonly word: (text: string) => string; readonly nameAt: (path: string) => string } {
  const { discreet } = usePlatform();
  const { nameOf } = useAnswers();
  const word = (text: string): string => (discreet ? initials(text) : text);
  return { word, nameAt: (path) => word(nameOf(path)) };
}

/** A person's name in its own direction of writing; initials where names are not to be shown. */
export function PersonName({ name }: { readonly name: string }) {
  const { discreet } = usePlatform();
  return <bdi class="rapport-person-name" dir="auto">{discreet ? initials(name) : name}</bdi>;
}
