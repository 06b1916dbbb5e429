/** How the program ends: fine, with a finding, or because it was used wrongly. */
export const EXIT = { fine: 0, finding: 1, wrongUse: 2 } as const;
