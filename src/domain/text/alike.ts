import { grouped } from '../collections.ts';

/** The paths of those that are shown by the same text as another one, so that something else has to tell them apart. */
export function alikeIn(shown: readonly { readonly path: string; readonly text: string }[]): ReadonlySet<string> {
  return new Set([...grouped(shown, ({ text }) => text).values()].flatMap((alike) => (alike.length > 1 ? alike.map(({ path }) => path) : [])));
}
