import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import { defuseDeepNesting } from './deep-nesting.ts';
import { exclamationMark, leftBracket, lessThan, backtick, rightBracket } from './characters.ts';

/**
 * Inline constructs that change neither blocks nor code spans nor inline HTML. Emphasis is quadratic in remark; the
 * footnote calls depend on definitions elsewhere in the note.
 */
const needlessConstructs = ['attention', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'];

/** Inline tokens after which the rest of a leaf is skipped: what opens there and never closes costs remark quadratic time. */
const mostInlineTokens = 4000;

/**
 * Parses Markdown (CommonMark, and tables and footnotes of GFM) for its structure. Positions in the result are relative
 * to the given text, lines counted from 1. Needs at most quadratic time: callers bound the length.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(defuseDeepNesting(maskByteOrderMark(text)));
}

/** The parser would drop a byte order mark at its start, and miscount offsets; where a note begins with one it is not handed over. */
function maskByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? `x${text.slice(1)}` : text;
}

/**
 * A unified plugin: of GFM the two parts that are structure, tables and footnotes; leaves out what does not concern it, and
 * keeps a slice's reading from depending on the rest of its note.
 */
function structureAlone(this: Processor): void {
  const data = this.data();
  const limited: Construct = { name: 'inlineLimit', tokenize: refuseBeyondLimit };
  const limitedCode: Construct = { ...limited, previous: beginsBacktickRun };
  data.micromarkExtensions = [
    gfmTable(),
    gfmFootnote(),
    { disable: { null: needlessConstructs } },
    { text: { [exclamationMark]: limited, [lessThan]: limited, [leftBracket]: limited, [rightBracket]: limited, [backtick]: limitedCode } },
  ];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<Extension['text']>[string], readonly unknown[] | undefined>;

/** Reads an opener as plain text once the leaf has too many inline tokens. */
const refuseBeyondLimit: Construct['tokenize'] = function (effects, ok, nok) {
  // A reference means the same whether or not its definition is in the slice at hand: text.
  this.parser.defined.length = 0;
  const beyond = this.events.length > mostInlineTokens;
  return (code) => {
    if (!beyond) return nok(code);
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return ok;
  };
};

/** As for code spans themselves: a run of backticks is looked at from its start only. */
const beginsBacktickRun: Construct['previous'] = function (code) {
  return code !== backtick || this.events[this.events.length - 1]?.[1].type === 'characterEscape';
};

const processor = unified().use(remarkParse).use(structureAlone).freeze();
