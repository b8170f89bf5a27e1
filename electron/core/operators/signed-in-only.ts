import type { Channel, Request, Response } from '../../../shared/ipc/contract.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { Handler, Handlers } from '../../../shared/ipc/handlers.ts';
import type { Result } from '../../../shared/result.ts';
import { fail } from '../../../shared/result.ts';
import type { Session } from './session.ts';

/** What somebody does at the bench: numbers, paper, parcels and unmasked receivers. */
const ACTS: readonly Channel[] = [
  'bench:scan',
  'bench:lookup',
  'print:start',
  'items:skip',
  'print:decide',
  'print:again',
  'print:change-printer',
  'import:take',
  'orders:correct',
  'batch:start',
  'batch:pause',
  'batch:resume',
  'batch:cancel',
  'batch:correct',
  'prints:start',
  'prints:pause',
  'prints:resume',
  'prints:cancel',
  'prints:go-on-after',
  'lanes:go-on',
  'parcel:add',
  'parcel:merge',
  'parcel:unmerge',
  'parcel:reveal',
  'distribution:draft',
  'distribution:draft-file',
  'distribution:preview',
  'distribution:create',
  'distribution:refresh',
  'distribution:remove',
  'distribution:link',
  'distribution:pay-url',
  'distribution:use-pay-url',
  'offers:keep',
  'offers:remove',
  'offers:import',
  'shipping:now',
  'shipping:hold',
  'shipping:by-hand',
  'shipping:not-shipped',
  'shipping:change',
  'shipping:extras',
  'number:cancel',
  'number:ask',
  'handover:print',
  'backups:settle',
];

/** The handlers of a bench where somebody signs in first; each act keeps them signed in. */
export function signedInOnly(
  handlers: Handlers,
  session: Pick<Session, 'refusal' | 'touch'>,
): Handlers {
  const guarded: Handlers = { ...handlers };
  for (const channel of ACTS) {
    Object.assign(guarded, { [channel]: guard(handlers[channel], session) });
  }
  return guarded;
}

const guard =
  <C extends Channel>(handler: Handler<C>, session: Pick<Session, 'refusal' | 'touch'>) =>
  async (request: Request<C>): Promise<Result<Response<C>, Fault>> => {
    const why = session.refusal();
    if (why !== null) return fail(why);
    session.touch();
    return handler(request);
  };
