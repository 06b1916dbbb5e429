/** Lets tasks that concern the same path run one after the other, in the order in which they came. */
export class PathQueue {
  private readonly latest = new Map<string, Promise<unknown>>();

  /** The result of `task`, which begins once every earlier task for `path` has ended, well or not. */
  async run<Result>(path: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.latest.get(path) ?? Promise.resolve();
    const result = before.then(task, task);
    this.latest.set(path, result);
    try {
      return await result;
    } finally {
      if (this.latest.get(path) === result) this.latest.delete(path);
    }
  }
}
