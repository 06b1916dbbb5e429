import type { Interaction } from '../../../domain/interaction.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';

const NOTE = '(?:person|people|contact|note|page|profile|card|record|file|entry)';
const MADE = '(?:created|added|imported|migrated|set up|made)';
const PLACE = '(?:crm|prm|contacts?|contact list|people|vault|obsidian|database|address ?book|list|notes|system|rolodex)';
/** What templates and imports write on the day on which they make a note: "Person created", "Added to CRM", "Imported from Google". */
const CREATION = new RegExp(
  `^(?:(?:new |this )?${NOTE} (?:was |is )?${MADE}(?: (?:in|to|from|by|via|with|on) .*)?` +
  `|(?:${MADE}|new) (?:this |the |a |new |my )*${NOTE}(?: (?:in|to|from|by|via|with|on) .*)?` +
  `|(?:first |initial )?(?:created|imported|added|import|creation)` +
  `|(?:added|imported|migrated) (?:to|into) (?:the |my |our )?(?:\\S+ )?${PLACE}` +
  '|(?:imported|migrated|synced) (?:from|via|by) .*)$',
);
/** What each of them holds. */
const MAY_SAY_SO = /creat|added|import|migrated|made|set|new|synced/i;
/** No line that a template writes is longer. */
const LONGEST_CREATION = 120;

/** Whether an entry only says that the note was made, which is no contact. */
export function isNoteCreation({ text, channel, exchanges, with: people }: Interaction): boolean {
  if (channel !== null || exchanges.length > 0 || people.length > 0 || text === '' || text.length > LONGEST_CREATION) return false;
  if (!MAY_SAY_SO.test(text)) return false;
  const words = plainWords(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return CREATION.test(words);
}
