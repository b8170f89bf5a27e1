import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFFERED_CHANNELS } from '../../../shared/channels.ts';
import { SCAN_COMMANDS, commandCode, isEan13, scanCode } from '../../../shared/scan-code.ts';
import { orderIdSchema } from '../../../shared/ids.ts';

describe('scanCode', () => {
  test.each([
    ['4948795729456854758', ['1', '3', '4', '25']],
    ['4948795729456854758A', ['1']],
    ['240115-123456789012345', ['27']],
    ['P712345678901234567', ['47']],
  ])('sees whose order id %s may be', (code, channels) => {
    expect(scanCode(code)).toEqual({ kind: 'order_id', channels });
    expect(OFFERED_CHANNELS).toEqual(expect.arrayContaining([...channels]));
  });

  test.each([
    ['JT5391234567890', 'jtexpress'],
    ['SF1234567890123', 'shunfeng'],
    ['YT2812345678901', 'yuantong'],
    ['JDVC12345678901-1-1-', 'jd'],
    ['DPK202412345678', 'debangwuliu'],
    ['EA123456789CN', 'ems'],
    ['78812345678901', 'zhongtong'],
    ['771234567890123', 'shentong'],
    ['431234567890123', 'yunda'],
    ['9812345678901', 'youzhengguonei'],
    ['1101234567890', 'ems'],
  ])('sees whose number %s is', (code, carrier) => {
    expect(scanCode(code)).toEqual({ kind: 'track_no', carriers: [carrier] });
  });

  test('knows goods by their check digit', () => {
    expect(scanCode('6901234567892')).toEqual({ kind: 'goods' });
    expect(scanCode('9787115428028')).toEqual({ kind: 'goods' });
    expect(scanCode('6901234567893')).toEqual({ kind: 'unknown' });
  });

  test('reads badges and commands', () => {
    expect(scanCode('WB-OP-0012')).toEqual({ kind: 'badge', operator: '0012' });
    for (const command of SCAN_COMMANDS) {
      expect(scanCode(commandCode(command))).toEqual({ kind: 'command', command });
    }
    expect(commandCode('next_order')).toBe('WB-CMD-NEXT-ORDER');
    expect(scanCode('WB-CMD-DANCE')).toEqual({ kind: 'unknown' });
    expect(scanCode('WB-OP-')).toEqual({ kind: 'unknown' });
  });

  test.each(['', '99123', 'x y', '4900', 'JT12', '工牌', 'ORDER-1'])(
    'does not guess at "%s"',
    (code) => {
      expect(scanCode(code)).toEqual({ kind: 'unknown' });
    },
  );
});

describe('isEan13', () => {
  test('notices any one digit that was read wrongly', () => {
    const twelve = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(twelve, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
        const whole = Array.from({ length: 10 }, (_, digit) => digits + digit).filter(isEan13);
        expect(whole).toHaveLength(1);
        const [code = ''] = whole;
        const wrong = (Number(code[place]) + more) % 10;
        expect(isEan13(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false);
      }),
    );
  });
});

test('codes of our own can be scanned, but are no order ids by their look', () => {
  for (const command of SCAN_COMMANDS) {
    expect(orderIdSchema.safeParse(commandCode(command)).success).toBe(true);
    expect(scanCode(commandCode(command)).kind).not.toBe('order_id');
  }
});
