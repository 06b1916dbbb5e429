import type { NoteLines } from '../../text/line-table.ts';

/** Bounds for the search: the most lines of a value, and the most positions tried on a line. */
const MOST_LINES = 40;
const MOST_PLACES = 200;
/** What can follow a mark's value on its line: a bracket, the edge of a cell, the end of a YAML value. */
const BEHIND_VALUE = /\s*[)\]|"'},]/g;
const TAGS_AT_END = /(?:\s+#[^\s#]+)+\s*$/;
const BLOCK_ID_AT_END = /\s\^[\w-]+\s*$/;

/** The offsets at which the value of a mark on a line may end, likeliest first: right after the words of the mark. */
export function closingPlaces(lines: NoteLines, line: number, what: string): readonly number[] {
  const lastWords = what.slice(what.lastIndexOf('\n') + 1).trim();
  const likely: number[] = [];
  const others: number[] = [];
  for (let at = line; at <= lines.count && at - line < MOST_LINES && (at === line || !lines.isBlank(at)); at++) {
    const text = lines.text(at);
    const start = lines.start(at);
    const behindWords = lastWords === '' ? [] : placesBehind(text, lastWords);
    likely.push(...behindWords.map((place) => start + place));
    others.push(...placesInLine(text).map((place) => start + place));
  }
  return [...new Set([...likely, ...others])].slice(0, MOST_PLACES);
}

function placesBehind(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at + words.length);
  return places.filter((place) => isOpen(text, place));
}

function placesInLine(text: string): readonly number[] {
  const places = [...text.matchAll(BEHIND_VALUE)].map(({ index }) => index);
  const tags = TAGS_AT_END.exec(text);
  if (tags !== null) places.push(tags.index);
  places.push(text.trimEnd().length);
  return places.filter((place) => isOpen(text, place)).sort((a, b) => a - b);
}

/** Whether text can be inserted at a position. After a block id it would break links to the block. */
function isOpen(text: string, place: number): boolean {
  return place < text.trimEnd().length || !BLOCK_ID_AT_END.test(text);
}
