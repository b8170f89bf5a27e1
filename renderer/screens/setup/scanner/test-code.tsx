import type { ReactElement } from 'react';

interface TestCodeProps {
  readonly text: string;
  /** Widths of bars and spaces in modules, beginning with a bar. */
  readonly widths: readonly number[];
}

const MODULE_PIXELS = 2;
/** Code 128 asks for ten modules of white on each side. */
const QUIET_MODULES = 10;
const HEIGHT_PIXELS = 96;

/** A barcode of whole pixels, black on white in every theme: scanners read it from the screen. */
export function TestCode({ text, widths }: TestCodeProps): ReactElement {
  const modules = widths.reduce((sum, width) => sum + width, 2 * QUIET_MODULES);
  let x = QUIET_MODULES;
  let path = '';
  widths.forEach((width, place) => {
    if (place % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  });
  return (
    <figure className="scanner-code">
      <svg
        width={modules * MODULE_PIXELS}
        height={HEIGHT_PIXELS}
        viewBox={`0 0 ${modules} 1`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        aria-hidden
        focusable={false}
      >
        <path d={path} />
      </svg>
      <figcaption className="mono">{text}</figcaption>
    </figure>
  );
}
