/** What fixes a problem, at all of its places. */
export interface ProblemFix {
  readonly label: string;
  readonly run: () => void;
}

/** The buttons that fix a problem; nothing where only the user knows what is meant. */
export function ProblemFixes({ fixes, buttonClass }: { readonly fixes: readonly ProblemFix[]; readonly buttonClass?: string }) {
  if (fixes.length === 0) return null;
  return <div class="rapport-problem-fixes">{fixes.map(({ label, run }) => <button type="button" key={label} class={buttonClass} onClick={run}>{label}</button>)}</div>;
}
