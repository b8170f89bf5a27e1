import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ReprintLimits, ReprintOffer } from '../../../shared/reprints.ts';
import type { Role } from '../../../shared/roles.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import { lastLabel } from '../../ledger/print-jobs.ts';

/** What a lead has set about reprints. */
export interface ReprintRules {
  readonly limits: ReprintLimits;
  readonly leadPinSet: boolean;
}

/** Who may print the next reprint of a parcel with these jobs; `role` is that of who is there. */
export function offerReprint(
  jobs: readonly PrintJob[],
  rules: ReprintRules,
  role: Role = 'packer',
): ReprintOffer {
  const { limits, leadPinSet } = rules;
  const done = (lastLabel(jobs)?.copy ?? 1) - 1;
  if (done >= limits.lead) return { done, limits, rule: 'nobody' };
  if (done < limits.packer || role === 'lead') return { done, limits, rule: 'packer' };
  return { done, limits, rule: leadPinSet ? 'lead' : 'lead_missing' };
}

/** Why somebody may not print the next label of a parcel; null where they may. */
export function refuseReprint(
  jobs: readonly PrintJob[],
  rules: ReprintRules,
  role: Role,
): Fault | null {
  if (lastLabel(jobs) === undefined) return null;
  const { done, limits, rule } = offerReprint(jobs, rules);
  switch (rule) {
    case 'packer':
      return null;
    case 'lead':
      return role === 'lead' ? null : fault('REPRINT_LEAD_NEEDED', { done, limit: limits.packer });
    case 'lead_missing':
      return fault('REPRINT_LEAD_MISSING', { done, limit: limits.packer });
    case 'nobody':
      return fault('REPRINT_LIMIT', { done, limit: limits.lead });
  }
}
