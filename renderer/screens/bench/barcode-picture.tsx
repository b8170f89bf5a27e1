import type { ReactElement } from 'react';

/** Bar and space widths; a picture, it encodes nothing. */
const WIDTHS = [2, 1, 1, 2, 3, 1, 1, 3, 2, 2, 1, 1, 2, 1, 3, 2, 1, 2, 1, 3, 1, 1, 2, 1, 3];
const HEIGHT = 16;

/** A barcode between the corners of a viewfinder. */
export function BarcodePicture(): ReactElement {
  let x = 6;
  const bars: string[] = [];
  WIDTHS.forEach((width, place) => {
    if (place % 2 === 0) bars.push(`M${x} 5h${width}v${HEIGHT}h-${width}z`);
    x += width;
  });
  const right = x + 6;
  const bottom = HEIGHT + 10;
  const corners = [
    `M0 6V0h8`,
    `M${right - 8} 0h8v6`,
    `M${right} ${bottom - 6}v6h-8`,
    `M8 ${bottom}H0v-6`,
  ];
  return (
    <svg
      className="barcode-picture"
      viewBox={`-1 -1 ${right + 2} ${bottom + 2}`}
      aria-hidden
      focusable={false}
    >
      <path d={bars.join('')} fill="currentColor" />
      <path d={corners.join('')} fill="none" stroke="var(--accent)" strokeWidth="1.4" />
    </svg>
  );
}
