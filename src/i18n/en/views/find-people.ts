import { counted } from '../dates.ts';

/** The page with whom dated notes link and who has no contact note. */
export const findPeople = {
  title: 'People in my notes',
  reading: (read: number, total: number) => `Reading your notes: ${read} of ${total}`,
  none: 'Everybody whom three or more of your dated notes link has a contact note.',
  explain: (count: number) => `${counted(count, 'name stands', 'names stand')} in three or more of your dated notes and in no contact note. Not all of them are people: tick those whom you would like to keep up with.`,
  inNotes: (count: number) => `in ${counted(count, 'dated note')}`,
  hasNote: (path: string) => `Has a note, ${path}: it gets the property that makes it a contact, and stays as it is.`,
  create: (count: number) => (count === 0 ? 'Create contacts' : `Create ${counted(count, 'contact')}`),
  nothingTicked: 'Nobody is ticked.',
  action: (count: number) => `${counted(count, 'note')} made into ${count === 1 ? 'a contact' : 'contacts'}`,
  made: (count: number) => `${counted(count, 'contact')} created.`,
  refused: (name: string, reason: string) => `${name}: ${reason}`,
};
