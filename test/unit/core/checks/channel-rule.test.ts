import { describe, expect, test } from 'vitest';
import { channelWarning } from '../../../../electron/core/checks/channel-rule.ts';
import { OFFERED_CHANNELS } from '../../../../shared/channels.ts';
import { CIPHER_RECEIVER_INFO, RECEIVER_INFO } from '../../../support/station/orders.ts';
import { orderInfo } from './orders.ts';

const PLAIN = orderInfo();
const CIPHER = orderInfo({ receiver_info: CIPHER_RECEIVER_INFO });
const OTHERS = OFFERED_CHANNELS.filter((code) => code !== '1');

describe('the rule of thumb about channels', () => {
  test('has nothing to say about Douyin in ciphertext and others in plain text', () => {
    expect(channelWarning('1', CIPHER)).toBeNull();
    for (const code of OTHERS) expect(channelWarning(code, PLAIN)).toBeNull();
  });

  test('warns of Douyin in plain text', () => {
    expect(channelWarning('1', PLAIN)).toMatchObject({
      code: 'CHANNEL_WANTS_CIPHERTEXT',
      details: { field: 'receiver_info.contact.name' },
    });
  });

  test('warns of every other channel in ciphertext', () => {
    for (const channel of OTHERS) {
      expect(channelWarning(channel, CIPHER)).toMatchObject({
        code: 'CHANNEL_WANTS_PLAIN_TEXT',
        details: { field: 'receiver_info.contact.name', channel },
      });
    }
  });

  test('names the one field that does not fit', () => {
    const mixed = orderInfo({
      receiver_info: { ...CIPHER_RECEIVER_INFO, address: RECEIVER_INFO.address },
    });
    const field = 'receiver_info.address.detail_address';
    expect(channelWarning('1', mixed)?.details).toEqual({ field });
  });
});
