import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reach } from '../../src/domain/contact.ts';
import { reachLinks } from '../../src/domain/reach-links.ts';
import { propertyRuns } from '../property-runs.ts';

const linksOf = (kind: Reach['kind'], text: string): readonly (readonly [label: string, address: string | null])[] => reachLinks([{ kind, text, line: 3 }]).map(({ label, address }) => [label, address]);

describe('the ways to reach someone', () => {
  it.each<[Reach['kind'], string, string, string | null]>([
    ['email', 'ada+work@x.org', 'ada+work@x.org', 'mailto:ada+work@x.org'],
    ['email', 'ada@x.org?subject=hello', 'ada@x.org?subject=hello', 'mailto:ada@x.org'],
    ['email', 'work: ada@x.org', 'work: ada@x.org', 'mailto:ada@x.org'],
    ['email', '[write](mailto:ada@x.org)', 'write', 'mailto:ada@x.org'],
    ['email', 'ask Bob', 'ask Bob', null],
    ['phone', '+49 (30) 123-45', '+49 (30) 123-45', 'tel:+493012345'],
    ['phone', '01234 (home)', '01234 (home)', 'tel:01234'],
    ['phone', 'none', 'none', null],
    ['linkedin', 'http://linkedin.com/in/ada/', 'linkedin.com/in/ada', 'https://linkedin.com/in/ada/'],
    ['linkedin', 'in/ada-lovelace', 'in/ada-lovelace', 'https://www.linkedin.com/in/ada-lovelace'],
    ['linkedin', '@ada', '@ada', 'https://www.linkedin.com/in/ada'],
    ['website', 'https://www.ada.org/a?b=c#d', 'ada.org/a?b=c#d', 'https://www.ada.org/a?b=c#d'],
    ['website', '[her blog](https://ada.org)', 'her blog', 'https://ada.org'],
    ['website', 'ada.org:8080/x', 'ada.org:8080/x', 'https://ada.org:8080/x'],
    ['website', 'javascript:alert(document.domain)', 'javascript:alert(document.domain)', null],
    ['website', 'file:///etc/passwd', 'file:///etc/passwd', null],
    ['website', '[[Ada’s page]]', 'Ada’s page', null],
    ['location', 'Berlin, Germany', 'Berlin, Germany', null],
  ])('%s: %s', (kind, text, label, address) => {
    expect(linksOf(kind, text)).toEqual([[label, address]]);
  });

  it('takes several addresses in one value apart', () => {
    expect(linksOf('email', 'ada@x.org, a.l@y.org')).toEqual([['ada@x.org', 'mailto:ada@x.org'], ['a.l@y.org', 'mailto:a.l@y.org']]);
  });

  it('opens nothing but mail, calls and secure pages, whatever a note says', () => {
    fc.assert(
      fc.property(fc.constantFrom<Reach['kind']>('email', 'phone', 'website', 'linkedin'), fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.string({ unit: fc.constantFrom('a', ':', '/', '.', '@', '(', '1', ' ', 'javascript:', 'https://') })), (kind, text) => {
        for (const [, address] of linksOf(kind, text)) {
          if (address === null) continue;
          expect(['mailto:', 'tel:', 'https:']).toContain(new URL(address).protocol);
          expect(new URL(address).username).toBe('');
        }
      }),
      { numRuns: propertyRuns.long },
    );
  });
});
