import type { ReactElement } from 'react';
import type { CalibrationSheet } from '../../../shared/label/calibration.ts';
import { squareMm } from '../../../shared/label/calibration.ts';
import { paperName } from '../../../shared/label/paper.ts';
import type { Size } from '../../../shared/label/profile.ts';
import { calibrationTexts } from '../../i18n/calibration-texts.ts';
import { BarcodeBars } from '../blocks/barcode-bars.tsx';
import './calibration-page.css';

interface CalibrationPageProps {
  readonly sheet: CalibrationSheet;
  readonly room: Size;
}

/** Left and top of the measured square: room for the rulers, and what an offset is measured by. */
const CORNER_MM = 10;
const BARCODE_MM = 6;
const BARCODE_STEP_MM = 10.5;
/** Less is no room for words; the setup page has them too. */
const WORDS_MM = 18;

/** Rulers from the upper left corner, a square with a 10 mm grid, and barcodes of 1 to 4 dots. */
export function CalibrationPage({ sheet, room }: CalibrationPageProps): ReactElement {
  const { paper, placement, printer, language } = sheet;
  const texts = calibrationTexts(language);
  const side = squareMm(paper);
  const top = CORNER_MM + side + 4;
  const shown = sheet.barcodes.filter(
    (_, place) => top + (place + 1) * BARCODE_STEP_MM <= room.heightMm,
  );
  const wordsTop = top + shown.length * BARCODE_STEP_MM;
  const { dpi, offsetXMm, offsetYMm, rotation, scalePercent } = placement;
  return (
    <article className="calibration" style={{ height: `${room.heightMm}mm` }}>
      <Rulers room={room} sideMm={side} />
      {shown.map((barcode, place) => (
        <div
          key={barcode.moduleDots}
          className="calibration-barcode"
          style={{ top: `${top + place * BARCODE_STEP_MM}mm`, width: `${room.widthMm}mm` }}
        >
          <BarcodeBars barcode={barcode} roomMm={room.widthMm} heightMm={BARCODE_MM} />
          <p>{texts.dots.replace('{{n}}', String(barcode.moduleDots))}</p>
        </div>
      ))}
      {room.heightMm - wordsTop >= WORDS_MM && (
        <section className="calibration-words" style={{ top: `${wordsTop}mm` }}>
          <p>
            <b>{texts.title}</b> {printer}
          </p>
          <p>
            {paperName(paper)} mm · {dpi} dpi · X {offsetXMm} · Y {offsetYMm} · {rotation}° ·{' '}
            {scalePercent}%
          </p>
          <p>{texts.square.replaceAll('{{mm}}', String(side))}</p>
          <p>{texts.corner}</p>
          <p>{texts.barcodes}</p>
        </section>
      )}
    </article>
  );
}

interface RulersProps {
  readonly room: Size;
  readonly sideMm: number;
}

/** A tick each millimetre, a longer one each five, a number each ten. */
const tickMm = (mm: number): number => (mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2);

function Rulers({ room: { widthMm, heightMm }, sideMm }: RulersProps): ReactElement {
  const across = upTo(widthMm);
  const down = upTo(heightMm);
  const ticks = [
    ...across.map((mm) => `M${mm} 0v${tickMm(mm)}`),
    ...down.map((mm) => `M0 ${mm}h${tickMm(mm)}`),
  ];
  const grid = [
    ...upTo(sideMm)
      .filter(isTen)
      .map((mm) => `M${CORNER_MM + mm} ${CORNER_MM}v${sideMm}`),
    ...upTo(sideMm)
      .filter(isTen)
      .map((mm) => `M${CORNER_MM} ${CORNER_MM + mm}h${sideMm}`),
  ];
  return (
    <svg
      className="calibration-rulers"
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}
    >
      <path className="calibration-grid" d={grid.join('')} />
      <path className="calibration-ticks" d={ticks.join('')} />
      <rect
        className="calibration-square"
        x={CORNER_MM}
        y={CORNER_MM}
        width={sideMm}
        height={sideMm}
      />
      {across.filter(isTen).map((mm) => (
        <text key={`x${mm}`} x={mm + 0.5} y={5}>
          {mm}
        </text>
      ))}
      {down.filter(isTen).map((mm) => (
        <text key={`y${mm}`} x={2.2} y={mm - 0.5}>
          {mm}
        </text>
      ))}
    </svg>
  );
}

const upTo = (lengthMm: number): number[] =>
  Array.from({ length: Math.floor(lengthMm) }, (_, place) => place + 1);
const isTen = (mm: number): boolean => mm % 10 === 0;
