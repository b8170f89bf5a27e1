import { describe, expect, it } from 'vitest';
import type { ActiveMark } from '../../../../renderer/components/row-list/active-mark.ts';
import { markAfter } from '../../../../renderer/components/row-list/active-mark.ts';

const ON_B: ActiveMark = { key: 'b', place: 1, list: 'due' };

describe('the marked row of a list', () => {
  it('is the first one as soon as there is one', () => {
    expect(markAfter(null, [], 'due')).toBeNull();
    expect(markAfter(null, ['a', 'b'], 'due')).toEqual({ key: 'a', place: 0, list: 'due' });
  });

  it('stays with its row wherever that moves to', () => {
    expect(markAfter(ON_B, ['x', 'a', 'b'], 'due')).toEqual({ ...ON_B, place: 2 });
    expect(markAfter(ON_B, ['a', 'b'], 'due')).toBe(ON_B);
  });

  it('takes no neighbour where the row has left, also not one that comes later', () => {
    expect(markAfter(ON_B, ['a', 'c'], 'due')).toBe(ON_B);
    expect(markAfter(ON_B, [], 'due')).toBe(ON_B);
    expect(markAfter(markAfter(ON_B, [], 'due'), ['c'], 'due')).toBe(ON_B);
  });

  it('is the first one of another list, unless its row is there too', () => {
    expect(markAfter(ON_B, ['c', 'd'], 'found')).toEqual({ key: 'c', place: 0, list: 'found' });
    expect(markAfter(ON_B, ['c', 'b'], 'found')).toEqual({ key: 'b', place: 1, list: 'found' });
  });

  it('stays while another list is asked for and the rows are those of the one before', () => {
    expect(markAfter(ON_B, ['a', 'c'], null)).toBe(ON_B);
    expect(markAfter(ON_B, [], 'found')).toBe(ON_B);
  });
});
