export interface GraphicSize {
  readonly totalBytes: number;
  readonly bytesPerRow: number;
}

export interface DecodedGraphic {
  readonly bits: Uint8Array;
  /** Where in the text the graphic ends. */
  readonly end: number;
}

/**
 * Reads the compressed hex digits of a ZPL graphic from `start` on.
 * `G`–`Y` repeat the next digit 1–19 times and `g`–`z` 20–400 times, together
 * their sum; `,` makes the rest of the row white, `!` black, `:` repeats the
 * row above. Undefined when the text ends before the graphic is complete.
 */
export function decodeGraphic(
  text: string,
  start: number,
  size: GraphicSize,
): DecodedGraphic | undefined {
  const digitsPerRow = size.bytesPerRow * 2;
  const totalDigits = size.totalBytes * 2;
  let digits = '';
  let repeat = 0;
  let at = start;
  while (digits.length < totalDigits) {
    const mark = text[at];
    if (mark === undefined) return undefined;
    const restOfRow = digitsPerRow - (digits.length % digitsPerRow);
    if (isHexDigit(mark)) {
      digits += mark.repeat(repeat === 0 ? 1 : repeat);
      repeat = 0;
    } else if (mark >= 'G' && mark <= 'Y') repeat += codeOf(mark) - codeOf('F');
    else if (mark >= 'g' && mark <= 'z') repeat += 20 * (codeOf(mark) - codeOf('f'));
    else if (mark === ',') digits += '0'.repeat(restOfRow);
    else if (mark === '!') digits += 'F'.repeat(restOfRow);
    else if (mark === ':') digits += rowAbove(digits, digitsPerRow);
    else if (mark !== '\n' && mark !== '\r') {
      throw new Error(`A ZPL graphic holds ${JSON.stringify(mark)} at offset ${at}.`);
    }
    at += 1;
  }
  if (digits.length > totalDigits)
    throw new Error('A ZPL graphic holds more dots than it announced.');
  return { bits: Buffer.from(digits, 'hex'), end: at };
}

function rowAbove(digits: string, digitsPerRow: number): string {
  if (digits.length % digitsPerRow !== 0)
    throw new Error('A ZPL graphic repeats a row within a row.');
  return digits.length === 0 ? '0'.repeat(digitsPerRow) : digits.slice(-digitsPerRow);
}

function isHexDigit(mark: string): boolean {
  return (mark >= '0' && mark <= '9') || (mark >= 'A' && mark <= 'F');
}

function codeOf(mark: string): number {
  return mark.charCodeAt(0);
}
