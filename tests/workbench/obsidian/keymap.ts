/** Keys as the app names them; `Mod` is Ctrl, on a Mac the command key. */
export type Modifier = 'Mod' | 'Ctrl' | 'Meta' | 'Shift' | 'Alt';

export interface KeymapContext {
  readonly modifiers: string;
  readonly key: string;
  readonly vkey: string;
}

/** Returning `false` says that the key is dealt with. */
export type KeymapListener = (event: KeyboardEvent, context: KeymapContext) => unknown;

export interface KeymapHandler {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly listener: KeymapListener;
}

/** Keys that hold while something is in front; what it does not know, its parent may. */
export class Scope {
  private readonly handlers: KeymapHandler[] = [];

  constructor(private readonly parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, listener: KeymapListener): KeymapHandler {
    const handler = { scope: this, modifiers: modifiers === null ? null : spelled(modifiers), key: key?.toLowerCase() ?? null, listener };
    this.handlers.unshift(handler);
    return handler;
  }

  unregister(handler: KeymapHandler): void {
    const at = this.handlers.indexOf(handler);
    if (at >= 0) this.handlers.splice(at, 1);
  }

  /** Gives the key to the first that knows it. */
  handle(event: KeyboardEvent): void {
    const modifiers = pressed(event);
    const key = event.key.toLowerCase();
    for (const handler of this.handlers) {
      if ((handler.modifiers !== null && handler.modifiers !== modifiers) || (handler.key !== null && handler.key !== key)) continue;
      if (handler.listener(event, { modifiers, key: event.key, vkey: event.key }) === false) {
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
    this.parent?.handle(event);
  }
}

/** Which scope the keys go to. */
export class Keymap {
  private readonly scopes: Scope[] = [];

  /** What is in front without anything pushed: the active view's keys, or the app's. */
  constructor(private readonly below: () => Scope) {
    window.addEventListener('keydown', (event) => {
      if (!event.isComposing) (this.scopes.at(-1) ?? this.below()).handle(event);
    }, true);
  }

  pushScope(scope: Scope): void {
    this.popScope(scope);
    this.scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.scopes.indexOf(scope);
    if (at >= 0) this.scopes.splice(at, 1);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    switch (modifier) {
      case 'Mod':
      case 'Ctrl':
        return event.ctrlKey;
      case 'Meta':
        return event.metaKey;
      case 'Shift':
        return event.shiftKey;
      case 'Alt':
        return event.altKey;
    }
  }

  /** Where a click or a key wants something to open. */
  static isModEvent(event?: MouseEvent | TouchEvent | KeyboardEvent | null): 'tab' | 'split' | 'window' | boolean {
    if (event === undefined || event === null) return false;
    if (event instanceof MouseEvent && event.button === 1) return 'tab';
    if (!event.ctrlKey) return false;
    if (event.altKey) return event.shiftKey ? 'window' : 'split';
    return 'tab';
  }
}

function spelled(modifiers: readonly Modifier[]): string {
  return [...new Set(modifiers.map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier)))].sort().join(',');
}

function pressed(event: KeyboardEvent): string {
  const modifiers: Modifier[] = [];
  if (event.ctrlKey) modifiers.push('Ctrl');
  if (event.metaKey) modifiers.push('Meta');
  if (event.shiftKey) modifiers.push('Shift');
  if (event.altKey) modifiers.push('Alt');
  return spelled(modifiers);
}
