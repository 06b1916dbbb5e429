import type * as real from 'obsidian';
import type { offered } from './module.ts';

/**
 * Holds the stand-in to the types of the app, for tsc alone: what it offers must be there in the app under the same name,
 * and take and give the same. It offers less of each object than the app does, so objects are compared member by member where they are
 * offered, and count as equal where they are passed.
 */
type Real = typeof real;
type Offered = typeof offered;

type Class = abstract new (...args: never[]) => object;
/** Not by its constructor, which may be private. */
type Instance<Of> = Of extends { prototype: infer Made } ? Made : never;
type Shared<One, Other> = Extract<keyof One, keyof Other>;

/** The shape of a type without what its objects hold. */
type Shape<Value> = Value extends string | number | boolean | null | undefined | void
  ? Value
  : Value extends (...args: infer Parameters) => infer Result
    ? (...args: Shapes<Parameters>) => Shape<Result>
    : Value extends Promise<infer Result>
      ? Promise<Shape<Result>>
      : Value extends readonly (infer Item)[]
        ? readonly Shape<Item>[]
        : object;
type Shapes<Values extends readonly unknown[]> = { [At in keyof Values]: Shape<Values[At]> };

type Mismatch<Mine, Theirs> = { [Member in Shared<Mine, Theirs>]: Shape<Mine[Member]> extends Shape<Theirs[Member]> ? never : Member }[Shared<Mine, Theirs>];

/** Generic to the last: its shape tells nothing. */
type NotCompared = 'debounce';

type Compared = Exclude<Shared<Offered, Real>, NotCompared>;

/** What differs: a name that the app has not, `Class: member`, or the name of a function. */
type Different = { [Name in keyof Offered]: Name extends keyof Real ? (Name extends Compared ? DifferenceOf<Name> : never) : Name }[keyof Offered];
type DifferenceOf<Name extends Compared> = Offered[Name] extends Class
  ? `${Name}: ${string & Mismatch<Instance<Offered[Name]>, Instance<Real[Name]>>}`
  : Shape<Offered[Name]> extends Shape<Real[Name]> ? never : Name;

/** Takes nothing but the empty set of differences: what differs stands in the error. */
type Conforms<Nothing extends never> = Nothing;
export type Conformance = Conforms<Different>;
