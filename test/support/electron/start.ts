import { EXIT_NO_DISPLAY, missingDisplay } from './display.ts';
import { resolveElectron } from './resolve.ts';

const log = (line: string): void => console.error(line);

/** Starts something with the resolved Electron and ends this process with its exit code. */
export async function startWithElectron(
  start: (executablePath: string, log: (line: string) => void) => Promise<number>,
): Promise<void> {
  const noDisplay = missingDisplay(process.env, process.platform);
  if (noDisplay !== undefined) {
    log(noDisplay);
    process.exitCode = EXIT_NO_DISPLAY;
    return;
  }
  try {
    const { executablePath } = await resolveElectron({ log });
    process.exitCode = await start(executablePath, log);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** This process's environment for an Electron that opens windows. */
export function electronEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, ...extra };
}
