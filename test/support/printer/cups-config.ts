import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface CupsConfig {
  /** The scheduler listens there on 127.0.0.1. */
  readonly port: number;
  /** Holds everything of this scheduler and nothing else. */
  readonly root: string;
  /** Where programs look for client.conf and lpoptions; none are there. */
  readonly server: string;
  readonly spool: string;
  readonly daemonConfig: string;
  readonly filesConfig: string;
  readonly errorLog: string;
}

/** Writes the configuration of a scheduler that lives in `root` alone and listens on this machine only. */
export async function writeCupsConfig(root: string, port: number): Promise<CupsConfig> {
  const config = {
    port,
    root,
    server: join(root, 'server'),
    spool: join(root, 'spool'),
    daemonConfig: join(root, 'cupsd.conf'),
    filesConfig: join(root, 'cups-files.conf'),
    errorLog: join(root, 'error_log'),
  };
  // As root the scheduler runs filters as another user, who must reach the spool and write temporary files.
  await chmod(root, 0o755);
  const temporary = join(root, 'tmp');
  await mkdir(temporary);
  await chmod(temporary, 0o1777);
  await mkdir(config.server);
  await writeFile(config.daemonConfig, daemonConfig(port));
  await writeFile(config.filesConfig, filesConfig(config, temporary));
  return config;
}

function daemonConfig(port: number): string {
  return `
Listen 127.0.0.1:${port}
LogLevel info
Browsing No
WebInterface No
DefaultAuthType None
# Every change is on disk at once, so that a killed scheduler forgets nothing.
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;
}

function filesConfig(config: CupsConfig, temporary: string): string {
  const { root, server, spool, errorLog } = config;
  return `
ServerRoot ${server}
RequestRoot ${spool}
CacheDir ${join(root, 'cache')}
StateDir ${join(root, 'state')}
TempDir ${temporary}
ErrorLog ${errorLog}
AccessLog ${join(root, 'access_log')}
PageLog ${join(root, 'page_log')}
Printcap ${join(root, 'printcap')}
`;
}
