import type { RepeatClass } from './outcome.ts';

/** One call of the gateway: where it goes, what it sends, how its `data` is read. */
export interface Endpoint<Request, Data> {
  /** Exact path; several spellings look wrong but are right (gateway contract §1.2). */
  readonly path: string;
  readonly repeat: RepeatClass;
  /** The business parameters. JSON values are serialised here, once: that text is signed and sent. */
  readonly params: (request: Request) => Readonly<Record<string, string>>;
  /** @throws ZodError where `data` is not as documented */
  readonly readData: (data: unknown) => Data;
}
