import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import 'noto-sans-cjk-sc/light.css';
import 'noto-sans-cjk-sc/regular.css';
import '@fontsource/noto-emoji/400.css';

/**
 * The faces of a label, so that every PC prints the same: no face of the system stands before them.
 * They come in slices that load when one of their letters is drawn. Noto Sans SC has 12,000 common
 * letters; its TrueType outlines stay fonts in a PDF and come out sharp. Noto Sans CJK SC, the same
 * design, has 44,000 (the URO, Extension A, the table of 8,105) as CFF outlines. Chromium makes
 * shapes of those, which printers' filters fill a dot too fat: its light weight stands for regular
 * and its regular for bold (`electron.vite.config.ts`). Noto Emoji draws emoji in black lines. What
 * none of them has comes from the system; where that has no face for it either, the label is
 * refused (`letters.ts`).
 */
export const LABEL_FAMILIES = "'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Emoji', sans-serif";

/** Whether all faces that were asked for so far are there. */
let allThere = false;

/** Waits for the faces that the drawn letters need. A face that does not load would change the label. */
export async function fontsLoaded(): Promise<void> {
  if (allThere && document.fonts.status === 'loaded') return;
  allThere = false;
  await document.fonts.ready;
  for (const face of document.fonts) {
    if (face.status === 'error') throw new Error(`Font ${face.family} did not load`);
  }
  allThere = true;
}
