import type { Brief } from '../../../domain/brief/brief.ts';
import { briefInWords, type BriefLine, type BriefSection, type BriefWording } from '../../../i18n/brief-lines.ts';
import type { BriefText, Linked } from '../../../notes/write/quoted-brief.ts';

/** The words of a brief as they are copied, what several people have in common first. `linkTo` writes a link to a contact. */
export function briefTexts(brief: Brief, wording: BriefWording, linkTo: (path: string) => string): readonly BriefText[] {
  const lines = briefInWords(wording);
  const { briefView } = wording.words;
  const textOf = ({ head, lines: all, more }: BriefSection): BriefText['sections'][number] => ({
    head,
    lines: [...all.map((line) => linked(line, linkTo)), ...(more === 0 ? [] : [{ link: null, words: briefView.more(more) }])],
  });
  const shared = lines.shared(brief);
  const together = shared === null || shared.lines.length === 0 ? [] : [{ title: { link: null, words: shared.head }, identity: '', sections: [{ ...textOf(shared), head: null }] }];
  return [
    ...together,
    ...brief.people.map((person): BriefText => ({
      title: { link: linkTo(person.relationship.record.facts.path), words: '' },
      identity: lines.identity(person.relationship).join(' · '),
      sections: lines.of(person).map(textOf),
    })),
  ];
}

/** `1 Jul: the budget (you gave: a template)`. */
function linked({ label, person, words, remark }: BriefLine, linkTo: (path: string) => string): Linked {
  const said = words === '' ? (remark ?? '') : remark === null ? words : `${words} (${remark})`;
  if (person !== null) return { link: linkTo(person), words: said };
  return { link: null, words: [label, said].filter((part) => part !== null && part !== '').join(': ') };
}
