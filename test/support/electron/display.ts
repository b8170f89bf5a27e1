/** The exit code when a service is not available (EX_UNAVAILABLE of sysexits.h). */
export const EXIT_NO_DISPLAY = 69;

/** What to say when this Linux session has no display; undefined where windows can open. */
export function missingDisplay(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform !== 'linux' || isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY']))
    return undefined;
  return (
    '没有可用的显示器：请在桌面环境中启动，或运行 npm run tour。 / ' +
    'There is no display (DISPLAY and WAYLAND_DISPLAY are empty): start this on a desktop, or run "npm run tour".'
  );
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
