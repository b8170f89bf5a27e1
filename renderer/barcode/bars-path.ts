/**
 * The bars of a barcode as one path, one rectangle each, one unit high.
 * @param widths of bars and spaces in turn, beginning with a bar
 * @param startX where the first bar begins
 */
export function barsPath(widths: readonly number[], startX = 0): string {
  let x = startX;
  let path = '';
  widths.forEach((width, place) => {
    if (place % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  });
  return path;
}
