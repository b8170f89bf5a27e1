import { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import { fault } from '../../shared/errors/codes.ts';
import { platformFailure } from './advice.ts';
import type { Endpoint } from './endpoint.ts';
import { parseLossless } from './json.ts';
import type { CallAnswer, CallFailure, PlatformWords } from './outcome.ts';
import { refusalOf } from './refusal.ts';

/** How much of an answer that is not JSON is kept for support. */
const HEAD_LENGTH = 200;

const envelopeSchema = z.object({
  code: z.union([z.number(), z.string()]).transform(String),
  message: z.string().nullish(),
  data: z.unknown().optional(),
  trace_id: z.string().nullish(),
});

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Gateway clock minus this PC's clock; null where the answer has no date. */
  readonly clockOffsetMs: number | null;
}

/** What an answer says, and the id that support finds it by, also where it is a refusal. */
export interface ReadAnswer<Data> {
  readonly result: Result<CallAnswer<Data>, CallFailure>;
  readonly traceId: string | null;
}

/** Reads an HTTP answer in the order of the contract's §3: status, JSON, outer code, data. */
export function readAnswer<Request, Data>(
  endpoint: Endpoint<Request, Data>,
  { status, text, clockOffsetMs }: HttpAnswer,
): ReadAnswer<Data> {
  if (status !== 200) return unread(fault('GATEWAY_HTTP_STATUS', { status }));
  let json: unknown;
  try {
    json = parseLossless(text);
  } catch {
    return unread(fault('GATEWAY_NOT_JSON', { head: text.slice(0, HEAD_LENGTH) }));
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return unread(unexpected(endpoint.path, 'code'));
  const { code, message, data, trace_id } = envelope.data;
  const traceId = trace_id === undefined || trace_id === '' ? null : trace_id;
  const answerOf = (parsed: Data): CallAnswer<Data> => ({
    data: parsed,
    traceId,
    clockOffsetMs,
    afterLostTry: false,
  });
  const refused = (
    words: PlatformWords,
    failure: () => CallFailure,
  ): Result<CallAnswer<Data>, CallFailure> => {
    const done = endpoint.doneBefore?.(words) ?? null;
    return done === null ? fail(failure()) : ok(answerOf(done));
  };
  if (code !== '0') {
    const words = { code, text: message ?? '' };
    const result = refused(words, () => refusalOf(endpoint.path, words, clockOffsetMs));
    return { result, traceId };
  }
  try {
    const words = endpoint.refusal?.(data) ?? null;
    if (words !== null) {
      return { result: refused(words, () => platformFailure(endpoint.path, words)), traceId };
    }
    return { result: ok(answerOf(endpoint.readData(data))), traceId };
  } catch (error) {
    const why = unexpected(endpoint.path, `data.${whereOf(error)}`);
    return { result: fail({ outcome: 'unknown', fault: why }), traceId };
  }
}

const unread = (why: ReturnType<typeof fault>): ReadAnswer<never> => ({
  result: fail({ outcome: 'unknown', fault: why }),
  traceId: null,
});

const unexpected = (path: string, where: string): ReturnType<typeof fault> =>
  fault('GATEWAY_ANSWER_UNEXPECTED', { where: `${path} ${where}` });

/** The place that a schema names; else the kind of error, for instance of data nested too deep. */
const whereOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return error.issues[0]?.path.join('.') ?? '';
  return error instanceof Error ? error.name : String(error);
};
