import { readCoreScalar } from '../../frontmatter/core-scalar.ts';

export type ScalarStyle = 'plain' | 'single' | 'double';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WORDS = /^\p{L}[\p{L}\p{N}_-]*(?: \p{L}[\p{L}\p{N}_-]*)*$/u;
/** Strings in YAML 1.2, but booleans to the many tools that still read YAML 1.1. */
const BOOLEAN_TO_OTHERS = /^(?:y|n|yes|no|on|off)$/i;
/** Line breaks and invisible characters, which need escapes inside quotes. */
const NOT_PRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u;
/** Those of them that JSON doesn't escape. */
const NOT_ESCAPED_BY_JSON = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/**
 * Writes a value as YAML on one line. A string is plain only if it is an ISO date or simple words that YAML reads back
 * as the same string. Otherwise it gets the requested quotes if they can hold it, or else double quotes, as in JSON.
 * @param style the style of the replaced value; `plain` for a new one.
 */
export function writeScalar(value: string | number | boolean, style: ScalarStyle): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (style === 'plain' && canStandPlain(value)) return value;
  if (style === 'single' && !NOT_PRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return writeDoubleQuoted(value);
}

/** Writes a key: plain if it is simple words, or else in double quotes. */
export function writeKey(key: string): string {
  return canStandPlain(key) && !ISO_DATE.test(key) ? key : writeDoubleQuoted(key);
}

function canStandPlain(text: string): boolean {
  return ISO_DATE.test(text) || (WORDS.test(text) && !BOOLEAN_TO_OTHERS.test(text) && readCoreScalar(text) === text);
}

function writeDoubleQuoted(text: string): string {
  return JSON.stringify(text).replace(NOT_ESCAPED_BY_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
