import type { Fault } from '../errors/codes.ts';
import type { Result } from '../result.ts';
import type { Channel, Request, Response } from './contract.ts';

export type Handler<C extends Channel> = (
  request: Request<C>,
) => Result<Response<C>, Fault> | Promise<Result<Response<C>, Fault>>;

/** One handler per channel of the contract; a missing one fails to compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> };
