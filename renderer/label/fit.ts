/** How large letters are against the layout's own lengths, and how many items are listed. */
export interface Fitting {
  readonly peopleZoom: number;
  readonly itemsZoom: number;
  readonly itemsShown: number;
}

interface Step {
  readonly peopleZoom: number;
  readonly itemsZoom: number;
  /** From here on the item list may be cut down to so many lines. */
  readonly fewestItems: number | null;
}

/** Smaller items first, then a smaller address, then fewer items; the address never shrinks below 66 %. */
const STEPS: readonly Step[] = [
  { peopleZoom: 1, itemsZoom: 1, fewestItems: null },
  { peopleZoom: 1, itemsZoom: 0.88, fewestItems: null },
  { peopleZoom: 1, itemsZoom: 0.78, fewestItems: null },
  { peopleZoom: 0.9, itemsZoom: 0.78, fewestItems: null },
  { peopleZoom: 0.9, itemsZoom: 0.78, fewestItems: 2 },
  { peopleZoom: 0.78, itemsZoom: 0.78, fewestItems: 1 },
  { peopleZoom: 0.66, itemsZoom: 0.78, fewestItems: 0 },
];

/**
 * The first fitting of a label whose content stays inside, and by how many millimetres it sticks
 * out where even the last one does not.
 *
 * @param overflowOf draws the label with a fitting and measures it
 */
export function findFitting(
  items: number,
  overflowOf: (fitting: Fitting) => number,
): { readonly fitting: Fitting; readonly overflowMm: number } {
  let fitting: Fitting = { peopleZoom: 1, itemsZoom: 1, itemsShown: items };
  let overflowMm = 0;
  for (const { peopleZoom, itemsZoom, fewestItems } of STEPS) {
    const least = Math.min(items, fewestItems ?? items);
    fitting = { peopleZoom, itemsZoom, itemsShown: least };
    overflowMm = overflowOf(fitting);
    if (overflowMm > 0) continue;
    const itemsShown = mostThatFits(least, items, (shown) =>
      overflowOf({ peopleZoom, itemsZoom, itemsShown: shown }),
    );
    if (itemsShown !== least) {
      fitting = { peopleZoom, itemsZoom, itemsShown };
    }
    overflowOf(fitting);
    return { fitting, overflowMm: 0 };
  }
  return { fitting, overflowMm };
}

/** The largest count without overflow; `fits` is known to. */
function mostThatFits(fits: number, items: number, overflowOf: (shown: number) => number): number {
  let low = fits;
  let high = items;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (overflowOf(middle) > 0) high = middle - 1;
    else low = middle;
  }
  return low;
}
