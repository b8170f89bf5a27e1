import type { LabelModel } from '../../shared/label/model.ts';
import { LABEL_FAMILIES } from './fonts.ts';

const SIZE_PX = 24;
/** In no font: one outside all faces' ranges, one inside that of the rare letters, each with its own empty box. */
const NOBODYS_LETTERS = ['\u{5FFFE}', '\u{2A6FE}'];

/**
 * Letters that a courier must be able to read and that no font draws, ours or the system's. Item
 * names are left out: the packer has the goods in hand.
 */
export function missingLetters(model: LabelModel): readonly string[] {
  const { receiver, sender, carrierName, sortCode, packageCentre, shortAddress } = model;
  const people = [receiver, sender].flatMap(({ name, phone, region, detail }) => [
    name,
    phone,
    region,
    detail,
  ]);
  const text = [...people, carrierName, sortCode, packageCentre, shortAddress].join('');
  const rare = new Set(Array.from(text).filter((letter) => isRare(letter)));
  if (rare.size === 0) return [];
  const draw = painter();
  const nothing = new Set(NOBODYS_LETTERS.map(draw));
  return [...rare].filter((letter) => nothing.has(draw(letter)));
}

/** Everything but the common letters that the first font has for certain. */
const isRare = (letter: string): boolean =>
  !/[\s\p{ASCII}\u3000-\u303f\uff00-\uffef]/u.test(letter) && !isInFirstFont(letter);

let ranges: readonly (readonly [number, number])[] | null = null;

function isInFirstFont(letter: string): boolean {
  ranges ??= firstFontRanges();
  const code = letter.codePointAt(0) ?? 0;
  return ranges.some(([from, to]) => code >= from && code <= to);
}

function firstFontRanges(): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const face of document.fonts) {
    if (!face.family.includes('Noto Sans SC')) continue;
    for (const [, from = '', to = from] of face.unicodeRange.matchAll(
      /U\+([\da-f]+)(?:-([\da-f]+))?/gi,
    )) {
      found.push([Number.parseInt(from, 16), Number.parseInt(to, 16)]);
    }
  }
  return found;
}

/** Draws one letter and gives its dots as text. */
function painter(): (letter: string) => string {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE_PX * 2;
  canvas.height = SIZE_PX * 2;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas');
  context.font = `${SIZE_PX}px ${LABEL_FAMILIES}`;
  context.textBaseline = 'top';
  return (letter) => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(letter, 4, 4);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join(',');
  };
}
