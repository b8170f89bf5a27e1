import type { LabelModel } from '../../shared/label/model.ts';
import { originOf, pageOf, roomOf } from '../../shared/label/profile.ts';

/** Printers make a PDF's page a few tenths shorter or longer; one page is kept with room to spare. */
export const SPARE_MM = 0.6;

/** Gives the page its size and puts the label on it as the printer's profile says. */
export function placeOnPage(
  { paper, placement }: Pick<LabelModel, 'paper' | 'placement'>,
  page: HTMLElement,
  label: HTMLElement,
): void {
  const { widthMm, heightMm } = pageOf(paper, placement);
  pageRule().style.setProperty('size', `${widthMm}mm ${heightMm}mm`);
  page.style.width = `${widthMm}mm`;
  page.style.height = `${heightMm - SPARE_MM}mm`;
  const room = roomOf(paper, placement);
  label.style.width = `${room.widthMm}mm`;
  const { xMm, yMm } = originOf(paper, placement);
  const steps = [
    ...(placement.scalePercent === 100 ? [] : [`scale(${placement.scalePercent / 100})`]),
    ...(xMm === 0 && yMm === 0 ? [] : [`translate(${xMm}mm, ${yMm}mm)`]),
    ...(placement.rotation === 0 ? [] : [`rotate(${placement.rotation}deg)`]),
  ];
  label.style.transform = steps.join(' ');
}

/** The `@page` rule of the style sheet: the only one that a page size can be set in. */
function pageRule(): CSSPageRule {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSPageRule) return rule;
  }
  throw new Error('The label page has no page rule');
}
