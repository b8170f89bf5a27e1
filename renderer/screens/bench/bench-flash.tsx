import type { ReactElement } from 'react';
import type { Bench } from './use-bench.ts';
import './bench-flash.css';

/** Colours the edge of the bench for a moment whenever it has something to say. */
export function BenchFlash({ bench }: { readonly bench: Bench }): ReactElement | null {
  const { session, view } = bench;
  const isNotNow = session.repeated || session.command?.taken === false;
  const tone = isNotNow ? 'attention' : view.tone;
  if (!isNotNow && view.sound === null) return null;
  return (
    <div
      key={`${session.scan} ${view.situation}`}
      className="bench-flash"
      data-tone={tone}
      data-testid="bench-flash"
      aria-hidden
    />
  );
}
