/** What programs ask of any object without meaning more: whether it is a promise, how it is written as text. */
const ASKED_OF_ALL = new Set(['then', 'toJSON', 'toString', 'valueOf', 'constructor', 'hasOwnProperty', 'nodeType', 'asymmetricMatch', '__esModule', 'default']);

/** The same object, but one that says so when it is asked for what it has not. */
export function strict<Target extends object>(target: Target, name: string): Target {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'string' && !(key in object) && !ASKED_OF_ALL.has(key)) throw new Error(`The workbench does not offer ${name}.${key}`);
      return Reflect.get(object, key, receiver);
    },
  });
}
