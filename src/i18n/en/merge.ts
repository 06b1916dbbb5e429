import { counted } from './dates.ts';

/** Merging two contacts. */
export const merge = {
  command: 'Merge this contact with another…',
  choose: (name: string) => `Merge which contact into ${name}?`,
  title: (kept: string, other: string) => `Merge ${other} into ${kept}`,
  kept: (path: string) => `${path} will read as below. Nothing of either note is dropped.`,
  trashed: (path: string) => `${path} goes to the trash.`,
  links: (links: number, notes: number) => (links === 0 ? 'No other note links to it.' : `${counted(links, 'link')} in ${counted(notes, 'other note')} will lead to the kept note.`),
  text: 'The note as it will be',
  finish: 'Merge',
  action: (other: string, kept: string) => `merge ${other} into ${kept}`,
  merged: (other: string, kept: string) => `${other} is now part of ${kept}.`,
  refused: (reason: string) => `The contacts were not merged. ${reason}`,
};
