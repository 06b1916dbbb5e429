/** Tells listeners that something has changed, at most once a frame, however much has. */
export class Listeners {
  private readonly all = new Set<() => void>();
  private frame: number | null = null;

  /** Returns the way to stop it. */
  add(listener: () => void): () => void {
    this.all.add(listener);
    return () => {
      this.all.delete(listener);
    };
  }

  notify(): void {
    this.frame ??= window.requestAnimationFrame(() => {
      this.frame = null;
      for (const listener of [...this.all]) listener();
    });
  }

  /** Forgets them all. */
  stop(): void {
    if (this.frame !== null) window.cancelAnimationFrame(this.frame);
    this.frame = null;
    this.all.clear();
  }
}
