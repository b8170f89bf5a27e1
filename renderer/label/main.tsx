import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { CalibrationSheet } from '../../shared/label/calibration.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Size } from '../../shared/label/profile.ts';
import { roomOf } from '../../shared/label/profile.ts';
import { CalibrationPage } from './calibration/calibration-page.tsx';
import type { Fitting } from './fit.ts';
import { findFitting } from './fit.ts';
import { fontsLoaded } from './fonts.ts';
import { layoutFor } from './layouts/registry.ts';
import { missingLetters } from './letters.ts';
import type { Clipped } from './measure.ts';
import { clippedAt, fitLines, overflowMm } from './measure.ts';
import { SPARE_MM, placeOnPage } from './place-on-page.ts';
import './label.css';

/** What came of drawing a label. */
interface Drawn {
  /** How far the content sticks out of its paper at its smallest; 0 = it fits. */
  readonly overflowMm: number;
  readonly clipped: Clipped | null;
  /** Letters of people and route that no font has. */
  readonly letters: readonly string[];
  readonly fitting: Fitting;
}

declare global {
  interface Window {
    /** Draws a label and measures it; the shell calls it. */
    drawLabel: (model: LabelModel) => Promise<Drawn>;
    /** Draws a calibration sheet; the shell calls it. */
    drawCalibration: (sheet: CalibrationSheet) => Promise<void>;
  }
}

const elementOf = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The label page has no ${id}`);
  return element;
};
const page = elementOf('page');
const label = elementOf('label');
const root = createRoot(label);

const roomWithin = ({ paper, placement }: Pick<LabelModel, 'paper' | 'placement'>): Size => {
  const { widthMm, heightMm } = roomOf(paper, placement);
  return { widthMm, heightMm: heightMm - SPARE_MM };
};

window.drawLabel = async (model) => {
  document.title = model.title;
  document.documentElement.lang = model.language;
  placeOnPage(model, page, label);
  const { Layout } = layoutFor(model.paper);
  const room = roomWithin(model);

  const draw = ({ peopleZoom, itemsZoom, itemsShown }: Fitting): number => {
    label.style.setProperty('--people-zoom', String(peopleZoom));
    label.style.setProperty('--items-zoom', String(itemsZoom));
    flushSync(() => root.render(<Layout model={model} room={room} itemsShown={itemsShown} />));
    return Math.max(fitLines(label), overflowMm(label));
  };

  draw({ peopleZoom: 1, itemsZoom: 1, itemsShown: model.items.length });
  await fontsLoaded();
  const found = findFitting(model.items.length, draw);
  return { ...found, clipped: clippedAt(page, label), letters: missingLetters(model) };
};

window.drawCalibration = async (sheet) => {
  document.title = 'Waybench calibration';
  document.documentElement.lang = sheet.language;
  placeOnPage(sheet, page, label);
  flushSync(() => root.render(<CalibrationPage sheet={sheet} room={roomWithin(sheet)} />));
  await fontsLoaded();
};
