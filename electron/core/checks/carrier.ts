import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';

/** @param offered the carrier codes of the shop (`company/list`), null while they are not known */
export const carrierFault = (carrier: string, offered: readonly string[] | null): Fault | null =>
  offered === null || offered.includes(carrier) ? null : fault('CARRIER_NOT_OFFERED', { carrier });
