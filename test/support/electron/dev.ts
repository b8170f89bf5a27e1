import { join } from 'node:path';
import { runInForeground } from './child.ts';
import { packageFolder, projectFolder } from './packages.ts';
import { sandboxSwitches } from './sandbox.ts';
import { electronEnvironment, startWithElectron } from './start.ts';

await startWithElectron(async (executablePath, log) => {
  const cli = join(packageFolder('electron-vite'), 'bin', 'electron-vite.js');
  const switches = [...sandboxSwitches(log), ...process.argv.slice(2)];
  return runInForeground(process.execPath, [cli, 'dev', '--', ...switches], {
    cwd: projectFolder,
    env: electronEnvironment({ ELECTRON_EXEC_PATH: executablePath }),
  });
});
