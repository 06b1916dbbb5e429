/** The ids of our views in saved workspaces. Never change them. */
export const QUEUE_VIEW_TYPE = 'rapport-queue';
export const CONTACT_VIEW_TYPE = 'rapport-contact';
export const CONTACTS_VIEW_TYPE = 'rapport-contacts';
export const NETWORK_VIEW_TYPE = 'rapport-network';
export const GOALS_VIEW_TYPE = 'rapport-goals';
export const SETUP_VIEW_TYPE = 'rapport-first-run';
