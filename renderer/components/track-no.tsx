import type { ReactElement } from 'react';
import './track-no.css';

interface TrackNoProps {
  readonly trackNo: string;
  readonly testId?: string | undefined;
}

/** A tracking number in groups of four for the eye; selected and copied it is one piece. */
export function TrackNo({ trackNo, testId }: TrackNoProps): ReactElement {
  return (
    <span className="track-no mono" data-testid={testId}>
      {(trackNo.match(/.{1,4}/g) ?? []).map((group, place) => (
        <span key={place} className="track-no-group">
          {group}
        </span>
      ))}
    </span>
  );
}
