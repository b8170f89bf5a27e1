import { describe, expect, test } from 'vitest';
import { settleLeftovers } from '../../../electron/core/issuing/recovery.ts';
import { benchKit } from '../../support/station/bench.ts';
import { startScript } from '../../support/station/cli.ts';
import { openTestLedger } from '../../support/station/ledger.ts';
import { answerOf, stubSource } from '../../support/station/numbers.ts';
import { orderIdOf } from '../../support/station/orders.ts';
import { issueOrders, printKit, trackNoOf } from '../../support/station/printing.ts';
import { the } from '../../support/station/result.ts';

const IDS = [orderIdOf(1), orderIdOf(2)];

describe('a station killed while it prints', () => {
  test('asks a person about the label on its way, and prints nothing there before it knows', async () => {
    const before = openTestLedger();
    const keys = await issueOrders(before, ...IDS);
    before.close();
    const station = startScript('test/support/station/stop-while-printing-process.ts', [
      before.dataDir,
      ...IDS,
    ]);
    expect(await station.firstLine).toBe('printing');
    await station.signal('SIGKILL');

    const ledger = openTestLedger({ dataDir: before.dataDir });
    const { states } = printKit(ledger);
    expect(keys.map(states)).toEqual([['claimed'], ['queued']]);
    settleLeftovers(ledger.shared);
    expect(keys.map(states)).toEqual([['doubtful'], ['cancelled']]);

    const bench = benchKit(
      ledger,
      stubSource(() => answerOf([])),
    );
    const [first, second] = keys.map((key) => key.orderId);
    expect(bench.verdict(the(first))).toBe('needs_decision');
    expect(bench.verdict(the(second))).toBe('started');
    await bench.settled();
    expect(bench.prints.direct.labels).toEqual([]);
    expect(bench.verdict(trackNoOf(the(keys[0])))).toBe('confirmed');
    await bench.settled();
    expect(bench.prints.direct.labels.map(({ model }) => model.orderId)).toEqual([second]);
    expect(keys.map(states)).toEqual([['confirmed'], ['cancelled', 'spooled']]);
  });
});
