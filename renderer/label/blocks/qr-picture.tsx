import type { ReactElement } from 'react';
import type { QrCode } from '../../../shared/label/model.ts';

const MM_PER_INCH = 25.4;

interface QrPictureProps {
  readonly qr: QrCode;
  readonly dpi: number;
  readonly largestMm: number;
}

/** A QR code with modules of whole printer dots, as large as its place lets it be. */
export function QrPicture({ qr, dpi, largestMm }: QrPictureProps): ReactElement {
  const side = qr.modules.length;
  const dotMm = MM_PER_INCH / dpi;
  const moduleMm = Math.max(1, Math.floor(largestMm / side / dotMm)) * dotMm;
  const path = qr.modules.flatMap((row, y) =>
    row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return (
    <svg
      className="label-qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ width: `${side * moduleMm}mm`, height: `${side * moduleMm}mm` }}
    >
      <path d={path.join('')} />
    </svg>
  );
}
