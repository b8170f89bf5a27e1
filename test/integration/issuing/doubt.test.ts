import { describe, expect, test } from 'vitest';
import type { NumbersAnswer } from '../../../electron/core/issuing/asking.ts';
import type { Issued } from '../../../electron/core/issuing/issuing.ts';
import { issueFile } from '../../../electron/core/issuing/issue-file.ts';
import { createIssuer } from '../../../electron/core/issuing/issuing.ts';
import { readOrderFile } from '../../../electron/core/importing/order-file.ts';
import type { CallFailure } from '../../../electron/gateway/outcome.ts';
import { mayBeBought } from '../../../electron/ledger/numbers.ts';
import type { Result } from '../../../shared/result.ts';
import { openTestLedger, takeOrders } from '../../support/station/ledger.ts';
import { answerOf, failureOf, stubSource } from '../../support/station/numbers.ts';
import { SENDER, orderEntry, orderFile, orderIdOf } from '../../support/station/orders.ts';
import { SHOP } from '../../support/station/account.ts';
import { the, valueOf } from '../../support/station/result.ts';

const ID = orderIdOf(1);
type Answer = Result<NumbersAnswer, CallFailure>;

const itemRefusal = (code: string, text: string, afterLostTry = false): Answer => {
  const { ok, value } = answerOf([], [[ID, '', code, text]]);
  return { ok, value: { ...value, afterLostTry } };
};

/** What a parcel ends as when the gateway answers its questions with these, one after another. */
async function afterAnswers(...answers: readonly Answer[]): Promise<Issued> {
  const ledger = openTestLedger();
  const [parcel] = takeOrders(ledger, [orderEntry(ID)]);
  const numbers = stubSource((_, place) => the(answers[place - 1]));
  let last: Issued | undefined;
  for (const _ of answers) {
    [last] = await createIssuer({ ...ledger.shared, numbers }).issue([the(parcel)]);
  }
  return the(last);
}

const LOST = failureOf('unknown', 'GATEWAY_TIMEOUT');

describe('the doubt whether a number was bought', () => {
  test('outlives a refusal that may be about this question only', async () => {
    const ended = await afterAnswers(LOST, itemRefusal('9', '网点余额不足'));
    expect(mayBeBought(the(ended.number))).toBe(true);
    expect(ended.number?.fault?.code).toBe('GATEWAY_TIMEOUT');
    expect(ended.notAsked?.code).toBe('PLATFORM_BALANCE');
  });

  test('outlives a refusal that came after a lost try of the same call', async () => {
    const ended = await afterAnswers(itemRefusal('9', '网点余额不足', true));
    expect(mayBeBought(the(ended.number))).toBe(true);
    expect(ended.notAsked?.code).toBe('PLATFORM_BALANCE');
  });

  test('outlives a refusal of the whole call, also in the words of the platform', async () => {
    const ended = await afterAnswers(LOST, failureOf('refused', 'PLATFORM_ORDER_NOT_FOUND'));
    expect(ended.number).toMatchObject({ state: 'unknown', fault: { code: 'GATEWAY_TIMEOUT' } });
  });

  test('ends where the platform cannot have sold a number for the order', async () => {
    const ended = await afterAnswers(LOST, itemRefusal('4006', `${ID}:订单号非法`));
    expect(ended.number).toMatchObject({
      state: 'refused',
      fault: { code: 'PLATFORM_ORDER_INVALID' },
    });
    expect(ended.notAsked).toBeNull();
  });

  test('does not arise where the first question was refused', async () => {
    const ended = await afterAnswers(itemRefusal('9', '网点余额不足'));
    expect(ended.number?.state).toBe('refused');
  });
});

describe('a file whose parcel has two numbers', () => {
  test('is not told as done', async () => {
    const ledger = openTestLedger();
    const numbers = stubSource(() =>
      answerOf([
        [ID, '', '99000000000001'],
        [ID, '', '99000000000002'],
      ]),
    );
    const outcomes = issueFile(
      {
        imports: { ...ledger.shared, sealer: ledger.sealer },
        issuer: createIssuer({ ...ledger.shared, numbers }),
        defaults: { shop: SHOP, carrier: 'zhongtong', sender: SENDER, offeredCarriers: null },
      },
      'orders.json',
      valueOf(readOrderFile('orders.json', orderFile([orderEntry(ID)]))),
    );
    for await (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        state: 'unknown',
        trackNo: '99000000000001',
        fault: { code: 'NUMBER_CONFLICT', details: { answered: '99000000000002' } },
      });
    }
  });
});
