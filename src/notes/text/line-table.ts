/** The lines of a text: where each starts and ends, and with which line ending. Lines count from 1. */
export interface NoteLines {
  readonly count: number;
  /** Offset of the line's first character, after a byte order mark. */
  readonly start: (line: number) => number;
  /** Offset behind its last character, before its line ending. */
  readonly end: (line: number) => number;
  readonly text: (line: number) => string;
  readonly isBlank: (line: number) => boolean;
  /** The line ending of a line; for the last line, which may have none, that of the line before. */
  readonly ending: (line: number) => string;
  /** The line that contains an offset. */
  readonly lineAt: (offset: number) => number;
}

/** Finds the lines of a text, which end with LF, CRLF or CR. */
export function noteLines(text: string): NoteLines {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const start = (line: number): number => starts[line - 1] ?? text.length;
  const end = (line: number): number => {
    const next = starts[line];
    if (next === undefined) return text.length;
    return text.charAt(next - 1) === '\n' && text.charAt(next - 2) === '\r' ? next - 2 : next - 1;
  };
  const ending = (line: number): string => {
    for (let at = Math.min(line, starts.length); at >= 1; at--) {
      const next = starts[at];
      if (next !== undefined) return text.slice(end(at), next);
    }
    return '\n';
  };
  const lineText = (line: number): string => text.slice(start(line), end(line));
  return {
    count: starts.length,
    start,
    end,
    ending,
    text: lineText,
    isBlank: (line) => lineText(line).trim() === '',
    lineAt: (offset) => Math.max(1, starts.filter((from) => from <= offset).length),
  };
}

/** The spaces and tabs that a line begins with. */
export function leadingSpace(line: number, lines: NoteLines): string {
  return /^[ \t]*/.exec(lines.text(line))?.[0] ?? '';
}
