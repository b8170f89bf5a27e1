import { expect, test } from 'vitest';
import { ledgerSteps } from '../../../../renderer/screens/ledger/ledger-steps.ts';
import { issuedCard, printedCard } from '../cards.ts';

test.each([
  ['refused', true],
  ['unknown', true],
  ['requesting', false],
  ['issued', false],
  ['cancelled', false],
] as const)('a number that is %s is asked for again: %j', (numberState, askAgain) => {
  expect(ledgerSteps(issuedCard({ numberState }))).toEqual({ askAgain, confirm: false });
});

test('only a label that was given to the printer waits for somebody to say it is there', () => {
  const confirm = (['spooled', 'confirmed', 'doubtful', 'failed', 'claimed'] as const).filter(
    (state) => ledgerSteps(printedCard(state)).confirm,
  );
  expect(confirm).toEqual(['spooled']);
  expect(ledgerSteps({ ...printedCard('spooled'), numberState: 'cancelled' }).confirm).toBe(false);
});
