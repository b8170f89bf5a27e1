import type { Fault } from '../errors/codes.ts';
import type { Result } from '../result.ts';
import type { Channel, Push, Request, Response } from './contract.ts';

type Verb<C extends Channel> = (request: Request<C>) => Promise<Result<Response<C>, Fault>>;

/** What a page sees as `window.station`: one verb per channel, answers as plain data, never a throw. */
export interface StationApi {
  readonly info: Verb<'station:info'>;
  readonly scan: Verb<'bench:scan'>;
  readonly lookUp: Verb<'bench:lookup'>;
  readonly card: Verb<'bench:card'>;
  readonly startPrint: Verb<'print:start'>;
  readonly decidePrint: Verb<'print:decide'>;
  readonly printAgain: Verb<'print:again'>;
  readonly printers: Verb<'print:printers'>;
  readonly importOrders: Verb<'orders:import'>;
  readonly correctOrder: Verb<'orders:correct'>;
  readonly waitingParcels: Verb<'orders:waiting'>;
  readonly searchLedger: Verb<'ledger:search'>;
  readonly saveSetup: Verb<'setup:save'>;
  readonly testSetup: Verb<'setup:test'>;
  readonly setLanguage: Verb<'setup:language'>;
  readonly setPracticeMode: Verb<'practice:mode'>;
  /** Calls back on every push; the returned function ends it. */
  readonly onChanged: (listener: (push: Push) => void) => () => void;
}
