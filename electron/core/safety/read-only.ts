import type { Fault } from '../../../shared/errors/codes.ts';
import type { Channel, Request, Response } from '../../../shared/ipc/contract.ts';
import type { Handler, Handlers } from '../../../shared/ipc/handlers.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';

/** What a page may ask for while nothing can be read of the ledger. */
const WITHOUT_LEDGER: ReadonlySet<Channel> = new Set<Channel>([
  'station:info',
  'station:reopen',
  'backups:list',
  'backups:restore',
  'scanner:test-code',
  'setup:language',
  'commands:print',
  'print:printers',
  'window:bug',
]);

/** What leads to another ledger; not while one takes the place of another. */
const ELSEWHERE: ReadonlySet<Channel> = new Set<Channel>(['practice:go']);

/** What a page may ask for besides while the ledger is only looked at. */
const REVIEW: ReadonlySet<Channel> = new Set<Channel>([
  'profile:give',
  'profile:preview',
  'bench:card',
  'import:state',
  'orders:list',
  'orders:facets',
  'batch:state',
  'batch:groups',
  'labels:list',
  'labels:facets',
  'prints:preview',
  'prints:state',
  'lanes:state',
  'distribution:counts',
  'distribution:list',
  'distribution:preview',
  'offers:list',
  'offers:export',
  'distribution:relations',
  'shipping:counts',
  'shipping:list',
  'shipping:deadlines',
  'shipping:export',
  'parcel:merges',
  'ledger:search',
  'ledger:choices',
  'ledger:story',
  'exceptions:counts',
  'exceptions:list',
  'export:start',
  'export:state',
  'export:cancel',
  'export:show',
  'handover:offers',
  'reprint:report',
  'reprint:give-out',
  'operators:list',
  'board:read',
  'board:save',
]);

/** The handlers of a station that may not write: every other request is answered with the reason. */
export function withoutWriting(handlers: Handlers, why: Fault, unreadable: boolean): Handlers {
  const guarded: Handlers = { ...handlers };
  for (const channel of channelsOf(handlers)) {
    const mayAsk =
      WITHOUT_LEDGER.has(channel) ||
      (!unreadable && REVIEW.has(channel)) ||
      (why.code !== 'LEDGER_CHANGING' && ELSEWHERE.has(channel));
    if (!mayAsk) Object.assign(guarded, { [channel]: refusing(why) });
    else if (REVIEW.has(channel))
      Object.assign(guarded, { [channel]: explained(handlers[channel], why) });
  }
  return guarded;
}

const channelsOf = (handlers: Handlers): readonly Channel[] =>
  Object.keys(handlers).filter((name): name is Channel => name in handlers);

const refusing = (why: Fault) => (): Result<never, Fault> => fail(why);

/** A page of a damaged file, or a table of a newer version, may be the one that is asked for. */
const explained =
  <C extends Channel>(handler: Handler<C>, why: Fault) =>
  async (request: Request<C>): Promise<Result<Response<C>, Fault>> => {
    try {
      return await handler(request);
    } catch {
      return fail(why);
    }
  };
