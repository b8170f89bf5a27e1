import type { PlatformWords, RepeatClass } from './outcome.ts';

/** Whose shops a call is for; each platform may have a gateway address of its own (contract §1.1). */
export type Platform = 'douyin' | 'pinduoduo' | 'alibaba';

/** A parcel that a call is about. */
export interface Subject {
  readonly orderId: string;
  readonly packId: string;
}

/** One call of the gateway: where it goes, what it sends, how its `data` is read. */
export interface Endpoint<Request, Data> {
  readonly platform: Platform;
  /** Exact path; several spellings look wrong but are right (gateway contract §1.2). */
  readonly path: string;
  readonly repeat: RepeatClass;
  /** It buys numbers: asked again with the same pairs, it returns the same ones. */
  readonly buysNumbers?: boolean;
  /** The business parameters. JSON values are serialised here, once: that text is signed and sent. */
  readonly params: (request: Request) => Readonly<Record<string, string>>;
  /** The parcels of a request, by which its call is found again. */
  readonly subjects?: (request: Request) => readonly Subject[];
  /**
   * The refusal that an answer with outer code 0 carries for the whole call, or null where it
   * worked. Calls that answer item by item leave it out.
   */
  readonly refusal?: (data: unknown) => PlatformWords | null;
  /**
   * What the call came to where a refusal, by its outer or inner code, means that the work was done
   * before; null where it is a refusal. With it a call that lost its first answer ends as done.
   */
  readonly doneBefore?: (words: PlatformWords) => Data | null;
  /** @throws ZodError where `data` is not as documented */
  readonly readData: (data: unknown) => Data;
}
