/** The first letters of a name's words, for where names are not to be shown: `Ada Lovelace` gives `A. L.`. */
export function initials(name: string): string {
  const words = name.split(/[\s\-_.,]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? '?' : words.map((word) => `${firstLetter(word)}.`).join(' ');
}

/** By code point, so that no letter is cut in half. */
function firstLetter(word: string): string {
  const letter = [...word].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
  return letter.toUpperCase();
}
