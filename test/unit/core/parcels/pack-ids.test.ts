import { assert, array, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPackId } from '../../../../electron/core/parcels/pack-ids.ts';
import { packIdSchema } from '../../../../shared/ids.ts';

const packId = oneof(
  constantFrom('', 'p2', 'p3', 'P2', 'p02', 'p1', 'p999999999999999'),
  integer({ min: 1, max: 60 }).map((n) => `p${n}`),
  string({ maxLength: 15 }).filter((text) => packIdSchema.safeParse(text).success),
);

describe('the pack id of the next parcel', () => {
  test.each([
    [[], 'p2'],
    [[''], 'p2'],
    [['', 'p2', 'p3'], 'p4'],
    [['', 'p3'], 'p2'],
    [['', 'P2'], 'p3'],
  ])('after %j is %s', (used, next) => {
    expect(nextPackId(used, 0)).toBe(next);
  });

  test('was never used, fits the gateway, and is the same on every bench', () => {
    assert(
      property(array(packId, { maxLength: 80 }), (used) => {
        const next = nextPackId(used, 0);
        expect(used.map((text) => text.toLowerCase())).not.toContain(next);
        expect(packIdSchema.parse(next)).toBe(next);
        expect(nextPackId(used.toReversed(), 0)).toBe(next);
      }),
    );
  });

  test.each([
    [[''], 1, 'p2r1'],
    [['', 'p2', 'p2r1'], 1, 'p3r1'],
    [['', 'p2r1'], 2, 'p2r2'],
  ])('after %j and %i lost times is of a series that nothing had then', (used, lost, next) => {
    expect(nextPackId(used, lost)).toBe(next);
  });

  test('never repeats, however many parcels are added', () => {
    const used = [''];
    for (let n = 2; n <= 200; n += 1) used.push(nextPackId(used, 0));
    expect(new Set(used).size).toBe(200);
  });
});
