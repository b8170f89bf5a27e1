import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { scanCode } from '../../../shared/scan-code.ts';

/** What to say of a code that the ledger does not know, by what it looks like. */
export function unknownCode(code: string): Fault {
  const kind = scanCode(code);
  switch (kind.kind) {
    case 'badge':
      return fault('SCAN_BADGE_NOT_USED', { code });
    case 'command':
      return fault('SCAN_COMMAND_NOT_USED', { code, command: kind.command });
    case 'goods':
      return fault('SCAN_GOODS_CODE', { code });
    case 'track_no':
      return fault('SCAN_NUMBER_NOT_HERE', { code, carrier: kind.carriers[0] });
    case 'order_id':
    case 'unknown':
      return fault('PARCEL_UNKNOWN', { code });
  }
}
