import type { Fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';

/** The value of a result that must have one. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`Not ok: ${JSON.stringify(result.error)}`);
}

/** The error of a result that must have failed. */
export function errorOf<Failure>(result: Result<unknown, Failure>): Failure {
  if (!result.ok) return result.error;
  throw new Error(`Not an error: ${JSON.stringify(result.value)}`);
}

/** The code of the fault of a result, or `ok`. */
export const codeOf = (result: Result<unknown, Fault>): string =>
  result.ok ? 'ok' : result.error.code;

/** The item that must be there. */
export function the<Item>(item: Item | null | undefined): Item {
  if (item === null || item === undefined) throw new Error('Nothing there');
  return item;
}
