import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NetworkEvent } from '../../domain/events/event.ts';
import type { AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import type { IntroductionNews } from '../../domain/introductions/introduction-news.ts';
import type { Network } from '../../domain/network/network.ts';
import type { PeopleAnswers } from '../people.tsx';

/** The sections of the page. The app stores these names in saved workspaces, so never change them. */
export const SECTIONS = ['practice', 'standing', 'events', 'mutual', 'exchange', 'outcomes', 'roles', 'venues', 'goals', 'introductions'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The answers that the page shows. */
export interface NetworkAnswers extends PeopleAnswers {
  readonly network: Network;
  /** How many contacts there are, with those who don't count. */
  readonly contacts: number;
  readonly news: readonly IntroductionNews[];
  readonly introductions: AcquaintanceGraph;
  /** Where I met several people, the latest first. */
  readonly events: readonly NetworkEvent[];
  /** The note that a name written in another note leads to; `null` if there is none. */
  readonly noteNamed: (name: string, from: string) => string | null;
}

/** The view's state. */
export interface NetworkChoices {
  readonly unfolded: ReadonlySet<SectionName>;
  /** The person whose paths are shown. */
  readonly waysTo: string | null;
  /** The id of the event that was asked for. */
  readonly event: string | null;
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
  /** Shows an event, by its id. */
  readonly showEvent: (event: string) => void;
  /** Logs an interaction with someone. */
  readonly log: (path: string) => void;
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
