import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { CalibrationSheet } from '../../shared/label/calibration.ts';
import { documentTitle } from '../../shared/label/document-title.ts';
import type { LabelModel } from '../../shared/label/model.ts';
import type { Size } from '../../shared/label/profile.ts';
import { roomOf } from '../../shared/label/profile.ts';
import { CalibrationPage } from './calibration/calibration-page.tsx';
import type { Fitting } from './fit.ts';
import { findFitting } from './fit.ts';
import { createFaces } from './faces.ts';
import { LABEL_FAMILIES, fontsLoaded } from './fonts.ts';
import { layoutFor } from './layouts/registry.ts';
import { missingLetters } from './letters.ts';
import type { Clipped } from './measure.ts';
import { clippedAt, fitLines, overflowMm } from './measure.ts';
import { SPARE_MM, placeOnPage } from './place-on-page.ts';
import { findStage } from './stage.ts';
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
    /** Draws labels for one printer and measures each; the shell calls it. */
    drawLabels: (models: readonly LabelModel[]) => Promise<Drawn[]>;
    /** Puts drawn labels on pages, one each and in this order; nothing else is printed. */
    showLabels: (places: readonly number[]) => void;
    /** Draws a calibration sheet; the shell calls it. */
    drawCalibration: (sheet: CalibrationSheet) => Promise<void>;
  }
}

interface DrawnPage {
  readonly model: LabelModel;
  readonly page: Node;
}

const stage = findStage();
const { page, label } = stage;
const root = createRoot(label);
const faces = createFaces(LABEL_FAMILIES.replaceAll("'", '').split(', '));
let drawn: readonly DrawnPage[] = [];
let labelsDrawn = 0;

const roomWithin = ({ paper, placement }: Pick<LabelModel, 'paper' | 'placement'>): Size => {
  const { widthMm, heightMm } = roomOf(paper, placement);
  return { widthMm, heightMm: heightMm - SPARE_MM };
};

const isSameFitting = (a: Fitting, b: Fitting): boolean =>
  a.peopleZoom === b.peopleZoom && a.itemsZoom === b.itemsZoom && a.itemsShown === b.itemsShown;

/** Draws a label on the stage as large as it fits. */
async function drawOnStage(model: LabelModel): Promise<Drawn> {
  // New elements: what was shrunk for the label before is not small here.
  labelsDrawn += 1;
  document.documentElement.lang = model.language;
  placeOnPage(model, page, label);
  const { Layout } = layoutFor(model.paper);
  const room = roomWithin(model);

  let last: { readonly fitting: Fitting; readonly overflowMm: number } | null = null;
  const draw = (fitting: Fitting): number => {
    if (last !== null && isSameFitting(last.fitting, fitting)) return last.overflowMm;
    const { peopleZoom, itemsZoom, itemsShown } = fitting;
    label.style.setProperty('--people-zoom', String(peopleZoom));
    label.style.setProperty('--items-zoom', String(itemsZoom));
    const layout = <Layout key={labelsDrawn} model={model} room={room} itemsShown={itemsShown} />;
    flushSync(() => root.render(layout));
    faces.declare(label.textContent ?? '');
    last = { fitting, overflowMm: Math.max(fitLines(label), overflowMm(label)) };
    return last.overflowMm;
  };

  draw({ peopleZoom: 1, itemsZoom: 1, itemsShown: model.items.length });
  // Drawn with a face that is not there yet it measures as something else.
  if (document.fonts.status !== 'loaded') last = null;
  await fontsLoaded();
  const found = findFitting(model.items.length, draw);
  return { ...found, clipped: clippedAt(page, label), letters: missingLetters(model) };
}

window.drawLabels = async (models) => {
  stage.open();
  const pages: DrawnPage[] = [];
  const measured: Drawn[] = [];
  for (const model of models) {
    measured.push(await drawOnStage(model));
    pages.push({ model, page: stage.copy() });
  }
  drawn = pages;
  return measured;
};

window.showLabels = (places) => {
  const shown = places.flatMap((place) => drawn.slice(place, place + 1));
  document.title = documentTitle(shown.map(({ model }) => model));
  stage.print(shown.map((one) => one.page));
};

window.drawCalibration = async (sheet) => {
  stage.open();
  document.title = 'Waybench calibration';
  document.documentElement.lang = sheet.language;
  placeOnPage(sheet, page, label);
  flushSync(() => root.render(<CalibrationPage sheet={sheet} room={roomWithin(sheet)} />));
  faces.declare(label.textContent ?? '');
  await fontsLoaded();
  stage.print([stage.copy()]);
};
