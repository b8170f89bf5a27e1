import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** A text and the name of the encoding it was written in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/**
 * Reads a text as Chinese PCs write it: UTF-8 where every byte is valid UTF-8, UTF-16 with a byte
 * order mark, else GB18030 (which GBK and GB2312 are part of). The mark itself is left out.
 *
 * @returns null where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = decode(buffer);
  return decoded.text.includes('\0') || decoded.text.includes('\uFFFD') ? null : decoded;
}

/** `isUtf8`, since a `TextDecoder` that is to fail ends Electron 25 where a thread gives it megabytes. */
function decode(buffer: Buffer): DecodedText {
  const mark = buffer.subarray(0, 2).toString('latin1');
  if (mark === '\u00FF\u00FE' || mark === '\u00FE\u00FF') {
    return { text: iconv.decode(buffer, 'utf-16'), encoding: 'UTF-16' };
  }
  return isUtf8(buffer)
    ? { text: buffer.toString('utf8').replace(/^\uFEFF/, ''), encoding: 'UTF-8' }
    : { text: iconv.decode(buffer, 'gb18030'), encoding: 'GB18030' };
}
