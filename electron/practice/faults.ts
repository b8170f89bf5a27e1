/**
 * Ways in which the practice gateway can fail. `drop_before`: the connection ends before the work
 * is done. `drop_after`: it ends after the work, before the answer. `slow`: the answer waits.
 */
export type PracticeFault =
  | { readonly kind: 'drop_before' }
  | { readonly kind: 'drop_after' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'http_500' }
  | { readonly kind: 'html' }
  | { readonly kind: 'cut_json' }
  | { readonly kind: 'outer_error'; readonly message: string };

/** Which fault the next call meets. */
export interface FaultPlan {
  /** The fault of this call, or null; a counted fault is used up by it. */
  readonly next: () => PracticeFault | null;
  /** The next `times` calls meet this fault. */
  readonly failNext: (fault: PracticeFault, times?: number) => void;
  /** Every n-th call meets the next of these faults, in turn, until `n` is null. */
  readonly failEvery: (n: number | null, faults: readonly PracticeFault[]) => void;
  /** Every call meets this fault until it is set to null. */
  readonly failAlways: (fault: PracticeFault | null) => void;
}

export function createFaultPlan(): FaultPlan {
  const counted: PracticeFault[] = [];
  let always: PracticeFault | null = null;
  let every: { readonly n: number; readonly faults: readonly PracticeFault[] } | null = null;
  let calls = 0;

  const nextInTurn = (): PracticeFault | null => {
    calls += 1;
    if (every === null || calls % every.n !== 0) return null;
    return every.faults[(calls / every.n) % every.faults.length] ?? null;
  };
  return {
    next: () => counted.shift() ?? nextInTurn() ?? always,
    failNext: (fault, times = 1) => {
      for (let count = 0; count < times; count += 1) counted.push(fault);
    },
    failEvery: (n, faults) => {
      calls = 0;
      every = n === null ? null : { n, faults };
    },
    failAlways: (fault) => {
      always = fault;
    },
  };
}
