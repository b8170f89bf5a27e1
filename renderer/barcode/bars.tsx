import type { ReactElement } from 'react';
import { barsPath } from './bars-path.ts';

/** Code 128 asks for ten modules of white on each side. */
const QUIET_MODULES = 10;

interface BarsProps {
  /** Widths of bars and spaces in modules, beginning with a bar. */
  readonly widths: readonly number[];
  /** How large it is where no class says so: the unit counts for both. */
  readonly size?: {
    readonly module: number;
    readonly height: number;
    readonly unit: 'mm' | 'px';
  };
  readonly className?: string;
}

/** The bars of a code that stands beside them in letters, in their white. */
export function Bars({ widths, size, className }: BarsProps): ReactElement {
  const modules = widths.reduce((sum, width) => sum + width, 2 * QUIET_MODULES);
  const measures = size && {
    width: `${modules * size.module}${size.unit}`,
    height: `${size.height}${size.unit}`,
  };
  return (
    <svg
      className={className}
      {...measures}
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden
      focusable={false}
    >
      <path d={barsPath(widths, QUIET_MODULES)} />
    </svg>
  );
}
