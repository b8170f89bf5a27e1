const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** No id, number or name holds characters that nobody sees. */
const visible = (text: string): string => text.replaceAll(/[^\P{C}\t\n\r]/gu, '');

/** A text as numbers are searched for it: blanks left out; `""` = nothing is searched for. */
export const numberText = (text: string): string => visible(text).replaceAll(/\s/g, '');

/** Any part of a number as a LIKE pattern with `\` as ESCAPE; null where nothing is searched for. */
export function numberLike(text: string): string | null {
  const part = numberText(text);
  return part === '' ? null : `%${escaped(part)}%`;
}

/** Words of a text in this order, anything between them, as a LIKE pattern with `\` as ESCAPE. */
export const goodsLike = (text: string): string =>
  `%${visible(text).trim().split(/\s+/).map(escaped).join('%')}%`;

/** One or two letters or digits stand in too many goods to tell anything. */
export const meansGoods = (text: string): boolean => !/^[!-~]{1,2}$/.test(numberText(text));

/** Groups of three characters as the index has them. */
export function trigramsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  const found = new Set<string>();
  for (let place = 0; place + 3 <= characters.length; place += 1) {
    found.add(
      characters
        .slice(place, place + 3)
        .join('')
        .toLowerCase(),
    );
  }
  return [...found];
}
