/** The same command again within this time is a second pull of the trigger. */
const SAME_COMMAND_GUARD_MS = 1_200;

/** Tells whether a scanned command is the one before it, scanned twice by mistake. */
export function createCommandGuard(): (code: string, atMs: number) => boolean {
  let last = { code: '', atMs: Number.NEGATIVE_INFINITY };
  return (code, atMs) => {
    const isRepeat = last.code === code && atMs - last.atMs < SAME_COMMAND_GUARD_MS;
    last = { code, atMs };
    return isRepeat;
  };
}
