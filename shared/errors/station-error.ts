import type { ErrorCode, ErrorDetails, Fault } from './codes.ts';
import { fault } from './codes.ts';

/** Thrown where a failure must unwind; everywhere else a `Fault` travels as a value. */
export class StationError extends Error {
  readonly fault: Fault;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'StationError';
    this.fault = fault(code, details);
  }
}
