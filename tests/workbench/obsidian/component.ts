import type { EventRef } from './events.ts';

/** Something with a life: what it registers ends with it, and so do its children. */
export class Component {
  private isAlive = false;
  private readonly children: Component[] = [];
  private readonly endings: (() => unknown)[] = [];

  load(): void {
    if (this.isAlive) return;
    this.isAlive = true;
    void this.onload();
    for (const child of [...this.children]) child.load();
  }

  onload(): void | Promise<void> {
    // For subclasses.
  }

  unload(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    for (const child of this.children.splice(0)) child.unload();
    for (const ending of this.endings.splice(0).reverse()) ending();
    this.onunload();
  }

  onunload(): void {
    // For subclasses.
  }

  addChild<Child extends Component>(child: Child): Child {
    this.children.push(child);
    if (this.isAlive) child.load();
    return child;
  }

  removeChild<Child extends Component>(child: Child): Child {
    const at = this.children.indexOf(child);
    if (at >= 0) this.children.splice(at, 1);
    child.unload();
    return child;
  }

  register(ending: () => unknown): void {
    this.endings.push(ending);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.source.offref(ref));
  }

  registerDomEvent(target: EventTarget, type: string, callback: (event: Event) => unknown, options?: boolean | AddEventListenerOptions): void {
    target.addEventListener(type, callback, options);
    this.register(() => target.removeEventListener(type, callback, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
