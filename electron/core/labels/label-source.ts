import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readMergedInto } from '../../ledger/merges.ts';
import { readNumber } from '../../ledger/numbers.ts';
import type { PrintJob } from '../../ledger/print-jobs.ts';
import type { Opener } from '../../ledger/vault.ts';
import { buildLabel } from './label-model.ts';
import type { ParcelContent } from '../parcels/order-content.ts';
import { openContent } from '../parcels/parcel-content.ts';
import { paperFault, profileFor } from './print-route.ts';

interface LabelSourceDeps {
  readonly db: ReadableDb;
  readonly opener: Result<Opener, Fault>;
  readonly nowMs: () => number;
  readonly settings: () => BenchSettings;
  readonly practice: boolean;
}

/** The label of a print job, or why it must not reach paper. */
export type LabelSource = (job: PrintJob) => Result<LabelModel, Fault>;

/**
 * Labels from what the ledger knows now. A receiver that only the platform can read is refused on
 * every way but the platform's own program (contract §8): such a label brings no parcel anywhere.
 */
export function createLabelSource(deps: LabelSourceDeps): LabelSource {
  const { db, opener } = deps;
  return (job) => {
    const number = readNumber(db, job.key);
    if (number === null) return fail(fault('NUMBER_MISSING'));
    const setup = deps.settings();
    const wrongPaper = paperFault(setup, number.askedWith.carrier, job);
    if (wrongPaper !== null) return fail(wrongPaper);
    const content = openContent(db, opener, job.key);
    if (!content.ok) return content;
    const merged: ParcelContent[] = [];
    for (const key of readMergedInto(db, job.key)) {
      const other = openContent(db, opener, key);
      if (!other.ok) return other;
      merged.push(other.value);
    }
    const label = buildLabel({
      number,
      trackNo: job.trackNo,
      content: content.value,
      merged,
      defaultSender: setup.sender,
      copy: job.copy,
      practice: deps.practice,
      language: setup.language,
      profile: profileFor(setup, job),
      printedAtMs: deps.nowMs(),
    });
    const isUseless = label.ok && label.value.receiver.encrypted && job.backend !== 'component';
    return isUseless && !deps.practice ? fail(fault('PRINT_RECEIVER_ENCRYPTED')) : label;
  };
}
