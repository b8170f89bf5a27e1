import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { ipcMain } from 'electron';
import type { z } from 'zod';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { StationError } from '../../shared/errors/station-error.ts';
import type { Channel, Push, Request } from '../../shared/ipc/contract.ts';
import { CONTRACT, PUSH_CHANNEL } from '../../shared/ipc/contract.ts';
import type { Handler, Handlers } from '../../shared/ipc/handlers.ts';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';

export interface IpcDeps {
  /** Looked up at every request: the ledger behind them may be another one by then. */
  readonly handlers: () => Handlers;
  /** The window whose main frame may ask; null while there is none. */
  readonly page: () => WebContents | null;
  /** Tells whether an address is one of our pages. */
  readonly isOurPage: (url: string) => boolean;
  /** What a thrown error says about the ledger; null where it is a bug. */
  readonly ledgerFault: (error: unknown) => Fault | null;
  readonly logBug: (where: string, error: unknown) => void;
}

/** Answers a request of a page with plain data, after a check of who asks and what. */
export type Responder = (
  event: IpcMainInvokeEvent,
  request: unknown,
) => Promise<Result<unknown, Fault>>;

/** The first that a page asks, before there is a station: it is registered by who opens the window. */
export const FIRST_CHANNEL = 'station:info' satisfies Channel;

/** Answers everything that a page asks. @returns the answer to the first channel */
export function registerIpc(deps: IpcDeps): Responder {
  for (const channel of channels())
    if (channel !== FIRST_CHANNEL) ipcMain.handle(channel, responder(channel, deps));
  return responder(FIRST_CHANNEL, deps);
}

/** Tells the page that something changed; it reads again. */
export function push(webContents: WebContents, change: Push): void {
  if (!webContents.isDestroyed()) webContents.send(PUSH_CHANNEL, change);
}

const channels = (): readonly Channel[] =>
  Object.keys(CONTRACT).filter((name): name is Channel => name in CONTRACT);

/** The contract seen so that a channel's schema and its handler belong together for the compiler. */
const REQUESTS: { readonly [C in Channel]: { readonly request: z.ZodType<Request<C>> } } = CONTRACT;

function responder<C extends Channel>(channel: C, deps: IpcDeps): Responder {
  const { request: schema } = REQUESTS[channel];
  return async (event, raw) => {
    if (!mayAsk(event, deps)) return fail(fault('SENDER_FOREIGN'));
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      const where = `${channel} ${parsed.error.issues[0]?.path.join('.') ?? ''}`;
      return fail(fault('REQUEST_INVALID', { where }));
    }
    try {
      const handler: Handler<C> = deps.handlers()[channel];
      return await handler(parsed.data);
    } catch (error) {
      if (error instanceof StationError) return fail(error.fault);
      deps.logBug(channel, error);
      return fail(deps.ledgerFault(error) ?? fault('INTERNAL'));
    }
  };
}

function mayAsk(event: IpcMainInvokeEvent, deps: IpcDeps): boolean {
  const page = deps.page();
  const frame = event.senderFrame;
  return (
    page !== null &&
    frame !== null &&
    event.sender === page &&
    frame === page.mainFrame &&
    deps.isOurPage(frame.url)
  );
}
