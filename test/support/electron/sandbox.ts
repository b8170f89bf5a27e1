const SANDBOX_LINE = 'Running as root, so Chromium starts with --no-sandbox.';

/** Whether Chromium refuses to start with its sandbox: as root on Linux. */
function needsNoSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** The switch Electron needs here, and a line that says so. */
export function sandboxSwitches(log: (line: string) => void): readonly string[] {
  if (!needsNoSandbox()) return [];
  log(SANDBOX_LINE);
  return ['--no-sandbox'];
}
