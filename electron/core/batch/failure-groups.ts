import type { BatchGroup } from '../../../shared/batch.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import type { FailedParcel } from '../../ledger/batches.ts';

/** Faults that channel and `user_id` put right (vendor page dd-logistics-newcreateorder, FAQ 4.1, 4.2). */
const CURED_BY_CORRECTION: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PLATFORM_ORDER_NOT_FOUND',
  'PLATFORM_ORDER_OTHER_SHOP',
]);

/** The gateway's words without the order's own id, so that the same reason reads the same. */
const wordsOf = ({ fault, key }: FailedParcel): string | null =>
  fault.gatewayText?.replaceAll(key.orderId, '…') ?? null;

/** Parcels with the same name came to nothing for the same reason. */
export const groupOf = (failed: FailedParcel): string =>
  [failed.kind, failed.fault.code, failed.fault.gatewayCode ?? '', wordsOf(failed) ?? ''].join(' ');

/** Adds failed parcels to the groups that are there; the largest group comes first in `sortGroups`. */
export function addFailures(
  groups: Map<string, BatchGroup>,
  failures: readonly FailedParcel[],
): void {
  for (const failed of failures) {
    const group = groupOf(failed);
    const known = groups.get(group);
    groups.set(group, known === undefined ? newGroup(group, failed) : grown(known));
  }
}

const grown = (group: BatchGroup): BatchGroup => ({ ...group, count: group.count + 1 });

const newGroup = (group: string, failed: FailedParcel): BatchGroup => ({
  group,
  fault: { ...failed.fault, gatewayText: wordsOf(failed) },
  kind: failed.kind,
  count: 1,
  correctable: failed.kind === 'refused' && CURED_BY_CORRECTION.has(failed.fault.code),
  channel: failed.channel,
  userId: failed.userId,
});

export const sortGroups = (groups: Iterable<BatchGroup>): BatchGroup[] =>
  [...groups].toSorted((a, b) => b.count - a.count);
