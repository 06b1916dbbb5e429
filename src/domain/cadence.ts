/** How often someone wants to be in touch: calendar units (weeks are days, years are months), or not at all. */
export type Cadence = { readonly every: number; readonly unit: 'day' | 'month' } | 'none';
