/** What `on` gives, for `offref`. */
export interface EventRef {
  readonly source: Events;
  readonly name: string;
  readonly callback: (...data: never[]) => unknown;
}

/** Things that tell of events. A listener that fails does not keep the others from hearing. */
export class Events {
  private readonly refs: EventRef[] = [];

  on(name: string, callback: (...data: never[]) => unknown, context?: unknown): EventRef {
    const ref: EventRef = { source: this, name, callback: context === undefined ? callback : callback.bind(context) };
    this.refs.push(ref);
    return ref;
  }

  off(name: string, callback: (...data: never[]) => unknown): void {
    for (const ref of this.refs.filter((each) => each.name === name && each.callback === callback)) this.offref(ref);
  }

  offref(ref: EventRef): void {
    const at = this.refs.indexOf(ref);
    if (at >= 0) this.refs.splice(at, 1);
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.refs.filter((each) => each.name === name)) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: EventRef, data: readonly unknown[]): void {
    try {
      Reflect.apply(ref.callback, undefined, data);
    } catch (error) {
      console.error(error);
    }
  }

  /** How many listen: for tests of what is left after unloading. */
  listenerCount(): number {
    return this.refs.length;
  }
}
