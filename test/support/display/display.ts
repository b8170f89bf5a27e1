import { startChild, type Child } from '../child-process.ts';

/** Debian packages that a display of the tests' own needs. */
export const DISPLAY_PACKAGES = ['xvfb', 'openbox', 'dbus', 'xdotool'] as const;

const READY_DEADLINE_MS = 20_000;
const OPENBOX_DEFAULTS = '/etc/xdg/openbox/rc.xml';

export interface DisplayOptions {
  readonly widthPixels?: number;
  readonly heightPixels?: number;
}

/** What a program needs in its environment to open windows on the display. */
export interface DisplayEnv {
  readonly DISPLAY: string;
  readonly DBUS_SESSION_BUS_ADDRESS: string;
}

export interface Display {
  readonly env: DisplayEnv;
  /** Ends the display, its window manager and its message bus. */
  stop(): Promise<void>;
}

/**
 * Starts an X display of its own with a window manager and a message bus.
 * Nothing of the user's session is touched; everything ends with this process.
 */
export async function startDisplay(options: DisplayOptions = {}): Promise<Display> {
  const { widthPixels = 1366, heightPixels = 768 } = options;
  const children: Child[] = [];
  const start = (
    command: string,
    args: readonly string[],
    env?: NodeJS.ProcessEnv,
  ): Promise<string> => {
    const child = startChild(command, args, env);
    children.unshift(child);
    return child.firstLine(READY_DEADLINE_MS);
  };
  const stop = async (): Promise<void> => {
    for (const child of children) await child.stop();
  };
  try {
    const screen = `${widthPixels}x${heightPixels}x24`;
    const number = await start('Xvfb', [
      '-displayfd',
      '1',
      '-screen',
      '0',
      screen,
      '-noreset',
      '-nolisten',
      'tcp',
    ]);
    const address = await start('dbus-daemon', [
      '--session',
      '--nofork',
      '--nopidfile',
      '--print-address=1',
    ]);
    const env = { DISPLAY: `:${number}`, DBUS_SESSION_BUS_ADDRESS: address };
    await start('openbox', ['--config-file', OPENBOX_DEFAULTS, '--startup', 'echo ready'], {
      ...process.env,
      ...env,
    });
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
