/** Whether JavaScript holds a JSON number so that it would be written the same again. */
export const isExact = (literal: string): boolean => String(Number(literal)) === literal;

/**
 * The start of every literal that may not be exact: long, with a fraction or an exponent, or `-0`.
 * A number outside a string follows one of these characters; the same inside a string costs time only.
 */
const MAY_BE_INEXACT = /(?:^|[\s,:[])-?(?:\d{16}|\d+[.eE]|(?<=-)0)/;

/** The shortest piece beside a string that may hold such a literal: `:-0,`. */
const SHORTEST = 4;
const BACKSLASH = 92;

/** A word outside the strings, and the colon that makes it a name, which a number cannot be. */
const WORD = /([-+.\w]+)(\s*:)?/g;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Puts quotation marks around each number of a JSON text that JavaScript cannot hold exactly, so
 * that `JSON.parse` keeps it as the text that was written. A text that is not JSON stays no JSON.
 */
export function quoteInexactNumbers(text: string): string {
  if (!MAY_BE_INEXACT.test(text)) return text;
  const parts: string[] = [];
  let copiedTo = 0;
  for (let place = 0; place < text.length;) {
    const quote = text.indexOf('"', place);
    const stringStart = quote === -1 ? text.length : quote;
    if (stringStart - place >= SHORTEST || place === 0) {
      const between = text.slice(place, stringStart);
      parts.push(text.slice(copiedTo, place), between.replaceAll(WORD, exactOrQuoted));
      copiedTo = stringStart;
    }
    place = endOfString(text, stringStart);
  }
  return parts.join('') + text.slice(copiedTo);
}

const exactOrQuoted = (all: string, word: string, colon: string | undefined): string =>
  colon === undefined && NUMBER.test(word) && !isExact(word) ? `"${word}"` : all;

/** The place after the quotation mark that ends the string; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let place = start + 1; ; place += 1) {
    place = text.indexOf('"', place);
    if (place === -1) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(place - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return place + 1;
  }
}
