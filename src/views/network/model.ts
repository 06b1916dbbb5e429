import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import type { News } from '../../domain/introductions/origin.ts';
import type { Network } from '../../domain/network/network.ts';
import type { PeopleAnswers } from '../people.tsx';

/** The parts of the page. The app keeps these words in a saved workspace: they are not to be changed. */
export const SECTIONS = ['practice', 'standing', 'mutual', 'exchange', 'outcomes', 'roles', 'venues', 'goals', 'introductions'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The answers that the page shows. */
export interface NetworkAnswers extends PeopleAnswers {
  readonly network: Network;
  readonly news: readonly News[];
  readonly introductions: AcquaintanceGraph;
}

/** What the view remembers. */
export interface NetworkChoices {
  readonly unfolded: ReadonlySet<SectionName>;
  /** To whom ways are asked for. */
  readonly waysTo: string | null;
}

/** What the page shows at a moment. */
export type NetworkModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'empty'; readonly notes: number }
  | { readonly kind: 'network'; readonly answers: NetworkAnswers; readonly choices: NetworkChoices };

/** What can be done on the page. */
export interface NetworkActions {
  readonly toggle: (section: SectionName) => void;
  /** Asks for a person, and shows the ways to them. */
  readonly choosePerson: () => void;
  readonly clearPerson: () => void;
  readonly newContact: () => void;
  readonly lookAtVault: () => void;
}

/** What every part of the page is given. */
export interface NetworkPlace {
  readonly answers: NetworkAnswers;
  readonly choices: NetworkChoices;
  readonly actions: NetworkActions;
}

const PlaceContext = createContext<NetworkPlace | null>(null);

export const PlaceProvider = PlaceContext.Provider;

/** The answers and actions of the page. Fails outside of it: a mistake of the program. */
export function useNetwork(): NetworkPlace {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('A part of the network was rendered outside of it');
  return place;
}
