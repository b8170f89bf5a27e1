import type { ReactElement } from 'react';
import type { Barcode } from '../../../shared/label/model.ts';
import { barsPath } from '../../barcode/bars-path.ts';

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
  const dots = widths.map((width) => width * moduleDots);
  const totalDots = dots.reduce((sum, width) => sum + width, 0);
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
      <path d={barsPath(dots)} />
    </svg>
  );
}
