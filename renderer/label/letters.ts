import type { LabelModel } from '../../shared/label/model.ts';
import { LABEL_FAMILIES } from './fonts.ts';

const SIZE_PX = 24;
/** In no font: what is drawn for it stands for every letter that nobody has. */
const NOBODYS_LETTER = '\u{5FFFE}';

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
  return [...new Set(text)].filter((letter) => isMissing(letter));
}

/** What was found out about letters: to draw one takes its time. */
const missing = new Map<string, boolean>();

function isMissing(letter: string): boolean {
  const known = missing.get(letter);
  if (known !== undefined) return known;
  if (!isRare(letter)) return false;
  draw ??= painter();
  const found = draw(letter) === draw(NOBODYS_LETTER);
  missing.set(letter, found);
  return found;
}

/** Everything but letters that the label's fonts have for certain: plain text and the common Han block. */
const isRare = (letter: string): boolean =>
  !/[\s\p{ASCII}\u3000-\u303f\u4e00-\u9fef\uff00-\uffef]/u.test(letter);

let draw: ((letter: string) => string) | null = null;

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
