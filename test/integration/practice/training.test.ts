import { describe, expect, onTestFinished, test } from 'vitest';
import { newCreateOrder } from '../../../electron/gateway/douyin/new-create-order.ts';
import type { Training } from '../../../electron/practice/training.ts';
import { practiceSettings } from '../../../electron/practice/practice-settings.ts';
import { startTraining } from '../../../electron/practice/training.ts';
import { DEFAULT_SETTINGS, missingSetup } from '../../../shared/settings.ts';
import { SENDER, orderEntry, orderIdOf } from '../../support/station/orders.ts';
import { clientOf } from '../../support/station/practice.ts';

const startTrained = async (...args: Parameters<typeof startTraining>): Promise<Training> => {
  const training = await startTraining(...args);
  onTestFinished(() => training.close());
  return training;
};

async function outcomeAt({ account }: Training, answerTimeoutMs = 30_000): Promise<string> {
  const client = clientOf(account.baseUrl, { ...account, limits: { answerTimeoutMs } });
  const answer = await client.call(newCreateOrder, 'practice-shop', {
    sender: SENDER,
    carrier: 'zhongtong',
    orders: [orderEntry(orderIdOf(1))],
    userId: null,
    channel: '1',
  });
  return answer.ok ? 'answered' : answer.error.fault.code;
}

describe('practice mode', () => {
  test('behaves as it is switched', async () => {
    const training = await startTrained('online');
    expect(await outcomeAt(training)).toBe('answered');
    await training.setMode('offline');
    expect(await outcomeAt(training)).toBe('GATEWAY_UNREACHABLE');
    await training.setMode('answer_lost');
    expect(await outcomeAt(training)).toBe('GATEWAY_CONNECTION_LOST');
    await training.setMode('slow');
    expect(await outcomeAt(training, 20)).toBe('GATEWAY_TIMEOUT');
    await training.setMode('online');
    expect(await outcomeAt(training)).toBe('answered');
    expect(training.mode()).toBe('online');
  });

  test('may begin with trouble', async () => {
    expect(await outcomeAt(await startTrained('offline'))).toBe('GATEWAY_UNREACHABLE');
  });

  test('has a secret of its own each time, and a setup that lacks nothing', async () => {
    const [one, two] = [await startTrained('online'), await startTrained('online')];
    expect(one.account.appSecret).not.toBe(two.account.appSecret);
    expect(missingSetup(practiceSettings(DEFAULT_SETTINGS), 'until_closed')).toEqual([]);
  });
});
