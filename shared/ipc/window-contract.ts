import { z } from 'zod';

const nothing = z.null();

/** Where in the page a fault of the program showed up, and what is known of it. */
export const pageBugSchema = z.object({ where: z.string().max(40), what: z.string().max(4_000) });
export type PageBug = z.infer<typeof pageBugSchema>;

/** What the page says and asks about itself and the way out: a part of `CONTRACT`. */
export const WINDOW_CONTRACT = {
  /** Keeps a fault of the page in the station's log. */
  'window:bug': { request: pageBugSchema, response: nothing },
  /** Sees whether the gateway answers, with a call that costs nothing; `station:info` tells. */
  'gateway:check': { request: nothing, response: nothing },
} as const;
