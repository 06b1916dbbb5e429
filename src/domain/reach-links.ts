import type { Reach } from './contact.ts';
import { plainWords } from './text/plain-words.ts';

/** One way to reach someone: the words of the note, and the address that opens it; `null` if there is no safe one. */
export interface ReachLink {
  readonly kind: Reach['kind'];
  readonly label: string;
  readonly address: string | null;
  readonly line: number;
}

/** Longer values are prose and get no link, so that every value is read in linear time. */
const LONGEST = 300;
const SEVERAL = /\s*[,;\n]\s*/;
const EMAIL = /[^\s@<>()"',;:]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const PHONE = /\+?[\d(][\d\s().\-/]*\d/;
const FEWEST_DIGITS = 3;
const WEB = /(?:https?:\/\/)?((?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#][^\s<>"]*)?)/iu;
/** Any scheme but the web's: `javascript:`, `file:`. */
const OTHER_SCHEME = /^(?!https?:\/\/)[a-z][a-z0-9+.-]*:(?!\d)/i;
/** The last part of a profile's address, alone: `in/ada-lovelace`, `@ada-lovelace`. */
const PROFILE = /^(?:@|(?:\/?in\/))?([\p{L}\p{N}_-]+)\/?$/u;
const MARKDOWN_LINK = /^\[[^[\]]*\]\((\S+)\)$/;

/**
 * The ways to reach someone, several in one value apart. An address begins with `mailto:`, `tel:` or `https:`, whatever
 * the note says, so that opening it runs nothing.
 */
export function reachLinks(reach: readonly Reach[]): readonly ReachLink[] {
  return reach.flatMap(({ kind, text, line }) => valuesIn(kind, text).map((value) => ({ kind, label: labelOf(kind, value), address: addressOf(kind, value), line })));
}

function valuesIn(kind: Reach['kind'], text: string): readonly string[] {
  const isAddress = kind === 'email' || kind === 'phone';
  return (isAddress ? text.split(SEVERAL) : [text.trim()]).filter((value) => value !== '');
}

/** The words without link signs; of an address on the web without its scheme. */
function labelOf(kind: Reach['kind'], value: string): string {
  const words = plainWords(value).replace(/^<|>$/g, '').replace(/^(?:mailto|tel):/i, '');
  return kind === 'website' || kind === 'linkedin' ? words.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '') : words;
}

function addressOf(kind: Reach['kind'], value: string): string | null {
  if (value.length > LONGEST) return null;
  const written = MARKDOWN_LINK.exec(value)?.[1] ?? value.replace(/^<|>$/g, '');
  switch (kind) {
    case 'email': {
      const address = EMAIL.exec(written.replace(/^mailto:/i, ''))?.[0];
      return address === undefined ? null : `mailto:${encodeURIComponent(address).replaceAll('%40', '@').replaceAll('%2B', '+')}`;
    }
    case 'phone': {
      const number = PHONE.exec(written)?.[0].replace(/[^\d+]/g, '') ?? '';
      return number.length < FEWEST_DIGITS ? null : `tel:${number}`;
    }
    case 'linkedin': {
      const profile = PROFILE.exec(written)?.[1];
      return profile === undefined ? webAddress(written) : `https://www.linkedin.com/in/${encodeURIComponent(profile)}`;
    }
    case 'website':
      return webAddress(written);
    case 'location':
    case 'timezone':
      return null;
  }
}

function webAddress(written: string): string | null {
  if (OTHER_SCHEME.test(written)) return null;
  const found = WEB.exec(written);
  return found === null || found.index > 0 ? null : `https://${found[1] ?? ''}`;
}
