import { describe, expect, it } from 'vitest';
import { introducersIn, connectionsOf } from '../../../src/domain/introductions/acquaintance-graph.ts';
import { connectionOf, type Tie, type TieKind } from '../../../src/domain/introductions/tie.ts';
import { day, TODAY } from '../builders.ts';

const tie = (kind: TieKind, from: string, to: string, line: number): Tie => ({ kind, from, to, date: null, path: to, line });

describe('who brought whom', () => {
  it('is by path, each with the lines that say so', () => {
    const link = (...ties: readonly [Tie, ...Tie[]]) => connectionOf(ties[0].from, ties[0].to, ties, [], day(TODAY));
    const links = [link(tie('introduced', 'Eve', 'Ada', 3)), link(tie('introduced', 'Bob', 'Kim', 4), tie('introduced', 'Bob', 'Kim', 9), tie('knows', 'Bob', 'Kim', 2)), link(tie('introduced', 'Bob', 'Dan', 5)), link(tie('together', 'Bob', 'Eve', 7))];
    expect(introducersIn({ people: [], links }).map(({ path, introduced }) => [path, introduced.map((one) => [one.path, one.ties.map(({ line }) => line)])])).toEqual([
      ['Bob', [['Dan', [5]], ['Kim', [4, 9]]]],
      ['Eve', [['Ada', [3]]]],
    ]);
  });

  it('is nobody where no line says so', () => {
    expect(introducersIn({ people: [], links: [connectionOf('A', 'B', [tie('knows', 'A', 'B', 1)], [], day(TODAY))] })).toEqual([]);
  });
});

describe('whom somebody knows', () => {
  it('is every link that they are part of', () => {
    const links = [['A', 'B'], ['A', 'C'], ['B', 'C']].map(([one = '', other = '']) => connectionOf(one, other, [tie('knows', one, other, 1)], [], day(TODAY)));
    expect(connectionsOf({ people: ['A', 'B', 'C'], links }, 'B').map(({ people }) => people.join(''))).toEqual(['AB', 'BC']);
  });
});
