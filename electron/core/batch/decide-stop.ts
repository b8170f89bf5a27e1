import type { ErrorCode, Fault } from '../../../shared/errors/codes.ts';
import { isOfTheAccount } from '../../ledger/batches.ts';
import { CERTAINLY_NOT_SENT } from '../../ledger/numbers.ts';
import type { Issued } from '../issuing/issuing.ts';

/** After so many turns in a row that brought nothing from the platform, a batch pauses itself. */
export const FRUITLESS_TURNS = 3;

export interface StopStep {
  /** Turns in a row that brought nothing, this one included. */
  readonly fruitless: number;
  /** Why the batch goes no further. */
  readonly stop: Fault | null;
}

/**
 * Whether a batch goes on after one turn. It pauses where the next turn would meet the same wall: no
 * way to the gateway, an account that is refused, a branch without numbers, a gateway that gives no
 * answer again and again.
 */
export function decideStop(fruitlessBefore: number, turn: readonly Issued[]): StopStep {
  const faults = turn.flatMap(whyWithout);
  const wall = faults.find(({ code }) => stopsAtOnce(code));
  if (wall !== undefined) return { fruitless: fruitlessBefore, stop: wall };
  const [first] = faults;
  if (first === undefined || faults.length < turn.length) return { fruitless: 0, stop: null };
  if (faults.every(({ code }) => code === 'PLATFORM_BALANCE')) return { fruitless: 0, stop: first };
  if (!faults.every(({ code }) => code.startsWith('GATEWAY_'))) return { fruitless: 0, stop: null };
  const fruitless = fruitlessBefore + 1;
  return { fruitless, stop: fruitless >= FRUITLESS_TURNS ? first : null };
}

const stopsAtOnce = (code: ErrorCode): boolean =>
  isOfTheAccount(code) || CERTAINLY_NOT_SENT.has(code);

function whyWithout({ number, notAsked }: Issued): readonly Fault[] {
  if (number?.trackNo !== null && number !== null) return [];
  const why = notAsked ?? number?.fault ?? null;
  return why === null ? [] : [why];
}
