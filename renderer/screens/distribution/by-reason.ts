import type { Fault } from '../../../shared/errors/codes.ts';

interface NotDone {
  readonly name: string;
  readonly fault: Fault;
}

/** One reason, and the orders it holds for. */
export interface Reason {
  readonly fault: Fault;
  readonly names: readonly string[];
}

/** Each reason once, as first met: many orders are often refused for the same one. */
export function byReason(refused: readonly NotDone[]): readonly Reason[] {
  const reasons = new Map<string, { readonly fault: Fault; readonly names: string[] }>();
  for (const { name, fault } of refused) {
    const key = JSON.stringify([fault.code, fault.gatewayText, fault.details]);
    const reason = reasons.get(key) ?? { fault, names: [] };
    reason.names.push(name);
    reasons.set(key, reason);
  }
  return [...reasons.values()];
}
