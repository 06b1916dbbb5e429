/** Marks that combine with the letter before them, as accents do once they are decomposed. */
const ACCENTS = /\p{M}+/gu;

/** A name for comparison: without accents and case, white space folded. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(ACCENTS, '').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim();
}
