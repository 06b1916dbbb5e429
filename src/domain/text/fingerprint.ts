import type { Exchange } from '../interaction.ts';
import { stableHash } from './stable-hash.ts';

/** Bits that are taken of a second, independent hash: 52 in all, which a number holds exactly. */
const FURTHER_BITS = 20;

/** A number that equal texts share; different texts share it by chance once in 4.5 quadrillion pairs (2⁵²). */
export function fingerprint(text: string): number {
  return stableHash(text) * 2 ** FURTHER_BITS + (stableHash(`\n${text}`) >>> (32 - FURTHER_BITS));
}

/** The fingerprint of what a mark says, whatever its case and the spaces around it. */
export function fingerprintOfMark({ what, digest }: Pick<Exchange, 'what' | 'digest'>): number {
  return digest?.fingerprint ?? fingerprint(what.trim().toLowerCase());
}
