import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import type { IntroductionNews } from '../../domain/introductions/introduction-news.ts';
import type { Network } from '../../domain/network/network.ts';
import type { PeopleAnswers } from '../people.tsx';

/** The sections of the page. The app stores these names in saved workspaces, so never change them. */
export const SECTIONS = ['practice', 'standing', 'mutual', 'exchange', 'outcomes', 'roles', 'venues', 'goals', 'introductions'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The answers that the page shows. */
export interface NetworkAnswers extends PeopleAnswers {
  readonly network: Network;
  /** How many contacts there are, with those who don't count. */
  readonly contacts: number;
  readonly news: readonly IntroductionNews[];
  readonly introductions: AcquaintanceGraph;
}

/** The view's state. */
export interface NetworkChoices {
  readonly unfolded: ReadonlySet<SectionName>;
  /** The person whose paths are shown. */
  readonly waysTo: string | null;
}

/** What the page shows. */
export type NetworkModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'empty'; readonly notes: number }
  | { readonly kind: 'network'; readonly answers: NetworkAnswers; readonly choices: NetworkChoices };

/** The actions of the page. */
export interface NetworkActions {
  readonly toggle: (section: SectionName) => void;
  /** Asks for a person and shows the paths to them. */
  readonly choosePerson: () => void;
  readonly clearPerson: () => void;
  readonly newContact: () => void;
  readonly lookAtVault: () => void;
}

/** What every section of the page receives. */
export interface NetworkPlace {
  readonly answers: NetworkAnswers;
  readonly choices: NetworkChoices;
  readonly actions: NetworkActions;
}

const PlaceContext = createContext<NetworkPlace | null>(null);

export const PlaceProvider = PlaceContext.Provider;

/** The answers and actions of the surrounding page. Throws outside of it, which is a programming error. */
export function useNetwork(): NetworkPlace {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('A part of the network was rendered outside of it');
  return place;
}
