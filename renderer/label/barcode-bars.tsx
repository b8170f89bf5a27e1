import type { ReactElement } from 'react';
import type { Barcode } from '../../shared/label/model.ts';

const HEIGHT_MM = 16;
const MM_PER_INCH = 25.4;

interface BarcodeBarsProps {
  readonly barcode: Barcode;
  readonly paperWidthMm: number;
}

/** Bars of whole printer dots that begin on a whole dot of the paper, in the middle of the label. */
export function BarcodeBars({ barcode, paperWidthMm }: BarcodeBarsProps): ReactElement {
  const { widths, moduleDots, dpi } = barcode;
  const dotMm = MM_PER_INCH / dpi;
  const totalDots = widths.reduce((sum, width) => sum + width, 0) * moduleDots;
  const paperDots = Math.floor(paperWidthMm / dotMm);
  const leftDots = Math.floor((paperDots - totalDots) / 2);
  return (
    <svg
      className="label-barcode"
      viewBox={`0 0 ${totalDots} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      style={{
        width: `${totalDots * dotMm}mm`,
        height: `${HEIGHT_MM}mm`,
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
