import { env } from 'node:process';

const asked = Number(env['RAPPORT_PROPERTY_RUNS'] ?? 0) || 0;

/**
 * How many random cases a property is tried on, by what one case costs: `quick` for whole histories and for edits that are
 * tried in many ways, `usual` for one note or one answer, `long` for readers that need microseconds.
 * RAPPORT_PROPERTY_RUNS takes the place of all three.
 */
export const propertyRuns = asked >= 1 ? { quick: asked, usual: asked, long: asked } : { quick: 200, usual: 500, long: 3000 };
