import type { Interaction } from '../interaction.ts';
import { wordsOf } from '../languages/language.ts';
import { LANGUAGES } from '../languages/languages.ts';

/** Words behind “met” with which it says something else: `met up`, `met again`, `met for lunch`, `met the deadline`. */
const MET_OTHERWISE = '(?:\\s+(?:\\[\\[[^[\\]]{0,200}\\]\\]|her|him|them|you|\\p{Lu}[\\p{L}’\'-]*))?\\s+(?:up|again|with|over|to|the|my|our|his|its|their|your|for(?!\\s+the\\s+first))\\b';
/** Words in front of “met” with which it reports nothing new: `never met`, `how we met`. */
const NOT_MET_NOW = '\\b(?:never|not|n[’\']t|yet|last|(?:how|when|where|since|after) we)\\s';
/** Words behind “first call” with which it is the first of many: `first call in years`, `first lunch of the year`. */
const FIRST_OF_MANY = '[^\\n]{0,60}\\b(?:since|after|of|this|again|back|(?:in|for) (?:a|an|ages|over|many|some|years|months|weeks|\\d+|two|three|four|five|six|ten))\\b';

/**
 * What an entry says where two people met for the first time; each pattern runs in linear time.
 * Source: docs/rules.md, "New contacts".
 */
export const FIRST_MEETING: readonly RegExp[] = [
  new RegExp(`(?<!${NOT_MET_NOW})\\b[Mm]et\\b(?!${MET_OTHERWISE})`, 'u'),
  new RegExp(`\\b[Ff]irst (?:meeting|call|chat|coffee|lunch|dinner|tea|drinks?|conversation|talk|e-?mail|message|contact|encounter|visit|met)\\b(?!${FIRST_OF_MANY})`, 'u'),
  /\b(?:nice|good|great|lovely|pleasure|pleased|glad) (?:to (?:have )?(?:meet|met)\b|meeting (?:you|her|him|them|\[\[))(?! (?:up|again|with|for)\b)/iu,
  new RegExp(`(?:^|[^\\p{L}])(?:${LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.firstMeeting ?? '')).join('|')})(?!\\p{L})`, 'iu'),
  /\bintroduced (?:by|us|ourselves|myself|through|via|at)\b|\b(?:was|were|got|been) introduced\b|\bintro(?:duction|ductory)? (?:call|meeting|chat|coffee|e-?mail|by|from|through|via)\b/iu,
];

/** Whether an entry says that it was the first meeting: in its words, or as an event. */
export function isFirstMeeting(entry: Interaction): boolean {
  return entry.channel === 'event' || saysFirstMeeting(entry);
}

/** Whether the words of an entry say that it was the first meeting. */
export function saysFirstMeeting({ text, saysFirstMeeting: isSaid }: Interaction): boolean {
  return isSaid === true || FIRST_MEETING.some((words) => words.test(text));
}
