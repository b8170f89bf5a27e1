import type { ReactElement } from 'react';
import type { Barcode } from '../../../shared/label/model.ts';

const MM_PER_INCH = 25.4;

interface BarcodeBarsProps {
  readonly barcode: Barcode;
  /** Width of the label that the bars stand in the middle of. */
  readonly roomMm: number;
  readonly heightMm: number;
}

/** Bars of whole printer dots that begin on a whole dot of the label. */
export function BarcodeBars({ barcode, roomMm, heightMm }: BarcodeBarsProps): ReactElement {
  const { widths, moduleDots, dpi } = barcode;
  const dotMm = MM_PER_INCH / dpi;
  const totalDots = widths.reduce((sum, width) => sum + width, 0) * moduleDots;
  const leftDots = Math.floor((Math.floor(roomMm / dotMm) - totalDots) / 2);
  return (
    <svg
      className="label-barcode"
      viewBox={`0 0 ${totalDots} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      style={{
        width: `${totalDots * dotMm}mm`,
        height: `${heightMm}mm`,
        left: `${leftDots * dotMm}mm`,
      }}
    >
      <path d={barsPath(widths, moduleDots)} />
    </svg>
  );
}

/** One rectangle per bar; the widths alternate bar, space, bar … */
function barsPath(widths: readonly number[], moduleDots: number): string {
  let x = 0;
  let path = '';
  widths.forEach((width, place) => {
    const dots = width * moduleDots;
    if (place % 2 === 0) path += `M${x} 0h${dots}v1h-${dots}z`;
    x += dots;
  });
  return path;
}
