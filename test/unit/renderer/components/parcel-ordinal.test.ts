import { expect, it } from 'vitest';
import { parcelOrdinal } from '../../../../renderer/components/parcel-ordinal.ts';

it.each([
  ['', 1],
  ['p2', 2],
  ['p12', 12],
  ['p02', null],
  ['box_a', null],
])('reads the place of parcel "%s" as %s', (packId, place) => {
  expect(parcelOrdinal(packId)).toBe(place);
});
