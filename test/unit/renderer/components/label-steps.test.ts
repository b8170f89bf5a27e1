import { describe, expect, it } from 'vitest';
import { labelStateOf, labelSteps } from '../../../../renderer/components/label-steps.ts';
import { boxOf, issuedCard, printedCard } from '../cards.ts';

const NOTHING = { printNow: false, reprint: false, decide: false };

describe('labelSteps', () => {
  it.each([null, 'requesting', 'refused', 'unknown', 'cancelled', 'recycled'] as const)(
    'offers nothing while the number is %s',
    (numberState) => {
      expect(labelSteps(issuedCard({ numberState }))).toEqual(NOTHING);
    },
  );

  it('offers a first label where no paper exists', () => {
    const printNow = { ...NOTHING, printNow: true };
    expect(labelSteps(issuedCard())).toEqual(printNow);
    expect(labelSteps(printedCard('failed'))).toEqual(printNow);
    expect(labelSteps(printedCard('cancelled'))).toEqual(printNow);
  });

  it.each(['queued', 'claimed'] as const)('offers nothing while a label is %s', (state) => {
    expect(labelSteps(printedCard(state))).toEqual(NOTHING);
  });

  it.each(['spooled', 'confirmed'] as const)('offers a reprint of a %s label', (state) => {
    expect(labelSteps(printedCard(state))).toEqual({ ...NOTHING, reprint: true });
  });

  it('asks for another reprint, not a first label, after a reprint failed', () => {
    const card = { ...printedCard('failed', { copy: 2 }), labels: 1 };
    expect(labelSteps(card)).toEqual({ ...NOTHING, reprint: true });
  });

  it('lets only a person decide about a doubtful label', () => {
    expect(labelSteps(printedCard('doubtful'))).toEqual({ ...NOTHING, decide: true });
  });
});

describe('labelStateOf', () => {
  it.each(['cancelled', 'failed'] as const)(
    'keeps to the label that is there when a copy is %s',
    (copy) => {
      const card = printedCard(copy, { copy: 2 });
      expect(labelStateOf({ ...card, labels: 1, boxes: [boxOf('p2', 0), boxOf('', 1)] })).toBe(
        'confirmed',
      );
    },
  );

  it('is nothing where no label was ever asked for', () => {
    expect(labelStateOf(issuedCard({ boxes: [boxOf('', 0)] }))).toBeNull();
  });
});
