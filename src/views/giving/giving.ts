import type { GiveIdea } from '../../domain/giving/give-idea.ts';

/** What one could give to contacts, and what can be done about it. */
export interface Giving {
  /** None in privacy mode. */
  readonly ideasFor: (path: string) => readonly GiveIdea[];
  readonly nameOf: (path: string) => string;
  /** Opens the log form with what was given. */
  readonly accept: (idea: GiveIdea) => void;
  /** Resolves to whether it was written that the idea isn't to be suggested again. */
  readonly dismiss: (idea: GiveIdea) => Promise<boolean>;
}
