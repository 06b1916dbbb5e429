import { describe, expect, it } from 'vitest';
import { LinkResolver } from '../../src/index/link-resolver.ts';

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
