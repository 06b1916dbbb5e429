/** Counts the changes of a vault, and tells those who follow them which contacts a change touches. */
export class Changes {
  private readonly followers: TouchedContacts[] = [];
  private count = 0;

  /** `further` gives contacts that are touched for a reason of its own since its last call. It is called before any answer. */
  constructor(private readonly further: () => readonly string[]) {}

  /** Grows with every change. */
  get revision(): number {
    this.collect();
    return this.count;
  }

  /** The vault has changed, and with it perhaps the answers about these contacts. */
  touch(contacts: Iterable<string>): void {
    this.count++;
    const paths = [...contacts];
    for (const follower of this.followers) follower.add(paths);
  }

  /** The contacts touched from now on, for an answer that is updated contact by contact. */
  follow(): TouchedContacts {
    const touched = new TouchedContacts(() => this.collect());
    this.followers.push(touched);
    return touched;
  }

  private collect(): void {
    const paths = this.further();
    if (paths.length > 0) this.touch(paths);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The contacts touched since they were last taken. Before the first time nothing is collected, since that concerns them all. */
export class TouchedContacts {
  private paths: Set<string> | null = null;

  constructor(private readonly collect: () => void) {}

  add(paths: readonly string[]): void {
    if (this.paths !== null) for (const path of paths) this.paths.add(path);
  }

  /** The paths touched since the last call; `null` at the first: all of them. */
  take(): ReadonlySet<string> | null {
    this.collect();
    const taken = this.paths;
    if (taken?.size === 0) return NONE;
    this.paths = new Set();
    return taken;
  }
}

/** An answer from the whole vault: worked out when it is asked for, once for each revision and `Key`, such as the day. */
export class Memo<Key, Value> {
  private latest: { readonly revision: number; readonly key: Key; readonly value: Value } | null = null;

  constructor(
    private readonly changes: Changes,
    private readonly answer: (key: Key) => Value,
  ) {}

  on(key: Key): Value {
    const { revision } = this.changes;
    if (this.latest?.revision !== revision || this.latest.key !== key) this.latest = { revision, key, value: this.answer(key) };
    return this.latest.value;
  }
}
