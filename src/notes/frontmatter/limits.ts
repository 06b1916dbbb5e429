/**
 * What gray-matter and YAML are given to read. Both take time that grows with the square of some of these; a block
 * beyond them is a problem instead, so that no note can stop the program. (A photograph in base64 passes: blocks of
 * plain lines are read without them.)
 */
const MOST_CHARACTERS = 64 * 1024;
/** Characters that may begin, end or part something: each may be an error that costs time in proportion to the text. */
const MOST_MARKS = 5_000;
const MOST_LEVELS = 100;
/** gray-matter looks for comments in time that grows with the square of the empty lines in a row. */
const LONGEST_BLANK = 500;

const MARK = /[\n,:[\]{}"'&*!?#|>%@`-]/g;
const BLANK_TOO_LONG = new RegExp(`\\s{${LONGEST_BLANK}}`);
/** `- - - x` and `? ? ? x` open a level with each mark. */
const TOO_MANY_LEVELS_ON_A_LINE = new RegExp(`(?:[-?:][ \\t]+){${MOST_LEVELS}}`);

export type ExceededLimit = 'levels' | 'size';

/** The limit that a block's YAML exceeds, if any. */
export function exceededLimit(yaml: string): ExceededLimit | null {
  if (yaml.length > MOST_CHARACTERS || BLANK_TOO_LONG.test(yaml)) return 'size';
  if (TOO_MANY_LEVELS_ON_A_LINE.test(yaml)) return 'levels';
  let marks = 0;
  let level = 0;
  for (const [mark] of yaml.matchAll(MARK)) {
    if (++marks > MOST_MARKS) return 'size';
    if (mark === '[' || mark === '{') level++;
    else if ((mark === ']' || mark === '}') && level > 0) level--;
    if (level > MOST_LEVELS) return 'levels';
  }
  return null;
}
