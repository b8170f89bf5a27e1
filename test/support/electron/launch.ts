import { runInForeground } from './child.ts';
import { ensureFreshBuild } from './fresh-build.ts';
import { projectFolder } from './packages.ts';
import { sandboxSwitches } from './sandbox.ts';
import { electronEnvironment, startWithElectron } from './start.ts';

await startWithElectron(async (executablePath, log) => {
  await ensureFreshBuild(log);
  const args = [...sandboxSwitches(log), projectFolder, ...process.argv.slice(2)];
  return runInForeground(executablePath, args, { cwd: projectFolder, env: electronEnvironment() });
});
