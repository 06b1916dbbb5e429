import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LinkResolver } from '../../../src/index/links/link-resolver.ts';
import { propertyRuns } from '../../property-runs.ts';

function resolverOf(...paths: readonly string[]): LinkResolver {
  const resolver = new LinkResolver();
  for (const path of paths) resolver.add(path);
  return resolver;
}

describe('a link leads', () => {
  it('to the note of that name, whatever its case and composition', () => {
    const resolver = resolverOf('People/José Núñez.md');
    expect(resolver.resolve('josé núñez', 'Daily/2026-09-01.md')).toBe('People/José Núñez.md');
    expect(resolver.resolve('José Núñez'.normalize('NFD'), 'Daily/2026-09-01.md')).toBe('People/José Núñez.md');
  });

  it('to nothing where there is no such note', () => {
    expect(resolverOf('People/Ada.md').resolve('Bob', 'People/Ada.md')).toBeNull();
  });

  it('to the note in the same folder first', () => {
    const resolver = resolverOf('Work/Alex Smith.md', 'Family/Alex Smith.md');
    expect(resolver.resolve('Alex Smith', 'Family/Ada.md')).toBe('Family/Alex Smith.md');
    expect(resolver.resolve('Alex Smith', 'Work/Ada.md')).toBe('Work/Alex Smith.md');
  });

  it('else to the nearest, that with the most folders in common, then the least deep', () => {
    const resolver = resolverOf('Work/Berlin/Old/Alex.md', 'Archive/Alex.md');
    expect(resolver.resolve('Alex', 'Work/Berlin/Team/Ada.md')).toBe('Work/Berlin/Old/Alex.md');
    expect(resolver.resolve('Alex', 'Daily/2026-09-01.md')).toBe('Archive/Alex.md');
  });

  it('by its path where it has one', () => {
    const resolver = resolverOf('Work/Alex.md', 'Family/Alex.md', 'Home/People/Bob.md');
    expect(resolver.resolve('Work/Alex', 'Family/Ada.md')).toBe('Work/Alex.md');
    expect(resolver.resolve('People/Bob', 'Family/Ada.md')).toBe('Home/People/Bob.md');
    expect(resolver.resolve('../Work/Alex', 'Family/Ada.md')).toBe('Work/Alex.md');
    expect(resolver.resolve('Nowhere/Alex', 'Family/Ada.md')).toBeNull();
  });

  it('no longer to a note that has gone', () => {
    const resolver = resolverOf('Work/Alex.md', 'Family/Alex.md');
    resolver.remove('Work/Alex.md');
    expect(resolver.resolve('Alex', 'Work/Ada.md')).toBe('Family/Alex.md');
  });
});

describe('of many notes of one name', () => {
  const folder = fc.array(fc.constantFrom('a', 'b', 'B', 'c'), { maxLength: 4 }).map((parts) => parts.join('/'));
  const note = folder.map((parts) => (parts === '' ? 'Alex.md' : `${parts}/Alex.md`));
  const target = fc.oneof(fc.constant('Alex'), folder.map((parts) => `${parts}/Alex`), folder.map((parts) => `../${parts}/Alex`));

  test('the one is found that looking at all of them finds, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), note), { maxLength: 20 }), fc.array(fc.tuple(target, folder), { minLength: 1, maxLength: 10 }), (history, asked) => {
        const resolver = new LinkResolver();
        const paths = new Set<string>();
        for (const [comes, path] of history) {
          if (comes) resolver.add(path);
          else resolver.remove(path);
          if (comes) paths.add(path);
          else paths.delete(path);
        }
        for (const [link, from] of asked) expect(resolver.resolve(link, `${from}/x.md`)).toBe(found([...paths].sort(), link, from));
      }),
      { numRuns: propertyRuns.long },
    );
  });

  /** The rule as it is written down, looking at every note. */
  function found(paths: readonly string[], link: string, from: string): string | null {
    const bare = (path: string): string => path.replace(/\.md$/, '').toLowerCase();
    if (!link.includes('/')) return nearest(paths, from);
    const parts: string[] = [];
    const joined = (start: string): string => {
      parts.length = 0;
      for (const part of `${start}/${link}`.split('/')) if (part === '..') parts.pop();
      else if (part !== '') parts.push(part);
      return parts.join('/').toLowerCase();
    };
    const isRelative = link.startsWith('.');
    const wanted = isRelative ? joined(from) : joined('');
    const exact = paths.find((path) => bare(path) === wanted) ?? paths.find((path) => bare(path) === joined(from));
    if (exact !== undefined || isRelative) return exact ?? null;
    return nearest(paths.filter((path) => `/${bare(path)}`.endsWith(`/${wanted}`)), from);
  }

  function nearest(paths: readonly string[], from: string): string | null {
    const rank = (path: string): readonly [number, number] => {
      const own = path.split('/').slice(0, -1);
      const folders = from === '' ? [] : from.split('/');
      let shared = 0;
      while (shared < own.length && own[shared] === folders[shared]) shared++;
      return [own.join('/') === from ? -Infinity : -shared, Math.max(1, own.length)];
    };
    const [first] = [...paths].sort((one, other) => {
      const [[shared, depth], [otherShared, otherDepth]] = [rank(one), rank(other)];
      return (shared === otherShared ? 0 : shared - otherShared) || depth - otherDepth || (one < other ? -1 : 1);
    });
    return first ?? null;
  }
});
