/**
 * What is known about the way to one host. `closed`: calls go through, `faults` network faults were
 * seen in a row. `open`: nothing goes through until `untilMs`. `probing`: one call tries the way.
 */
export type BreakerState =
  | { readonly kind: 'closed'; readonly faults: number }
  | { readonly kind: 'open'; readonly untilMs: number }
  | { readonly kind: 'probing' };

export interface BreakerSettings {
  /** So many network faults in a row open it. */
  readonly faultsToOpen: number;
  readonly openForMs: number;
}

/** More than three calls with all their tries, so that it spares long runs and not single scans. */
export const DEFAULT_BREAKER: BreakerSettings = { faultsToOpen: 10, openForMs: 5_000 };

export const CLOSED: BreakerState = { kind: 'closed', faults: 0 };

/** What one try showed. `nothing`: it was cancelled, so it says nothing about the network. */
export type Seen = 'answer' | 'network_fault' | 'nothing';

export interface Admission {
  readonly state: BreakerState;
  readonly may: 'go' | 'probe' | 'wait' | 'not_go';
}

/** Whether a try may go through now; `wait`: ask again when the probe is over. */
export function admit(state: BreakerState, nowMs: number): Admission {
  switch (state.kind) {
    case 'closed':
      return { state, may: 'go' };
    case 'open':
      if (nowMs < state.untilMs) return { state, may: 'not_go' };
      return { state: { kind: 'probing' }, may: 'probe' };
    case 'probing':
      return { state, may: 'wait' };
  }
}

/** A person says that the way is free: the next try is a probe. */
export const afterWord = (state: BreakerState, nowMs: number): BreakerState =>
  state.kind === 'open' ? { kind: 'open', untilMs: nowMs } : state;

/**
 * What a try that went through changes. Any answer, a refusal too, closes the breaker. While it is
 * not closed, only the probe can open it anew: older tries tell about the time before.
 */
export function afterTry(
  state: BreakerState,
  { seen, probe }: { readonly seen: Seen; readonly probe: boolean },
  nowMs: number,
  settings: BreakerSettings,
): BreakerState {
  if (seen === 'answer') return CLOSED;
  if (state.kind === 'closed') {
    if (seen === 'nothing') return state;
    const faults = state.faults + 1;
    if (faults < settings.faultsToOpen) return { kind: 'closed', faults };
    return { kind: 'open', untilMs: nowMs + settings.openForMs };
  }
  if (!probe) return state;
  return { kind: 'open', untilMs: seen === 'nothing' ? nowMs : nowMs + settings.openForMs };
}
