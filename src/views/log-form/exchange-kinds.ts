import type { ExchangeKind } from '../../domain/interaction.ts';

/** The kinds of exchange, in the order in which the form offers them. */
export const KINDS: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];
