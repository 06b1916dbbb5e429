/** Answers say whether somebody serves a goal: whoever begins to, or no longer does, has another one. */
export class SetDifference {
  private known: ReadonlySet<string> = new Set();

  /** The contacts who began or ceased to serve an active goal since the last question, from the paths of those who do. */
  since(serving: ReadonlySet<string>): readonly string[] {
    if (serving === this.known) return [];
    const moved = [...[...serving].filter((path) => !this.known.has(path)), ...[...this.known].filter((path) => !serving.has(path))];
    this.known = serving;
    return moved;
  }
}
