/** Notifies listeners of changes, at most once per frame. */
export class Listeners {
  private readonly all = new Set<() => void>();
  private frame: number | null = null;

  /** Returns the way to unsubscribe. */
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

  /** Removes all listeners. */
  stop(): void {
    if (this.frame !== null) window.cancelAnimationFrame(this.frame);
    this.frame = null;
    this.all.clear();
  }
}
