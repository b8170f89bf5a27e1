export type FileKind = 'json' | 'csv' | 'xlsx' | 'xls';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of Excel before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is, by its bytes; only text that may be either is told apart by its name. */
export function fileKind(fileName: string, bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP)) return 'xlsx';
  if (startsWith(bytes, OLE)) return 'xls';
  const isNamedJson = fileName.toLowerCase().endsWith('.json');
  return isNamedJson || /^\uFEFF?\s*[[{]/.test(startOf(bytes)) ? 'json' : 'csv';
}

const START_LENGTH = 256;

const startOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, START_LENGTH)).toString();
