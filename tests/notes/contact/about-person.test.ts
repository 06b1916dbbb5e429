import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AboutLine } from '../../../src/domain/contact.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { type AboutPerson, readAboutPerson } from '../../../src/notes/contact/about-person.ts';
import { logVocabulary } from '../../../src/notes/log/log-vocabulary.ts';
import { logSections } from '../../../src/notes/log/sections.ts';
import { statementsOf } from '../../../src/notes/contact/statements.ts';
import { readFrontmatter } from '../../../src/notes/frontmatter/read.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { readStructure } from '../../../src/notes/structure/structure.ts';
import { propertyRuns } from '../../property-runs.ts';

const vocabulary = logVocabulary(defaultSettings);

function read(text: string): AboutPerson {
  const { bodyStart, properties } = readFrontmatter(text, readYaml);
  const structure = readStructure(text, bodyStart);
  return readAboutPerson(statementsOf(properties), structure, logSections(structure.blocks, structure.text, vocabulary));
}

const linesOf = (text: string): readonly AboutLine[] => read(text).about;
const about = (text: string): readonly string[] => linesOf(text).map(({ value }) => value);
const giving = (text: string): readonly string[] => linesOf(text).filter(({ topic }) => topic === 'giving').map(({ value }) => value);

describe('what a note says about the person', () => {
  it('is the prose before any heading, and below the title', () => {
    expect(about('Sails.\n\n# Omar\n\nTwins.\nA dog.\n')).toEqual(['Sails.', 'Twins.', 'A dog.']);
  });

  it('is no field, task, dated line, embed or quote', () => {
    expect(about('**Birthday:** soon\nbirthday:: 04-17\n\n- [ ] call\n- 2026-01-01 call\n\n![[Omar.png]]\n\n> a quote\n')).toEqual(['**Birthday:** soon']);
  });

  it('ends at a heading of another subject, and goes on at one about the person', () => {
    expect(about('# Omar\n## Work\nNo.\n### Interests\nChess.\n#### Openings\nSicilian.\n### Projects\nNo.\n')).toEqual(['Chess.', 'Sicilian.']);
  });

  it.each(['Family', 'Likes & dislikes', 'Personal / family', '🎁 Gift ideas', 'Über sie', 'Kinder und Haustiere', 'Geschenkideen', 'Aficiones', 'Familia y mascotas', 'Centres d’intérêt', 'Centres d\'interet', 'Idées cadeaux', 'Famiglia e figli', 'Preferências', 'Hobby\'s en interesses'])('is below “%s”', (heading) => {
    expect(about(`## Work\nNo.\n## ${heading}\nYes.\n`)).toEqual(['Yes.']);
  });

  it.each(['Work', 'Family business', 'Family and work', 'About the project', 'Familienbetrieb', 'Objetivos del proyecto', 'Projets et famille', ' & ', 'und'])('is not below “%s”', (heading) => {
    expect(about(`## Work\nNo.\n## ${heading}\nNo.\n`)).toEqual([]);
  });

  it('is in properties, but no yes or no', () => {
    expect(about('---\nInterests: [sailing, "[[Jazz]]"]\npartner: "[[Bo]]"\nkids: true\nmood: good\n---\nTwins.')).toEqual(['Interests: sailing, Jazz', 'partner: Bo', 'Twins.']);
  });

  it('says what to give in a section, a property or a label', () => {
    expect(giving('---\nlooking-for: a plotter\n---\n# Omar\nTwins.\n**Needs:** sleep\n- Geschenkideen: Tee\n## Gift ideas\nA kite.\n### Big ones\nA boat.\n## Interests\nChess.')).toEqual(['looking-for: a plotter', '**Needs:** sleep', 'Geschenkideen: Tee', 'A kite.', 'A boat.']);
  });

  it('is nothing in a log, whatever its headings', () => {
    expect(about('## Log\n### Family\nNo.\n\n**Contact log**\n\nNo.\n')).toEqual([]);
  });

  it('is a few lines of the note, whatever the text', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('# Omar', '## Family', '## Log', '- item', '> quote', '```', '', '- [ ] task', '**Log**', '2026-01-01 call'), fc.string()));
    fc.assert(
      fc.property(lines, (written) => {
        const text = written.join('\n');
        const found = about(text);
        expect(found.length).toBeLessThanOrEqual(12);
        for (const line of found) expect(text).toContain(line);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
