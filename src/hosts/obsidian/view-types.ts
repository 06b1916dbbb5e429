import { ItemView } from 'obsidian';

/** The ids of our views in saved workspaces. Never change them. */
export const QUEUE_VIEW_TYPE = 'rapport-queue';
export const CONTACT_VIEW_TYPE = 'rapport-contact';
export const CONTACTS_VIEW_TYPE = 'rapport-contacts';
export const NETWORK_VIEW_TYPE = 'rapport-network';
export const GOALS_VIEW_TYPE = 'rapport-goals';
export const BRIEF_VIEW_TYPE = 'rapport-brief';
export const SETUP_VIEW_TYPE = 'rapport-first-run';

/** A view that is mainly a list, which has the focus when a command opens the view. */
export abstract class ListView extends ItemView {
  /** Moves the focus to the list, as soon as it has rows. */
  abstract focusList(): void;
}
