import { describe, expect, test } from 'vitest';
import { boxPlaces, nextUnlabelled } from '../../../../../renderer/components/boxes/box-places.ts';
import { issuedCard, boxOf } from '../../cards.ts';

const lines = (boxes: Parameters<typeof boxPlaces>[0]): readonly string[] =>
  boxPlaces(boxes).map(({ box, n }) => `${box.packId}:${n ?? 'void'}`);

describe('the boxes of an order', () => {
  test('stand in the order of their pack ids, other ids behind them', () => {
    const boxes = [boxOf('A1', 0), boxOf('p10', 0), boxOf('', 0), boxOf('p2', 0)];
    expect(lines(boxes)).toEqual([':1', 'p2:2', 'p10:3', 'A1:4']);
  });

  test('are counted without those whose number is out of use', () => {
    const boxes = [
      boxOf('', 0, { numberState: 'cancelled' }),
      boxOf('p2', 0),
      boxOf('p3', 0, { numberState: 'recycled' }),
      boxOf('p4', 0),
    ];
    expect(lines(boxes)).toEqual([':void', 'p2:1', 'p3:void', 'p4:2']);
  });

  test('name the next one in use that has no label', () => {
    const boxes = [
      boxOf('', 1),
      boxOf('p2', 0, { numberState: 'cancelled' }),
      boxOf('p3', 1),
      boxOf('p4', 0, { numberState: null }),
    ];
    const card = issuedCard({ boxes });
    expect(nextUnlabelled(card)?.box.packId).toBe('p4');
    expect(
      nextUnlabelled(issuedCard({ boxes, packId: card.boxes[3]?.packId ?? card.packId })),
    ).toBeNull();
  });
});
