import { useEffect } from 'react';
import type { JobId } from '../../../shared/ids.ts';
import { useSpeaker } from '../../sound/speaker.ts';

/** A label that begins to stop its lane is heard once. */
export function useDoubtSound(jobId: JobId | null): void {
  const play = useSpeaker();
  useEffect(() => {
    if (jobId !== null) play('stop');
  }, [jobId, play]);
}
