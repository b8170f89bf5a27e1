/** A slice of a font, declared in the page or not yet. */
interface Face {
  readonly sheet: CSSStyleSheet;
  readonly css: string;
  readonly family: string;
  readonly ranges: readonly (readonly [number, number])[];
  isDeclared: boolean;
}

/**
 * Declares the slices of fonts only once a letter of theirs is to be drawn. Chromium looks through
 * all declared slices for each text that it lays out: with the thousand that our fonts have, that
 * is nearly all of the time that a label takes.
 *
 * @param families in the order in which a letter is looked for
 */
export function createFaces(families: readonly string[]): {
  readonly declare: (text: string) => void;
} {
  const faces = takeFaces();
  const seen = new Set<string>();
  const facesOf = (letter: string): readonly Face[] => {
    const code = letter.codePointAt(0) ?? 0;
    const having = faces.filter(({ ranges }) =>
      ranges.some(([from, to]) => code >= from && code <= to),
    );
    // Outside the common Han block ranges also name letters that the family lacks.
    if (!/[\u4e00-\u9fef]/.test(letter)) return having;
    const family = families.find((name) => having.some((face) => face.family === name));
    return having.filter((face) => face.family === family);
  };
  return {
    declare: (text) => {
      for (const letter of text) {
        if (seen.has(letter)) continue;
        seen.add(letter);
        for (const face of facesOf(letter)) {
          if (!face.isDeclared) face.sheet.insertRule(face.css);
          face.isDeclared = true;
        }
      }
    },
  };
}

/** Takes the declarations out of the page's style sheets. */
function takeFaces(): readonly Face[] {
  const faces: Face[] = [];
  for (const sheet of document.styleSheets) {
    for (let place = sheet.cssRules.length - 1; place >= 0; place -= 1) {
      const rule = sheet.cssRules[place];
      if (!(rule instanceof CSSFontFaceRule)) continue;
      faces.push({
        sheet,
        css: rule.cssText,
        family: unquoted(rule.style.getPropertyValue('font-family')),
        ranges: rangesOf(rule.style.getPropertyValue('unicode-range')),
        isDeclared: false,
      });
      sheet.deleteRule(place);
    }
  }
  return faces;
}

const unquoted = (name: string): string => name.trim().replaceAll(/^["']|["']$/g, '');

/** Code points of `U+4E00-9FFF, U+3007, U+26??`; without any, all. */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  const found = [...text.matchAll(/U\+([\da-f]+)(\?*)(?:-([\da-f]+))?/gi)];
  if (found.length === 0) return [[0, 0x10_ff_ff]];
  return found.map(([, from = '', any = '', to = from + any.replaceAll('?', 'F')]) => [
    Number.parseInt(from + any.replaceAll('?', '0'), 16),
    Number.parseInt(to, 16),
  ]);
}
