import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { LabelModel } from '../../shared/label/model.ts';
import { Label } from './label.tsx';
import './label.css';

declare global {
  interface Window {
    /** Draws a label and tells by how many millimetres it is too tall; the shell calls it. */
    drawLabel: (model: LabelModel) => Promise<{ overflowMm: number }>;
  }
}

const PX_PER_MM = 96 / 25.4;
/** A pixel of rounding is not an overflow. */
const TOLERANCE_PX = 1;

const place = document.getElementById('label');
if (place === null) throw new Error('The label page has no place for the label');
const root = createRoot(place);

window.drawLabel = async (model) => {
  document.title = model.title;
  document.documentElement.lang = model.language;
  await document.fonts.ready;
  let overflowPx = 0;
  for (let shown = model.items.length; shown >= Math.min(1, model.items.length); shown -= 1) {
    flushSync(() => root.render(<Label model={model} itemsShown={shown} />));
    overflowPx = place.scrollHeight - place.clientHeight;
    if (overflowPx <= TOLERANCE_PX) return { overflowMm: 0 };
  }
  return { overflowMm: overflowPx / PX_PER_MM };
};
