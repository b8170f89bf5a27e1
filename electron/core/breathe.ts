const waiting: (() => void)[] = [];

/**
 * Lets everything else that waits have its turn: windows, scans, answers. Of several that breathe
 * at once, one goes on in each turn of the event loop.
 */
export const breathe = (): Promise<void> =>
  new Promise((done) => {
    waiting.push(done);
    if (waiting.length === 1) setImmediate(letOneGoOn);
  });

function letOneGoOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(letOneGoOn);
}

/** Runs so many lanes at once; each takes its next piece of work until there is none (false). */
export async function inLanes(lanes: number, takeNext: () => Promise<boolean>): Promise<void> {
  const lane = async (): Promise<void> => {
    while (await takeNext());
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
