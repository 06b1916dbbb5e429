import type { Session } from '../session.ts';

/** Opens the form in which an interaction is written down; `people` are paths of contacts. */
export function openLogForm(session: Session, { people }: { readonly people: readonly string[] }): void {
  const [path] = people;
  if (path !== undefined) void session.open({ path, line: 1 });
}
