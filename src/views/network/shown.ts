import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { initials } from '../../domain/initials.ts';
import type { AcquaintanceGraph } from '../../domain/introductions/network-graph.ts';
import type { News } from '../../domain/introductions/origin.ts';
import type { WaysTo } from '../../domain/introductions/ways-to.ts';
import type { Network } from '../../domain/network/network.ts';
import { usePlatform } from '../platform.ts';

/** The parts of the page. The app keeps these words in a saved workspace: they are not to be changed. */
export const SECTIONS = ['practice', 'standing', 'mutual', 'exchange', 'outcomes', 'roles', 'venues', 'goals', 'introductions'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The answers that the page shows. */
export interface NetworkAnswers {
  readonly network: Network;
  readonly news: readonly News[];
  readonly introductions: AcquaintanceGraph;
  /** Everything about ways to somebody, worked out when it is wanted; `null` where a path is no contact's. */
  readonly waysTo: (path: string) => WaysTo | null;
  /** The name of the contact or note at a path. */
  readonly nameOf: (path: string) => string;
}

/** What the view remembers. */
export interface NetworkChoices {
  readonly unfolded: ReadonlySet<SectionName>;
  /** To whom ways are asked for. */
  readonly waysTo: string | null;
}

/** What the page shows at a moment. */
export type NetworkShown =
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

/** Names as they may be shown: in full, or initials where the view is to be discreet. */
export function useNames(): { readonly word: (text: string) => string; readonly nameAt: (path: string) => string } {
  const { discreet } = usePlatform();
  const { answers } = useNetwork();
  const word = (text: string): string => (discreet ? initials(text) : text);
  return { word, nameAt: (path) => word(answers.nameOf(path)) };
}
