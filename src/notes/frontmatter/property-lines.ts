import { FIRST_YAML_LINE } from './block.ts';

/** A line `key: rest` that is not indented. */
export interface PropertyLine {
  readonly key: string;
  /** What follows the colon, without a comment and without quotes around the whole. */
  readonly rest: string;
  /** Counted from 1 in the note. */
  readonly line: number;
}

const PROPERTY_LINE = /^(?:"([^"]*)"[ \t]*|'([^']*)'[ \t]*|([^\s#'"\-[{:][^:]*)):(?:[ \t]+(.*))?$/;

/**
 * The flat `key: rest` lines of a block by its text alone, whatever YAML makes of it: so a note whose YAML is broken
 * still shows what it is.
 * @param yaml the lines between the dashes.
 */
export function propertyLines(yaml: string): readonly PropertyLine[] {
  return linesOf(yaml).flatMap((text, index) => {
    const match = PROPERTY_LINE.exec(text.trimEnd());
    if (match === null) return [];
    const [, double, single, plain, rest] = match;
    return [{ key: double ?? single ?? plain?.trimEnd() ?? '', rest: withoutQuotes(withoutComment(rest ?? '')), line: index + FIRST_YAML_LINE }];
  });
}

/**
 * For an error that names no line: the first one that is probably meant, counted from 1 in the note. It begins with a
 * tab, or is neither indented nor a property, list element or comment.
 */
export function suspiciousLine(yaml: string): number | null {
  const index = linesOf(yaml).findIndex((text) => /^ *\t/.test(text) || (/^[^\s#-]/.test(text) && !PROPERTY_LINE.test(text.trimEnd())));
  return index === -1 ? null : index + FIRST_YAML_LINE;
}

function linesOf(yaml: string): readonly string[] {
  return yaml.split(/\r?\n/);
}

function withoutComment(rest: string): string {
  return /^["']/.test(rest) ? rest : rest.replace(/(?:^|[ \t])#.*$/, '').trim();
}

function withoutQuotes(text: string): string {
  const match = /^(?:"([^"]*)"|'([^']*)')(?:[ \t]+#.*)?$/.exec(text);
  return match === null ? text : (match[1] ?? match[2] ?? '');
}
