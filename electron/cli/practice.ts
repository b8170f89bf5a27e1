import { once } from 'node:events';
import { startPracticeGateway } from '../practice/gateway-server.ts';
import type { Verb } from './verb.ts';
import { EXIT, WrongUse, readArgs } from './verb.ts';

const USAGE = 'station practice [--port N]';
const APPID = 'practice';

/** Runs the practice gateway until it is stopped, for scripts and other programs to try against. */
export const practiceVerb: Verb = async (args, context) => {
  const { options } = readArgs(args, USAGE, ['port'], 0);
  const port = Number(options.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse(USAGE);
  const appSecret = context.env['WAYBENCH_APP_SECRET'] ?? 'practice';
  const gateway = await startPracticeGateway({ appid: APPID, appSecret, port });
  context.print({ gateway: gateway.url, appid: APPID });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await gateway.close();
  return EXIT.ok;
};
