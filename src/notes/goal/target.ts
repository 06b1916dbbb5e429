/** How many people a goal hopes for, from what is written: a whole number from 1; `null` where it is none. */
export function readTarget(written: string): number | null {
  const value = /^\d{1,6}$/.test(written.trim()) ? Number(written) : 0;
  return value >= 1 ? value : null;
}
