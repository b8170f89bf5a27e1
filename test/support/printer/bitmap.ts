import { crc32, deflateSync } from 'node:zlib';

/** What a print head burns: one bit a dot, 1 is black, rows padded to whole bytes. */
export interface Bitmap {
  readonly widthDots: number;
  readonly heightDots: number;
  /** Row after row, `widthDots / 8` bytes each. */
  readonly bits: Uint8Array;
}

/** The bytes of row `y`, counted from the top. */
export function bitmapRow(bitmap: Bitmap, y: number): Uint8Array {
  const bytesPerRow = bitmap.widthDots / 8;
  return bitmap.bits.subarray(y * bytesPerRow, (y + 1) * bytesPerRow);
}

/** The picture as a binary PBM file. */
export function toPbm(bitmap: Bitmap): Uint8Array {
  const header = `P4\n${bitmap.widthDots} ${bitmap.heightDots}\n`;
  return Buffer.concat([Buffer.from(header, 'latin1'), bitmap.bits]);
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_ONE_BIT_GREY = Buffer.from([1, 0, 0, 0, 0]);
const PNG_FILTER_NONE = Buffer.from([0]);

/** The picture as a PNG file of one bit a pixel, where 0 is black. */
export function toPng(bitmap: Bitmap): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(bitmap.widthDots, 0);
  size.writeUInt32BE(bitmap.heightDots, 4);
  const rows = Array.from({ length: bitmap.heightDots }, (_, y) => [
    PNG_FILTER_NONE,
    bitmapRow(bitmap, y).map((byte) => ~byte),
  ]).flat();
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', Buffer.concat([size, PNG_ONE_BIT_GREY])),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
