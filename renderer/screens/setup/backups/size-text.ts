const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size to three figures. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let place = 0;
  for (; size >= 1000 && place < UNITS.length - 1; place += 1) size /= 1024;
  return `${place === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[place]}`;
}
