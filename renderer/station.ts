import type { Fault } from '../shared/errors/codes.ts';
import type { StationApi } from '../shared/ipc/station-api.ts';
import type { Result } from '../shared/result.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly station: StationApi;
  }
}

/** An expected failure on its way through promises. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** The value of an answer. Throws FaultError for an expected failure. */
export async function valueOf<Value>(answer: Promise<Result<Value, Fault>>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new FaultError(result.error);
}

const PAGE_FAULT: Fault = {
  code: 'INTERNAL',
  gatewayCode: null,
  gatewayText: null,
  details: {},
};

/** What to show for something that was thrown. */
export const faultOf = (error: unknown): Fault =>
  error instanceof FaultError ? error.fault : PAGE_FAULT;
