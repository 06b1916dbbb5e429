import { foldCase } from '../../domain/text/fold-case.ts';

/** What a task begins with that is contact once it is done, as an order or as a report. */
const DEEDS = [
  'call', 'called', 'phone', 'phoned', 'ring', 'rang', 'video call', 'phone call', 'zoom', 'facetime', 'skype', 'text', 'texted', 'message', 'messaged', 'dm', 'ping', 'pinged', 'whatsapp',
  'email', 'emailed', 'e-mail', 'e-mailed', 'mail', 'mailed', 'write', 'write to', 'wrote', 'wrote to', 'reply to', 'replied to', 'meet', 'met', 'meet up', 'met up', 'meeting', 'visit', 'visited', 'see', 'saw',
  'coffee', 'tea', 'lunch', 'dinner', 'breakfast', 'brunch', 'drinks', 'chat', 'chatted', 'talk', 'talked', 'speak', 'spoke', 'catch up', 'catch-up', 'caught up', 'reach out', 'reached out', 'check in',
  'check-in', 'checked in', 'touch base', 'touched base', 'get in touch', 'got in touch', 'follow up with', 'followed up with', 'contact', 'contacted', 'hang out', 'hung out', '1:1', 'one-on-one', 'say hi', 'say hello',
];
/** Small words in front of that: *have a quick coffee*. */
const BEFORE = ['a', 'an', 'the', 'have', 'had', 'get', 'got', 'grab', 'go for', 'went for', 'quick', 'short', 'weekly', 'monthly', 'yearly', 'first', 'next', 'another', 'let’s', 'finally', 'please'];
/** What a deed is only about: *meeting notes*. */
const ABOUT_DEED = 'notes?|prep|preparation|agenda|invite|invitation|minutes|recap|summary|sheet|list|log|template|draft';
/** What may follow when nobody else is meant: *call about the boat*, *write to her*. */
const NOBODY_ELSE = new Set([
  'about', 're', 'regarding', 'on', 'to', 'and', 'for', 'at', 'in', 'over', 'before', 'after', 'again', 'back', 'today', 'tonight', 'this', 'next', 'her', 'him', 'them', 'every', 'weekly', 'monthly', 'if', 'when', 'so',
]);

const escaped = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(' ', '\\s')).join('|');
const DEED = new RegExp(`^(?:\\[\\[[^[\\]]{1,120}\\]\\]\\s?[:–—-]\\s?)?[^\\p{L}\\p{N}[]{0,8}(?:(?:${escaped(BEFORE)})\\s){0,4}(?:${escaped(DEEDS)})(?![\\p{L}\\p{N}_-])(?!\\s(?:${ABOUT_DEED})(?![\\p{L}\\p{N}]))`, 'iu');

/** Whether a task is contact once it is done: *Call [[Ann]]*, but not *Prepare the call with [[Ann]]*. */
export function isContactTask(text: string): boolean {
  return DEED.test(text);
}

/** The same in a contact's own note, where the task may name the contact or nobody: *call the bank* isn't contact with them. */
export function isContactTaskWith(names: readonly string[], text: string): boolean {
  const deed = DEED.exec(text);
  if (deed === null) return false;
  const [next] = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(text.slice(deed[0].length).replace(/^\s*(?:with|to|w\/|out|up)(?=\s)\s*(?:to\s|with\s)?/i, '')) ?? [];
  if (next === undefined) return true;
  const word = foldCase(next);
  return NOBODY_ELSE.has(word) || names.some((name) => foldCase(name).split(/\s+/).includes(word));
}
