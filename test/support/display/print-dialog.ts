import { tryCommand } from '../command.ts';
import type { Display } from './display.ts';
import { pollUntil } from '../poll.ts';

const DEADLINE_MS = 20_000;
const PRESS_AGAIN_MS = 3_000;
const TITLE = 'Print';

type OnDisplay = Pick<Display, 'env'>;

/** Waits until the GTK print dialog is open and gives its X window id. */
export async function waitForPrintDialog(
  display: OnDisplay,
  deadlineMs = DEADLINE_MS,
): Promise<string> {
  return pollUntil(() => findPrintDialog(display), {
    deadlineMs,
    what: `a window titled "${TITLE}"`,
    seen: async () => `windows titled ${JSON.stringify(await windowTitles(display))}`,
  });
}

/** Presses Return in the print dialog, which prints, and waits until the dialog has closed. */
export async function acceptPrintDialog(
  display: OnDisplay,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  await answerPrintDialog(display, 'Return', deadlineMs);
}

/** Presses Escape in the print dialog, which cancels, and waits until the dialog has closed. */
export async function cancelPrintDialog(
  display: OnDisplay,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  await answerPrintDialog(display, 'Escape', deadlineMs);
}

/** The titles of the windows that are visible. */
export async function windowTitles(display: OnDisplay): Promise<readonly string[]> {
  const search = ['search', '--onlyvisible', '--name', '.', 'getwindowname', '%@'];
  const { stdout } = await tryCommand('xdotool', search, environment(display));
  return stdout.split('\n').filter((title) => title !== '');
}

/** A key counts for nothing while the dialog still asks the printer for its abilities, so it is pressed again. */
async function answerPrintDialog(
  display: OnDisplay,
  key: string,
  deadlineMs: number,
): Promise<void> {
  const dialog = await waitForPrintDialog(display, deadlineMs);
  let nextPressAt = 0;
  const isClosed = async (): Promise<true | undefined> => {
    if ((await findPrintDialog(display)) !== dialog) return true;
    if (performance.now() >= nextPressAt) {
      // It fails when the dialog has closed meanwhile; the next look sees that.
      await tryCommand(
        'xdotool',
        ['windowactivate', '--sync', dialog, 'key', key],
        environment(display),
      );
      nextPressAt = performance.now() + PRESS_AGAIN_MS;
    }
    return undefined;
  };
  await pollUntil(isClosed, {
    deadlineMs,
    what: `the print dialog to close after ${key}`,
    seen: async () => `windows titled ${JSON.stringify(await windowTitles(display))}`,
  });
}

async function findPrintDialog(display: OnDisplay): Promise<string | undefined> {
  const search = ['search', '--onlyvisible', '--name', `^${TITLE}$`];
  const { stdout } = await tryCommand('xdotool', search, environment(display));
  return stdout.split('\n').find((id) => id !== '');
}

function environment(display: OnDisplay): { readonly env: NodeJS.ProcessEnv } {
  return { env: { ...process.env, ...display.env } };
}
