/** The additions that the app makes to the DOM, as obsidian.d.ts declares them. What is not here throws as any missing function does. */
export function addDomAdditions(): void {
  define(Node.prototype, nodeAdditions);
  define(Element.prototype, elementAdditions);
  define(HTMLElement.prototype, htmlAdditions);
  define(SVGElement.prototype, { setCssProps });
  define(DocumentFragment.prototype, { find, findAll });
  define(UIEvent.prototype, {
    instanceOf(this: UIEvent, type: new () => unknown): boolean {
      return this instanceof type;
    },
  });
  getters(Node.prototype, { doc: ownDocument, win: ownWindow });
  getters(UIEvent.prototype, {
    doc: (event: UIEvent) => event.view?.document ?? document,
    win: (event: UIEvent) => event.view ?? window,
    targetNode: (event: UIEvent) => (event.target instanceof Node ? event.target : null),
  });
  define(window, {
    createEl: (tag: keyof HTMLElementTagNameMap, info?: DomElementInfo | string, callback?: (element: HTMLElement) => void) => newElement(null, tag, info, callback),
    createDiv: (info?: DomElementInfo | string, callback?: (element: HTMLElement) => void) => newElement(null, 'div', info, callback),
    createSpan: (info?: DomElementInfo | string, callback?: (element: HTMLElement) => void) => newElement(null, 'span', info, callback),
    createSvg: (tag: keyof SVGElementTagNameMap, info?: SvgElementInfo | string, callback?: (element: SVGElement) => void) => newSvg(null, tag, info, callback),
    createFragment: (callback?: (fragment: DocumentFragment) => void) => {
      const fragment = document.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
    sleep: (milliseconds: number) => new Promise<void>((resolve) => window.setTimeout(resolve, milliseconds)),
    nextFrame: () => new Promise<void>((resolve) => window.requestAnimationFrame(() => resolve())),
    activeWindow: window,
    activeDocument: document,
  });
}

function define(target: object, additions: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(additions)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function getters<Target extends object>(target: Target, additions: Readonly<Record<string, (self: Target) => unknown>>): void {
  for (const [name, value] of Object.entries(additions)) {
    Object.defineProperty(target, name, {
      configurable: true,
      get(this: Target) {
        return value(this);
      },
    });
  }
}

function ownDocument(node: Node): Document {
  return node.ownerDocument ?? document;
}

function ownWindow(node: Node): Window {
  return ownDocument(node).defaultView ?? window;
}

type ElementInfo = DomElementInfo | string | undefined;

function newElement(parent: Node | null, tag: keyof HTMLElementTagNameMap, info: ElementInfo, callback?: (element: HTMLElement) => void): HTMLElement {
  const element = document.createElement(tag);
  const described: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  describe(element, described);
  if (described.text !== undefined) setText.call(element, described.text);
  for (const name of ['title', 'value', 'type', 'placeholder', 'href'] as const) {
    const value = described[name];
    if (value === undefined) continue;
    if (name === 'value' && 'value' in element) element.value = value;
    else element.setAttribute(name, value);
  }
  place(element, parent, described);
  callback?.(element);
  return element;
}

function newSvg(parent: Node | null, tag: keyof SVGElementTagNameMap, info: SvgElementInfo | string | undefined, callback?: (element: SVGElement) => void): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  const described: SvgElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  describe(element, described);
  place(element, parent, described);
  callback?.(element);
  return element;
}

function describe(element: Element, { cls, attr }: SvgElementInfo): void {
  if (cls !== undefined) element.classList.add(...classesOf(Array.isArray(cls) ? cls : [cls]));
  for (const [name, value] of Object.entries(attr ?? {})) setAttr.call(element, name, value);
}

function place(element: Element, parent: Node | null, { parent: named, prepend = false }: SvgElementInfo): void {
  const into = named ?? parent;
  if (into === null) return;
  into.insertBefore(element, prepend ? into.firstChild : null);
}

function classesOf(classes: readonly string[]): string[] {
  return classes.flatMap((cls) => cls.split(' ')).filter((cls) => cls !== '');
}

function setText(this: Node, text: string | DocumentFragment): void {
  if (typeof text === 'string') this.textContent = text;
  else {
    this.textContent = '';
    this.appendChild(text);
  }
}

function setAttr(this: Element, name: string, value: string | number | boolean | null): void {
  if (value === null || value === false) this.removeAttribute(name);
  else this.setAttribute(name, value === true ? '' : String(value));
}

function setCssProps(this: HTMLElement | SVGElement, props: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
}

function find(this: ParentNode, selector: string): Element | null {
  return this.querySelector(selector);
}

function findAll(this: ParentNode, selector: string): Element[] {
  return Array.from(this.querySelectorAll(selector));
}

const nodeAdditions = {
  createEl(this: Node, tag: keyof HTMLElementTagNameMap, info?: ElementInfo, callback?: (element: HTMLElement) => void) {
    return newElement(this, tag, info, callback);
  },
  createDiv(this: Node, info?: ElementInfo, callback?: (element: HTMLElement) => void) {
    return newElement(this, 'div', info, callback);
  },
  createSpan(this: Node, info?: ElementInfo, callback?: (element: HTMLElement) => void) {
    return newElement(this, 'span', info, callback);
  },
  createSvg(this: Node, tag: keyof SVGElementTagNameMap, info?: SvgElementInfo | string, callback?: (element: SVGElement) => void) {
    return newSvg(this, tag, info, callback);
  },
  detach(this: Node) {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node) {
    this.textContent = '';
  },
  appendText(this: Node, text: string) {
    this.appendChild(document.createTextNode(text));
  },
  insertAfter(this: Node, node: Node, child: Node | null) {
    this.insertBefore(node, child === null ? this.firstChild : child.nextSibling);
    return node;
  },
  indexOf(this: Node, other: Node) {
    return Array.prototype.indexOf.call(this.childNodes, other);
  },
  instanceOf(this: Node, type: new () => unknown): boolean {
    return this instanceof type;
  },
};

const elementAdditions = {
  getText(this: Element) {
    return this.textContent ?? '';
  },
  setText,
  addClass(this: Element, ...classes: string[]) {
    this.classList.add(...classesOf(classes));
  },
  addClasses(this: Element, classes: string[]) {
    this.classList.add(...classesOf(classes));
  },
  removeClass(this: Element, ...classes: string[]) {
    this.classList.remove(...classesOf(classes));
  },
  removeClasses(this: Element, classes: string[]) {
    this.classList.remove(...classesOf(classes));
  },
  toggleClass(this: Element, classes: string | string[], value: boolean) {
    for (const cls of classesOf(Array.isArray(classes) ? classes : [classes])) this.classList.toggle(cls, value);
  },
  hasClass(this: Element, cls: string) {
    return this.classList.contains(cls);
  },
  setAttr,
  setAttrs(this: Element, attributes: Readonly<Record<string, string | number | boolean | null>>) {
    for (const [name, value] of Object.entries(attributes)) setAttr.call(this, name, value);
  },
  getAttr(this: Element, name: string) {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, last?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === last || this.parentElement === null ? null : elementAdditions.matchParent.call(this.parentElement, selector, last);
  },
  isActiveElement(this: Element) {
    return this.ownerDocument.activeElement === this;
  },
  find,
  findAll,
};

const htmlAdditions = {
  show(this: HTMLElement) {
    this.style.removeProperty('display');
  },
  hide(this: HTMLElement) {
    this.style.setProperty('display', 'none');
  },
  toggle(this: HTMLElement, show: boolean) {
    if (show) this.style.removeProperty('display');
    else this.style.setProperty('display', 'none');
  },
  toggleVisibility(this: HTMLElement, visible: boolean) {
    if (visible) this.style.removeProperty('visibility');
    else this.style.setProperty('visibility', 'hidden');
  },
  isShown(this: HTMLElement) {
    return this.offsetParent !== null;
  },
  setCssProps,
  setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
    for (const [name, value] of Object.entries(styles)) {
      if (typeof value === 'string') this.style.setProperty(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value);
    }
  },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: boolean | AddEventListenerOptions) {
    this.addEventListener('click', listener, options);
    this.addEventListener('auxclick', listener, options);
  },
  onWindowMigrated() {
    // There is one window only.
    return () => undefined;
  },
  trigger(this: HTMLElement, type: string) {
    this.dispatchEvent(new Event(type, { bubbles: true }));
  },
};
