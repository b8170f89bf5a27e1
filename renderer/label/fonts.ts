import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import '@fontsource/noto-emoji/400.css';
import './rare-letters.css';

/**
 * The faces of a label, so that every PC prints the same: no face of the system stands before them.
 * Noto Sans SC has 12,000 common letters, in slices that load when one of their letters is drawn.
 * Source Han Sans, the same design in one 12 MB file, loads only for a rarer letter: it has nearly
 * all of the URO and Extension A, and the official table of 8,105. Noto Emoji draws emoji in black
 * lines. What none of them has comes from the system; where that has no face for it either, the
 * label is refused (`letters.ts`).
 */
export const LABEL_FAMILIES = "'Noto Sans SC', 'Source Han Sans SC Rare', 'Noto Emoji', sans-serif";

/** Waits for the faces that the drawn letters need. A face that does not load would change the label. */
export async function fontsLoaded(): Promise<void> {
  await document.fonts.ready;
  for (const face of document.fonts) {
    if (face.status === 'error') throw new Error(`Font ${face.family} did not load`);
  }
}
