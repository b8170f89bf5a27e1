import { DOUYIN_CHANNEL } from '../../../shared/channels.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { JobId, OrderId, ParcelKey } from '../../../shared/ids.ts';
import { orderIdSchema, parcelKeyText } from '../../../shared/ids.ts';
import type { ParcelCard, ScanReply } from '../../../shared/parcel-views.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Role } from '../../../shared/roles.ts';
import { scanCode } from '../../../shared/scan-code.ts';
import type { ReprintReason, SpoolerView } from '../../../shared/states.ts';
import { NEW_CREATE_ORDER_LIMIT } from '../../gateway/douyin/new-create-order.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { isCancelling } from '../../ledger/cancellations.ts';
import { readConflicts } from '../../ledger/number-conflicts.ts';
import { readNumber, readNumberByTrackNo } from '../../ledger/numbers.ts';
import { lastLabel, readJob, readJobsOfParcel } from '../../ledger/print-jobs.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { ParcelToAsk } from '../issuing/asking.ts';
import { inLanes } from '../breathe.ts';
import type { Issuer } from '../issuing/issuing.ts';
import { CALLS_AT_ONCE } from '../issuing/issuing.ts';
import type { AskDefaults } from '../issuing/parcels-to-ask.ts';
import { prepareAsk, prepareAsks } from '../issuing/prepare-ask.ts';
import { labelDoubt } from '../labels/label-doubt.ts';
import { unknownCode } from './unknown-code.ts';
import { readCard } from './parcel-card.ts';
import { scannedLabel } from '../labels/print-plan.ts';
import { parcelsOfCode } from './scanned-parcels.ts';
import type { PrintQueue } from '../labels/print-queue.ts';
import type { ReprintRules } from '../reprints/decide-reprint.ts';
import { refuseReprint } from '../reprints/decide-reprint.ts';
import type { ItemChecks } from '../items/item-checks.ts';
import type { OrderScanStep, ParcelFacts } from './scan-decision.ts';
import { chooseParcel, decideLabelScan, decideOrderScan, leadsToLabel } from './scan-decision.ts';

export interface BenchDeps {
  readonly db: WritableDb;
  readonly opener: Result<Opener, Fault>;
  readonly nowMs: () => number;
  readonly items: ItemChecks;
  readonly prints: PrintQueue;
  readonly reprintRules: () => ReprintRules;
  /** The issuer of the current setup, or what is missing in it. */
  readonly issuer: () => Result<Issuer, Fault>;
  readonly defaults: () => AskDefaults;
  /** Fetches and keeps the print data of an issued parcel; never in the way of its label. */
  readonly keepWaybillData: (key: ParcelKey) => Promise<void>;
  /**
   * Takes an order that nobody imported over from its platform, unless a file has brought it
   * meanwhile; null where the platform cannot be asked.
   */
  readonly lookUp: ((orderId: OrderId) => Promise<Result<null, Fault>>) | null;
  /** What the spooler says about a label; null where nobody asked it. */
  readonly spoolerView: (jobId: JobId) => SpoolerView | null;
  readonly changed: (key: ParcelKey) => void;
  /** Work that nobody waits for; its failure is logged. */
  readonly drop: (work: Promise<unknown>, reason: string) => void;
}

/** What a packer can do. Every answer is the parcel as it stands now; the rest follows by pushes. */
export interface Bench {
  readonly scan: (code: string) => Result<ScanReply, Fault>;
  /** What a scan of an order that nobody imported comes to, after asking the platform. */
  readonly lookUp: (code: string) => Promise<Result<ScanReply, Fault>>;
  readonly card: (key: ParcelKey) => Result<ParcelCard, Fault>;
  /**
   * Gets the number of a parcel that was just added and prints its label; both follow by pushes.
   * Where its goods are checked, the check begins.
   */
  readonly start: (key: ParcelKey) => Result<ParcelCard, Fault>;
  /** Goes on to the label without scanning the rest of the goods. */
  readonly skipItemCheck: (key: ParcelKey) => Result<ParcelCard, Fault>;
  readonly startPrint: (key: ParcelKey) => Result<ParcelCard, Fault>;
  readonly printAgain: (
    key: ParcelKey,
    reason: ReprintReason,
    role: Role,
  ) => Result<ParcelCard, Fault>;
  readonly decidePrint: (jobId: JobId, cameOut: boolean) => Result<ParcelCard, Fault>;
  /** Asks again for numbers whose answer was lost, without printing. Settles when all are asked. */
  readonly askAgain: (keys: readonly ParcelKey[]) => Promise<void>;
}

/** The same code again within this time is a second pull of the trigger, not an order. */
const SAME_CODE_GUARD_MS = 1_200;
/** Two pieces of the same goods are scanned faster one after the other than two orders. */
const SAME_ITEM_GUARD_MS = 400;

export function createBench(deps: BenchDeps): Bench {
  const { db } = deps;
  const notAsked = new Map<string, Fault>();
  /** Parcels whose label follows as soon as their number is there. */
  const awaitingLabel = new Set<string>();
  let last: { code: string; atMs: number } | null = null;

  const factsOf = (key: ParcelKey): ParcelFacts => {
    const issuer = deps.issuer();
    return {
      number: readNumber(db, key),
      jobs: readJobsOfParcel(db, key),
      hasConflict: readConflicts(db, key).length > 0,
      asking: issuer.ok && issuer.value.isAsking(key),
      cancelling: isCancelling(db, key),
      labelMayExist: labelDoubt(db, key) !== null,
    };
  };

  const card = (key: ParcelKey): Result<ParcelCard, Fault> =>
    readCard(
      {
        db,
        opener: deps.opener,
        spoolerView: deps.spoolerView,
        notAsked: (of) => notAsked.get(parcelKeyText(of)) ?? null,
        itemProgress: deps.items.progress,
      },
      key,
    );

  const reply = (
    key: ParcelKey,
    verdict: Extract<ScanReply, { kind: 'parcel' }>['verdict'],
  ): Result<ScanReply, Fault> => {
    const shown = card(key);
    return shown.ok ? ok({ kind: 'parcel', verdict, card: shown.value }) : shown;
  };

  const refuse = (key: ParcelKey, why: Fault | null): void => {
    if (why === null) notAsked.delete(parcelKeyText(key));
    else notAsked.set(parcelKeyText(key), why);
    deps.changed(key);
  };

  /** Gets the number of a parcel; true where the ledger has it afterwards. */
  const issue = async (key: ParcelKey): Promise<boolean> => {
    const issuer = deps.issuer();
    const ready = prepareAsk(deps, key);
    if (!issuer.ok || !ready.ok) {
      refuse(key, firstError(issuer, ready));
      return false;
    }
    notAsked.delete(parcelKeyText(key));
    const asking = issuer.value.issue([ready.value]);
    deps.changed(key);
    const [issued] = await asking;
    refuse(key, issued?.notAsked ?? null);
    return issued?.number?.state === 'issued' && readConflicts(db, key).length === 0;
  };

  const print = (
    key: ParcelKey,
    reason: ReprintReason | null,
    role: Role = 'packer',
  ): Result<JobId, Fault> => {
    const number = readNumber(db, key);
    const trackNo = number?.trackNo ?? null;
    if (trackNo === null) return fail(fault('NUMBER_MISSING'));
    if (number?.state !== 'issued') return fail(fault('NUMBER_CANCELLED'));
    if (isCancelling(db, key)) return fail(fault('NUMBER_CANCELLING'));
    const [answered] = readConflicts(db, key);
    const jobs = readJobsOfParcel(db, key);
    const isFirst = lastLabel(jobs) === undefined;
    if (answered !== undefined && (reason === null || isFirst)) {
      return fail(fault('NUMBER_CONFLICT', { recorded: trackNo, answered }));
    }
    const refused = reason === null ? null : refuseReprint(jobs, deps.reprintRules(), role);
    if (refused !== null) return fail(refused);
    const job = deps.prints.add({ key, trackNo, reason, role });
    if (job.ok) deps.drop(deps.keepWaybillData(key), 'keep waybill data');
    return job;
  };

  const issueAndPrint = async (key: ParcelKey): Promise<void> => {
    if (awaitingLabel.has(parcelKeyText(key))) return;
    awaitingLabel.add(parcelKeyText(key));
    try {
      if (!(await issue(key))) return;
      if (labelDoubt(db, key) !== null) return;
      const job = print(key, null);
      if (!job.ok && job.error.code !== 'PRINT_ALREADY_LABELLED') refuse(key, job.error);
    } finally {
      awaitingLabel.delete(parcelKeyText(key));
    }
  };

  const afterPrint = (key: ParcelKey, job: Result<JobId, Fault>): Result<ParcelCard, Fault> =>
    job.ok ? card(key) : job;

  function scanLabel(key: ParcelKey): Result<ScanReply, Fault> {
    const facts = factsOf(key);
    const step = decideLabelScan(facts);
    if (step === 'found') {
      return reply(key, deps.prints.found(key) ? 'confirmed' : 'already_confirmed');
    }
    if (step !== 'confirm') return reply(key, step);
    const label = scannedLabel(facts.jobs);
    const confirmed = label !== undefined && deps.prints.confirm(label.jobId, 'scan');
    return reply(key, confirmed ? 'confirmed' : 'already_confirmed');
  }

  function scanOrder(keys: readonly ParcelKey[]): Result<ScanReply, Fault> | null {
    const chosen = chooseParcel(keys.map((key) => ({ key, facts: factsOf(key) })));
    if (chosen === undefined) return null;
    const { key, facts } = chosen;
    const step = decideOrderScan(facts);
    if (!leadsToLabel(step, facts)) deps.items.leave();
    else if (needsItems(key)) return reply(key, 'check_items');
    return takeOrderStep(key, facts, step);
  }

  function takeOrderStep(
    key: ParcelKey,
    facts: ParcelFacts,
    step: OrderScanStep,
  ): Result<ScanReply, Fault> {
    switch (step) {
      case 'issue_and_print':
        deps.drop(issueAndPrint(key), 'issue and print');
        return reply(key, 'started');
      case 'print': {
        const job = print(key, null);
        return job.ok ? reply(key, 'started') : job;
      }
      case 'in_progress':
        if (facts.asking) deps.drop(issueAndPrint(key), 'print when the number is there');
        return reply(key, step);
      default:
        return reply(key, step);
    }
  }

  const needsItems = (key: ParcelKey): boolean => {
    const shown = card(key);
    const shop = readNumber(db, key)?.askedWith.shop ?? deps.defaults().shop;
    return shown.ok && deps.items.begin(shop, shown.value);
  };

  /** A piece of goods for the parcel on the bench; null where the code is something else. */
  function scanItem(code: string): Result<ScanReply, Fault> | null {
    const key = deps.items.current();
    if (key === null || !needsItems(key)) return null;
    const step = deps.items.take(code);
    if (step === null) return null;
    switch (step) {
      case 'right':
        return reply(key, 'item_right');
      case 'wrong':
        return reply(key, 'item_wrong');
      case 'too_many':
        return reply(key, 'item_too_many');
      case 'complete': {
        const facts = factsOf(key);
        return takeOrderStep(key, facts, decideOrderScan(facts));
      }
    }
  }

  return {
    card,
    scan: (scanned) => {
      const code = scanned.normalize('NFKC').trim();
      const atMs = deps.nowMs();
      const guardMs = deps.items.isOfCurrent(code) ? SAME_ITEM_GUARD_MS : SAME_CODE_GUARD_MS;
      const repeated = last?.code === code && atMs - last.atMs < guardMs;
      last = { code, atMs };
      if (repeated) return ok({ kind: 'duplicate', code });
      const number = readNumberByTrackNo(db, code);
      const isParcel = number !== null || parcelsOfCode(db, code).length > 0;
      const item = isParcel && !deps.items.isOfCurrent(code) ? null : scanItem(code);
      if (item !== null) return item;
      if (number !== null) return scanLabel(number.key);
      const found = scanOrder(parcelsOfCode(db, code));
      if (found !== null) return found;
      const mayAsk = deps.lookUp !== null && looksLikeDouyinOrder(code);
      return mayAsk ? ok({ kind: 'looking_up', code }) : unknown(code);
    },
    lookUp: async (code) => {
      const orderId = orderIdSchema.safeParse(code);
      const known = scanOrder(parcelsOfCode(db, code));
      if (known !== null) return known;
      if (deps.lookUp === null || !orderId.success) return unknown(code);
      const taken = await deps.lookUp(orderId.data);
      const found = scanOrder(parcelsOfCode(db, code));
      if (found !== null) return found;
      return taken.ok || saysNothing(taken.error) ? unknown(code) : notFound(taken.error);
    },
    start: (key) => {
      if (!needsItems(key)) deps.drop(issueAndPrint(key), 'issue and print');
      return card(key);
    },
    skipItemCheck: (key) => {
      if (!deps.items.skip(key)) return card(key);
      const facts = factsOf(key);
      const taken = takeOrderStep(key, facts, decideOrderScan(facts));
      deps.changed(key);
      return taken.ok ? card(key) : taken;
    },
    startPrint: (key) => afterPrint(key, print(key, null)),
    printAgain: (key, reason, role) => afterPrint(key, print(key, reason, role)),
    decidePrint: (jobId, cameOut) => {
      const job = readJob(db, jobId);
      if (job === null) return fail(fault('REQUEST_INVALID', { where: 'jobId' }));
      const decided = cameOut ? deps.prints.confirm(jobId, 'key') : deps.prints.sayNoPaper(jobId);
      return decided ? card(job.key) : fail(fault('PRINT_ALREADY_DECIDED'));
    },
    askAgain: async (keys) => {
      let asked = 0;
      await inLanes(CALLS_AT_ONCE, async () => {
        const some = keys.slice(asked, asked + NEW_CREATE_ORDER_LIMIT);
        asked += some.length;
        const issuer = deps.issuer();
        const toAsk: ParcelToAsk[] = [];
        for (const { key, ready } of await prepareAsks(deps, some)) {
          if (issuer.ok && ready.ok) toAsk.push(ready.value);
          else refuse(key, firstError(issuer, ready));
        }
        if (!issuer.ok || toAsk.length === 0) return asked < keys.length;
        for (const { key, notAsked: why } of await issuer.value.issue(toAsk)) refuse(key, why);
        return asked < keys.length;
      });
    },
  };
}

const looksLikeDouyinOrder = (code: string): boolean => {
  const kind = scanCode(code);
  return kind.kind === 'order_id' && kind.channels.includes(DOUYIN_CHANNEL);
};

const notFound = (why: Fault): Result<ScanReply, Fault> => ok({ kind: 'unknown', fault: why });
const unknown = (code: string): Result<ScanReply, Fault> => notFound(unknownCode(code));

/** The platform was not reached, or does not know the order either: the code stays just unknown. */
const saysNothing = ({ code }: Fault): boolean =>
  code.startsWith('GATEWAY_') || code === 'PLATFORM_ORDER_NOT_FOUND';

function firstError(...results: readonly Result<unknown, Fault>[]): Fault | null {
  for (const result of results) if (!result.ok) return result.error;
  return null;
}
