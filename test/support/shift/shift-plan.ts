import { orderKnownToPlatform } from '../../../electron/practice/sample-orders.ts';
import type { PracticeOrder } from '../../../electron/practice/douyin/scenario.ts';
import type { PracticeFault } from '../../../electron/practice/faults.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { seededRandom } from '../seeded-random.ts';
import { SHOP } from '../station/account.ts';
import { orderIdOf } from '../station/orders.ts';
import type { Incident, Outage, ShiftPlan, ShiftStep } from './shift-step.ts';

export const OPERATORS = ['甲', '乙', '丙'] as const;

/** How many parcels of a shift meet what. */
const INCIDENTS: readonly (readonly [Incident, number])[] = [
  ['trigger_twice', 12],
  ['scanned_again', 10],
  ['confirmed_by_key', 6],
  ['confirmed_by_command', 6],
  ['damaged', 5],
  ['not_imported', 4],
  ['refused', 5],
  ['paper_lost', 3],
  ['word_lost', 3],
  ['doubt_left', 2],
  ['printer_refuses', 2],
];
const HITCHES: readonly PracticeFault[] = [
  { kind: 'drop_before' },
  { kind: 'drop_after' },
  { kind: 'http_500' },
  { kind: 'html' },
  { kind: 'cut_json' },
  { kind: 'slow', delayMs: 400 },
];
const OUTAGES: readonly Outage[] = ['unreachable', 'answers_lost', 'errors_500'];
/** Fewer tries in a row than make the station leave a gateway alone for a while. */
const ORDERS_IN_OUTAGE = 3;
const BURSTS = 6;
const STEPS_OF_ONE_OPERATOR = 45;

/** Orders that a packer may have in hand and that nobody is to pack. */
const STRAY_ORDERS = [
  { orderId: orderIdOf(900_001), status: 4, says: 'PLATFORM_ORDER_CLOSED' },
  { orderId: orderIdOf(900_002), status: 22, says: 'PLATFORM_ORDER_CLOSED' },
  { orderId: orderIdOf(900_003), status: 3, says: 'PLATFORM_ALREADY_SHIPPED' },
] as const satisfies readonly (Pick<PracticeOrder, 'orderId' | 'status'> & { says: ErrorCode })[];

const STRAYS: readonly { readonly code: string; readonly says: ErrorCode }[] = [
  ...STRAY_ORDERS.map(({ orderId, says }) => ({ code: orderId, says })),
  { code: orderIdOf(900_004), says: 'PARCEL_UNKNOWN' },
  { code: 'AB-CD-12345', says: 'PARCEL_UNKNOWN' },
  { code: '6901234567892', says: 'SCAN_GOODS_CODE' },
  { code: 'SF1234567890123', says: 'SCAN_NUMBER_NOT_HERE' },
];
const ROUNDS_OF_STRAYS = 3;

/** @param orders how many the shift is about; more than all that is out of the ordinary takes */
export function planShift(seed: number, orders: number): ShiftPlan {
  const random = seededRandom(seed);
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: random() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ item }) => item);
  const left = shuffled(Array.from({ length: orders }, (_, place) => orderIdOf(place + 1)));
  const next = (): string => {
    const orderId = left.pop();
    if (orderId === undefined) throw new Error('Too few orders for a shift');
    return orderId;
  };
  const parcel = (incident: Incident, hitch: PracticeFault | null = null): ShiftStep => ({
    kind: 'parcel',
    orderId: next(),
    incident,
    hitch,
  });
  const special: readonly ShiftStep[] = [
    ...INCIDENTS.flatMap(([incident, count]) =>
      Array.from({ length: count }, () => parcel(incident)),
    ),
    ...HITCHES.map((hitch) => parcel('none', hitch)),
    ...Array.from({ length: BURSTS }, (): ShiftStep => ({
      kind: 'burst',
      orderIds: [next(), next()],
    })),
    ...OUTAGES.map((outage): ShiftStep => ({
      kind: 'outage',
      outage,
      inHand: next(),
      orderIds: Array.from({ length: ORDERS_IN_OUTAGE }, next),
    })),
    { kind: 'plug_pulled', unanswered: next(), claimed: next() },
    ...Array.from({ length: ROUNDS_OF_STRAYS }, () => STRAYS).flatMap((strays) =>
      strays.map(({ code, says }): ShiftStep => ({ kind: 'stray', code, says })),
    ),
  ];
  const plain = Array.from({ length: left.length }, () => parcel('none'));
  const work = shuffled([...special, ...plain]);
  const ofIncident = (wanted: Incident): readonly string[] =>
    work.flatMap((step) =>
      step.kind === 'parcel' && step.incident === wanted ? [step.orderId] : [],
    );
  const notImported = ofIncident('not_imported');
  const refused = ofIncident('refused');
  const all = Array.from({ length: orders }, (_, place) => orderIdOf(place + 1));
  return {
    steps: withOperators(work),
    imported: all.filter((orderId) => !notImported.includes(orderId)),
    platform: [
      ...all
        .filter((orderId) => !refused.includes(orderId))
        .map((orderId) => platformOrder(orderId, 2)),
      ...refused.map((orderId) => platformOrder(orderId, 2, 'somebody-elses-shop')),
      ...STRAY_ORDERS.map(({ orderId, status }) => platformOrder(orderId, status)),
    ],
  };
}

const platformOrder = (
  orderId: string,
  status: PracticeOrder['status'],
  shop = SHOP,
): PracticeOrder => ({ ...orderKnownToPlatform(shop), orderId, status });

/** They take turns at the bench. */
const withOperators = (work: readonly ShiftStep[]): readonly ShiftStep[] =>
  work.flatMap((step, place): readonly ShiftStep[] => {
    if (place % STEPS_OF_ONE_OPERATOR !== 0) return [step];
    const turn = place / STEPS_OF_ONE_OPERATOR;
    const operator = OPERATORS[turn % OPERATORS.length] ?? OPERATORS[0];
    return [{ kind: 'sign_in', operator }, step];
  });
