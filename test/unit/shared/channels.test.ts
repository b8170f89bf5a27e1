import { describe, expect, test } from 'vitest';
import {
  channelName,
  OFFERED_CHANNELS,
  offeredChannelSchema,
  VENDOR_CHANNELS,
} from '../../../shared/channels.ts';

describe('the channels', () => {
  test('are the 57 rows of the vendor, each code once', () => {
    expect(VENDOR_CHANNELS).toHaveLength(57);
    expect(new Set(VENDOR_CHANNELS.map(([code]) => code)).size).toBe(57);
    const codes = [...Array.from({ length: 56 }, (_, n) => n + 1), 101, 102].filter(
      (n) => n !== 54,
    );
    expect(VENDOR_CHANNELS.map(([code]) => Number(code))).toEqual(codes);
  });

  test('are offered but for 11, which has no name; 54 is offered as well', () => {
    expect(OFFERED_CHANNELS).toHaveLength(57);
    expect(offeredChannelSchema.safeParse('11').success).toBe(false);
    expect(offeredChannelSchema.safeParse('54').success).toBe(true);
    expect(offeredChannelSchema.safeParse('057').success).toBe(false);
  });

  test('have the names of the vendor, or their code', () => {
    expect(['1', '27', '54', '102'].map(channelName)).toEqual([
      '抖音',
      '拼多多',
      '其他',
      '字节抖音超市',
    ]);
    expect(['11', '999', 'constructor'].map(channelName)).toEqual(['11', '999', 'constructor']);
  });
});
