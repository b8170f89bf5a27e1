import type { ReactElement } from 'react';
import type { BatchTally } from '../../../../shared/batch.ts';

interface BatchBarProps {
  readonly tally: BatchTally;
  readonly total: number;
}

/** How the parcels of a batch divide, as the counts beside it say; what is left stays empty. */
export function BatchBar({ tally, total }: BatchBarProps): ReactElement {
  const share = (count: number): string => `${total === 0 ? 0 : (100 * count) / total}%`;
  return (
    <div className="batch-bar" aria-hidden>
      <span data-tone="good" style={{ width: share(tally.issued) }} />
      <span data-tone="stop" style={{ width: share(tally.refused + tally.notAsked) }} />
      <span data-tone="attention" style={{ width: share(tally.unknown) }} />
    </div>
  );
}
