import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessLedger } from '../../../electron/core/ledger-access.ts';
import { NO_SYSTEM_PROTECTION } from '../../../electron/ledger/key-file.ts';
import { issueArgs, runStation, writeOrders } from '../../support/station/cli.ts';
import { orderEntries, orderFile } from '../../support/station/orders.ts';
import { startPractice } from '../../support/station/practice.ts';
import { valueOf } from '../../support/station/result.ts';
import { tempFolder } from '../../support/station/temp-folder.ts';

const GATEWAY = 'https://kf.example';

/** What a command that was refused says: exit code 64, nothing on standard output, no stack. */
async function refusalOf(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const run = await runStation(args, env);
  const refused = run.code === 64 && run.stdout === '' && !/^\s+at /m.test(run.stderr);
  if (!refused) throw new Error(`Not refused: ${JSON.stringify(run)}`);
  return run.stderr;
}

describe('station, used wrongly,', () => {
  test.each([[[]], [['sell']], [['constructor']], [['--help']]])(
    'names its verbs: %j',
    async (args) => {
      expect(await refusalOf(args)).toMatch(
        /station issue ORDERS\.json[^]*station find[^]*station verify/,
      );
    },
  );

  test('names what an issue needs', async () => {
    const folder = tempFolder();
    const file = writeOrders(folder, orderFile(orderEntries(1)));
    const data = join(folder, 'data');
    const whole = issueArgs(file, GATEWAY, data);
    for (const name of ['--gateway', '--appid', '--seller', '--data']) {
      const place = whole.indexOf(name);
      expect(await refusalOf(whole.toSpliced(place, 2))).toMatch(/station issue ORDERS\.json/);
    }
    expect(await refusalOf(whole.toSpliced(1, 1))).toMatch(/station issue/);
    expect(await refusalOf([...whole, '--secret', 'x'])).toMatch(/station issue/);
    expect(await refusalOf([...whole, '--user-id', 'shop'])).toMatch(/station issue/);
    expect(await refusalOf([...whole, '--channel', 'douyin'])).toMatch(/station issue/);
    expect(existsSync(data)).toBe(false);
  });

  test('takes the secret only from the environment', async () => {
    const folder = tempFolder();
    const file = writeOrders(folder, orderFile(orderEntries(1)));
    const args = issueArgs(file, GATEWAY, join(folder, 'data'));
    expect(await refusalOf(args, { WAYBENCH_APP_SECRET: '' })).toMatch(
      /^SECRET_MISSING: [^\n]+\n$/,
    );
  });

  test.each(['http://kf.example', 'kf.example', ''])('takes no calls to "%s"', async (url) => {
    const folder = tempFolder();
    const file = writeOrders(folder, orderFile(orderEntries(1)));
    const words = url === '' ? /station issue/ : /^GATEWAY_ADDRESS_INVALID: [^\n]+\n$/;
    expect(await refusalOf(issueArgs(file, url, join(folder, 'data')))).toMatch(words);
  });

  test.each([
    ['not JSON', /^FILE_NOT_JSON: [^\n]+\n$/],
    ['{"a":1}', /^FILE_NOT_ORDERS: [^\n]+\n$/],
    ['[]', /^FILE_EMPTY: [^\n]+\n$/],
  ])('takes no file with %s, and makes no ledger', async (text, words) => {
    const folder = tempFolder();
    const data = join(folder, 'data');
    expect(await refusalOf(issueArgs(writeOrders(folder, text), GATEWAY, data))).toMatch(words);
    expect(existsSync(data)).toBe(false);
  });

  test('says which file it cannot read', async () => {
    const folder = tempFolder();
    const file = join(folder, 'nothing.json');
    const args = issueArgs(file, GATEWAY, join(folder, 'data'));
    expect(await refusalOf(args)).toMatch(
      /^FILE_UNREADABLE: [^\n]*nothing\.json[^\n]*ENOENT[^\n]*\n$/,
    );
  });

  test('says which folder it cannot use', async () => {
    const folder = tempFolder();
    const file = writeOrders(folder, orderFile(orderEntries(1)));
    const gateway = await startPractice();
    expect(await refusalOf(issueArgs(file, gateway.url, file))).toMatch(
      /^LEDGER_UNOPENABLE: [^\n]+\n$/,
    );
    const practice = join(folder, 'practice');
    valueOf(accessLedger(practice, 'practice', NO_SYSTEM_PROTECTION, Date.now)).close();
    expect(await refusalOf(issueArgs(file, gateway.url, practice))).toMatch(
      /^LEDGER_OF_PRACTICE: [^\n]+\n$/,
    );
    expect(gateway.calls()).toEqual([]);
  });

  test('finds and verifies no ledger where there is none, and makes none', async () => {
    const data = join(tempFolder(), 'data');
    expect(await refusalOf(['find', '4900', '--data', data])).toMatch(
      /^LEDGER_UNOPENABLE: [^\n]+\n$/,
    );
    expect(await refusalOf(['verify', '--data', data])).toMatch(/^LEDGER_UNOPENABLE: [^\n]+\n$/);
    expect(await refusalOf(['find', '--data', data])).toMatch(/station find/);
    expect(await refusalOf(['find', '4900'])).toMatch(/station find/);
    expect(await refusalOf(['verify'])).toMatch(/station verify/);
    expect(await refusalOf(['practice', '--port', '70000'])).toMatch(/station practice/);
    expect(existsSync(data)).toBe(false);
  });

  test('speaks Chinese unless the environment asks for another language', async () => {
    const data = join(tempFolder(), 'data');
    expect(await refusalOf(['verify', '--data', data], { LANG: '' })).toMatch(/底单文件打不开/);
    expect(await refusalOf(['verify', '--data', data], { LANG: 'zh_CN.UTF-8' })).toMatch(
      /底单文件打不开/,
    );
    expect(await refusalOf(['verify', '--data', data], { LANG: 'en_US' })).toMatch(
      /Ledger cannot be opened/,
    );
  });
});
