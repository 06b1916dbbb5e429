import type { WorkspaceLeaf } from 'obsidian';
import type { Session } from '../session/session.ts';
import { CONTACT_VIEW_TYPE, CONTACTS_VIEW_TYPE, GOALS_VIEW_TYPE, ListView, NETWORK_VIEW_TYPE, QUEUE_VIEW_TYPE, SETUP_VIEW_TYPE } from '../view-types.ts';

/** Shows the follow-up queue in the right sidebar, with the focus in its list. */
export async function openQueue({ app }: Session): Promise<void> {
  const { view } = await app.workspace.ensureSideLeaf(QUEUE_VIEW_TYPE, 'right', { active: true, reveal: true });
  if (view instanceof ListView) view.focusList();
}

/** Shows the contact panel in the right sidebar. */
export async function openContactPanel({ app }: Session): Promise<void> {
  await app.workspace.ensureSideLeaf(CONTACT_VIEW_TYPE, 'right', { active: true, reveal: true });
}

/** Shows all contacts, in their open tab or a new one. */
export async function openContacts(session: Session): Promise<void> {
  await openPage(session, CONTACTS_VIEW_TYPE);
}

/** Shows the network, in its open tab or a new one. */
export async function openNetwork(session: Session): Promise<void> {
  await openPage(session, NETWORK_VIEW_TYPE);
}

/** Shows an event in the network, by its id. */
export async function openEvent(session: Session, event: string): Promise<void> {
  (await openPage(session, NETWORK_VIEW_TYPE)).setEphemeralState({ event });
}

/** Shows the networking goals, in their open tab or a new one. */
export async function openGoals(session: Session): Promise<void> {
  await openPage(session, GOALS_VIEW_TYPE);
}

/** Shows the page that sets up the contacts, in its open tab or a new one. */
export async function openSetup(session: Session): Promise<void> {
  await openPage(session, SETUP_VIEW_TYPE);
}

async function openPage({ app }: Session, type: string): Promise<WorkspaceLeaf> {
  const [open] = app.workspace.getLeavesOfType(type);
  const leaf = open ?? app.workspace.getLeaf('tab');
  if (open === undefined) await leaf.setViewState({ type, active: true });
  await app.workspace.revealLeaf(leaf);
  return leaf;
}
