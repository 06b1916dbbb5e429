import type { YamlScalar } from './yaml-value.ts';

const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;
const DECIMAL_INTEGER = /^[-+]?[0-9]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;

/** What a plain (unquoted) scalar means in YAML's core schema: null, a boolean, a number, or the text itself. */
export function readCoreScalar(text: string): YamlScalar {
  switch (text.charCodeAt(0)) {
    case 0x7e: // ~
    case 0x6e: // n
    case 0x4e: // N
      return NULL.test(text) ? null : text;
    case 0x74: // t
    case 0x54: // T
    case 0x66: // f
    case 0x46: // F
      return BOOLEAN.test(text) ? text.length === 4 : text;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
      return readNumber(text) ?? text;
    default:
      if (text === '') return null;
      return beginsWithDigit(text) ? (readNumber(text) ?? text) : text;
  }
}

function readNumber(text: string): number | null {
  if (DECIMAL.test(text)) return DECIMAL_INTEGER.test(text) ? parseInt(text, 10) : parseFloat(text);
  if (OCTAL.test(text)) return parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return parseInt(text.slice(2), 16);
  if (!NOT_FINITE.test(text)) return null;
  if (text.endsWith('n') || text.endsWith('N')) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

function beginsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
