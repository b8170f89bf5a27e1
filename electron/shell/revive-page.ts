import type { BrowserWindow } from 'electron';

/** A page that ends so soon after it was opened anew would end for ever. */
const TOO_SOON_MS = 10_000;

interface ReviveDeps {
  readonly open: () => Promise<unknown>;
  /** The page does not stay: nothing can be shown. */
  readonly giveUp: () => void;
  readonly nowMs: () => number;
  readonly logBug: (where: string, error: unknown) => void;
}

/** Opens the page anew when its process ends; the station behind it goes on meanwhile. */
export function revivePage(
  { webContents }: Pick<BrowserWindow, 'webContents'>,
  deps: ReviveDeps,
): void {
  let openedAtMs: number | null = null;
  webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    deps.logBug('page gone', reason);
    const nowMs = deps.nowMs();
    if (openedAtMs !== null && nowMs - openedAtMs < TOO_SOON_MS) {
      deps.giveUp();
      return;
    }
    openedAtMs = nowMs;
    deps.open().catch((error: unknown) => deps.logBug('open the page anew', error));
  });
}
