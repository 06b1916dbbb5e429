export type SearchMatches = [number, number][];

export interface SearchResult {
  score: number;
  matches: SearchMatches;
}

/** All words of the query must be found. The better a find, the nearer its score is to 0. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at < 0) return null;
      matches.push([at, at + word.length]);
    }
    return { score: -(matches[0]?.[0] ?? 0) / 100, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

/** All letters of the query must be found in their order. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const simple = prepareSimpleSearch(query);
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  return (text) => {
    const whole = simple(text);
    if (whole !== null) return whole;
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    let from = 0;
    for (const letter of letters) {
      const at = lower.indexOf(letter, from);
      if (at < 0) return null;
      from = at + letter.length;
      const last = matches.at(-1);
      if (last !== undefined && last[1] === at) last[1] = from;
      else matches.push([at, from]);
    }
    return { score: -matches.length, matches };
  };
}

export function sortSearchResults(results: { match: SearchResult }[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes the text with what was found marked. */
export function renderMatches(element: HTMLElement | DocumentFragment, text: string, matches: SearchMatches | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const [start, end] = [Math.max(at, from + offset), Math.min(text.length, to + offset)];
    if (end <= start) continue;
    element.appendText(text.slice(at, start));
    element.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    at = end;
  }
  element.appendText(text.slice(at));
}

export function renderResults(element: HTMLElement, text: string, result: SearchResult, offset = 0): void {
  renderMatches(element, text, result.matches, offset);
}
