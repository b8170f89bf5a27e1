import { expect, test } from 'vitest';
import { shownNumberState } from '../../../../renderer/components/card-fault.ts';
import { fault } from '../../../../shared/errors/codes.ts';
import { issuedCard } from '../cards.ts';

test('a number is in doubt only where something may have reached the gateway', () => {
  const unknown = { numberState: 'unknown' as const, trackNo: null };
  const notSent = issuedCard({ ...unknown, numberFault: fault('GATEWAY_UNREACHABLE') });
  const lost = issuedCard({ ...unknown, numberFault: fault('GATEWAY_CONNECTION_LOST') });
  expect(shownNumberState(notSent)).toBeNull();
  expect(shownNumberState(lost)).toBe('unknown');
  expect(shownNumberState(issuedCard())).toBe('issued');
});
