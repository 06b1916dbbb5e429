import { env } from 'node:process';

/** How many random cases a property is tried on: `RAPPORT_PROPERTY_RUNS`, 300 where it is not set. */
export const numRuns = Math.max(1, Number(env['RAPPORT_PROPERTY_RUNS'] ?? 300) || 300);
