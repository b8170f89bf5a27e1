import type { PracticeGateway } from '../../../electron/practice/gateway-server.ts';
import { badgeCode } from '../../../shared/scan-code.ts';
import { waitForCard } from '../app/bench.ts';
import { pollUntil } from '../poll.ts';
import { keyOf } from '../station/records.ts';
import { the } from '../station/result.ts';
import type { ShiftWorld } from './open-bench.ts';
import { bringOrders, openBench, setUpBench } from './open-bench.ts';
import { packParcel } from './pack-parcel.ts';
import type { ShiftLedger } from './read-shift.ts';
import { openShiftLedger } from './read-shift.ts';
import type { Outage, ShiftPlan, ShiftStep } from './shift-step.ts';

/** What can be seen when the shift is over and the station is closed. */
export interface WorkedShift {
  readonly ledger: ShiftLedger;
  /** Every code of the trail. */
  readonly codes: readonly string[];
  /** From the first badge to the last label. */
  readonly seconds: number;
}

const DEADLINE_MS = 30_000;

/** Works through a shift in the real application: hands, trouble, and the plug pulled once. */
export async function workShift(world: ShiftWorld, plan: ShiftPlan): Promise<WorkedShift> {
  const { lab, gateway, printCommand } = world;
  let at = await openBench(world);
  const badges = await setUpBench(world, at.app);
  const ledger = openShiftLedger(lab.dataDir);
  const labelled = new Set<string>();
  const codes: string[] = [];
  let operator = '';

  /** Nothing is on its way to the gateway: what comes next meets calls of its own alone. */
  const settled = async (): Promise<void> => {
    await pollUntil(async () => ledger.kept() === labelled.size || undefined, {
      deadlineMs: DEADLINE_MS,
      what: `the print data of ${labelled.size} parcels`,
      seen: async () => String(ledger.kept()),
    });
    await pollUntil(async () => ledger.untold() === 0 || undefined, {
      deadlineMs: 3 * DEADLINE_MS,
      what: 'the platform to be told of every parcel',
      seen: async () => String(ledger.untold()),
    });
  };
  const signIn = async (): Promise<void> => {
    await at.hands.scan(badgeCode(the(badges.get(operator))));
    await at.hands.see('operator', `[data-operator="${operator}"]`);
  };
  const pack: typeof packParcel = async (place, orderId, incident) => {
    if (incident !== 'refused') labelled.add(orderId);
    await packParcel(place, orderId, incident);
  };

  const packBurst = async (orderIds: readonly [string, string]): Promise<void> => {
    await at.hands.scan(...orderIds);
    for (const orderId of orderIds) {
      labelled.add(orderId);
      await at.hands.trailSays(orderId, 'spooled');
    }
    for (const orderId of orderIds) await scanLabelOf(orderId);
  };
  const scanLabelOf = async (orderId: string): Promise<void> => {
    await at.hands.scan(numberFrom(gateway, orderId));
    await waitForCard(at.page, { orderId, printState: 'confirmed' });
  };
  const scanInOutage = async (orderIds: readonly string[]): Promise<void> => {
    await at.hands.scan(...orderIds);
    for (const orderId of orderIds) {
      await at.hands.trailSays(orderId, 'numberUnknown', 'notAsked');
    }
  };

  const outage = async (step: Extract<ShiftStep, { kind: 'outage' }>): Promise<void> => {
    labelled.add(step.inHand);
    await at.hands.scan(step.inHand);
    await waitForCard(at.page, { orderId: step.inHand, printState: 'spooled' });
    await settled();
    await beginOutage(gateway, step.outage);
    await scanInOutage(step.orderIds);
    await scanLabelOf(step.inHand);
    await endOutage(gateway);
    await settled();
    for (const orderId of step.orderIds) await pack(at, orderId, 'none');
  };

  const pullPlug = async (unanswered: string, claimed: string): Promise<void> => {
    await settled();
    await beginOutage(gateway, 'answers_lost');
    await scanInOutage([unanswered]);
    await endOutage(gateway);
    printCommand.behave('hung');
    labelled.add(claimed);
    await at.hands.scan(claimed);
    await printCommand.hangs();
    await settled();
    codes.push(...(await at.trail.codes()));
    await at.app.kill();
    printCommand.end();
    printCommand.behave('good');
    at = await openBench(world);
    await pollUntil(async () => ledger.isIssued(keyOf(unanswered)) || undefined, {
      deadlineMs: DEADLINE_MS,
      what: 'the number whose answer was lost',
    });
    await signIn();
    await at.hands.see('stopped-lane', `[data-order-id="${claimed}"]`);
    await at.hands.press('F9');
    await waitForCard(at.page, { orderId: claimed, printState: 'failed' });
    await at.hands.see('print-now', ':enabled');
    await at.hands.press('F6');
    await waitForCard(at.page, { orderId: claimed, printState: 'spooled' });
    await scanLabelOf(claimed);
    await pack(at, unanswered, 'none');
  };

  const take = async (step: ShiftStep): Promise<void> => {
    switch (step.kind) {
      case 'sign_in':
        await settled();
        operator = step.operator;
        return signIn();
      case 'stray':
        await at.hands.scan(step.code);
        return at.hands.faultOf(step.code, step.says);
      case 'parcel':
        if (step.hitch !== null) {
          await settled();
          gateway.faults.failNext(step.hitch);
        }
        return pack(at, step.orderId, step.incident);
      case 'burst':
        return packBurst(step.orderIds);
      case 'outage':
        return outage(step);
      case 'plug_pulled':
        return pullPlug(step.unanswered, step.claimed);
    }
  };

  const startedMs = performance.now();
  for (const [place, step] of plan.steps.entries()) {
    await take(step).catch((cause: unknown) => {
      throw new Error(`Step ${place}: ${JSON.stringify(step)}`, { cause });
    });
    if (place === 0) await bringOrders(at.app, plan);
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  await settled();
  codes.push(...(await at.trail.codes()));
  await at.app.close();
  return { ledger, codes, seconds };
}

async function beginOutage(gateway: PracticeGateway, outage: Outage): Promise<void> {
  switch (outage) {
    case 'unreachable':
      return gateway.setReachable(false);
    case 'answers_lost':
      return gateway.faults.failAlways({ kind: 'drop_after' });
    case 'errors_500':
      return gateway.faults.failAlways({ kind: 'http_500' });
  }
}

async function endOutage(gateway: PracticeGateway): Promise<void> {
  gateway.faults.failAlways(null);
  await gateway.setReachable(true);
}

/** What stands on the label of an order. */
const numberFrom = (gateway: PracticeGateway, orderId: string): string =>
  the(gateway.sales().find((sale) => sale.orderId === orderId)).trackNo;
