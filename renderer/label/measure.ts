const PX_PER_MM = 96 / 25.4;
/** A pixel of rounding is not an overflow. */
const TOLERANCE_PX = 1;
/** Letters have white around them: so much of a text's box may lie over the edge. */
const EDGE_TOLERANCE_MM = 0.2;

/**
 * Shrinks each line that must not wrap to its room. What is shrunk stays so.
 *
 * @returns by how many millimetres the worst one sticks out at its smallest size; 0 = none does
 */
export function fitLines(label: HTMLElement): number {
  const lines = [...label.querySelectorAll<HTMLElement>('[data-one-line]')];
  // All are read before any is changed: Chromium lays the label out once for each turn of the two.
  const tooLong = lines.flatMap((line) => {
    const { clientWidth, scrollWidth } = line;
    if (scrollWidth <= clientWidth) return [];
    const sizePx = Number.parseFloat(getComputedStyle(line).fontSize);
    const leastPx = Number(line.dataset['oneLine']) * PX_PER_MM;
    const fittedPx = Math.max(leastPx, (sizePx * clientWidth) / (scrollWidth + TOLERANCE_PX));
    return [{ line, fittedPx }];
  });
  for (const { line, fittedPx } of tooLong) line.style.fontSize = `${fittedPx}px`;
  const worstPx = Math.max(0, ...tooLong.map(({ line }) => line.scrollWidth - line.clientWidth));
  return worstPx > TOLERANCE_PX ? worstPx / PX_PER_MM : 0;
}

/** By how many millimetres the content of the fullest part reaches into its lower padding; 0 = none does. */
export function overflowMm(label: HTMLElement): number {
  let worstPx = 0;
  for (const part of label.querySelectorAll<HTMLElement>('[data-part]')) {
    const endPx = part.clientHeight - Number.parseFloat(getComputedStyle(part).paddingBottom);
    for (const block of part.children) {
      if (!(block instanceof HTMLElement)) continue;
      worstPx = Math.max(worstPx, block.offsetTop + block.offsetHeight - endPx);
    }
  }
  return worstPx > TOLERANCE_PX ? worstPx / PX_PER_MM : 0;
}

type Side = 'left' | 'top' | 'right' | 'bottom';

/** What reaches over an edge of the page. */
export interface Clipped {
  readonly side: Side;
  readonly mm: number;
}

/** The worst edge that a text, a mark or a code is cut off at, after moving, turning and scaling. */
export function clippedAt(page: HTMLElement, label: HTMLElement): Clipped | null {
  const edge = page.getBoundingClientRect();
  const over: Record<Side, number> = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const box of inkBoxes(label)) {
    over.left = Math.max(over.left, edge.left - box.left);
    over.top = Math.max(over.top, edge.top - box.top);
    over.right = Math.max(over.right, box.right - edge.right);
    over.bottom = Math.max(over.bottom, box.bottom - edge.bottom);
  }
  let worst: Clipped | null = null;
  for (const side of ['left', 'top', 'right', 'bottom'] as const) {
    const mm = over[side] / PX_PER_MM;
    if (mm > Math.max(EDGE_TOLERANCE_MM, worst?.mm ?? 0)) worst = { side, mm };
  }
  return worst;
}

/** Boxes of all texts and codes. Of an item name that is cut on purpose only the visible box counts. */
function* inkBoxes(label: HTMLElement): Generator<DOMRect> {
  for (const element of label.querySelectorAll('svg, .label-mark, .label-badge, [data-clamped]')) {
    yield element.getBoundingClientRect();
  }
  const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement?.closest('[data-clamped]') !== null) continue;
    range.selectNodeContents(node);
    yield* range.getClientRects();
  }
}
