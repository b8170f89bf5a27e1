import { tryCommand } from '../command.ts';

export interface Barcode {
  /** As zbar names it: `CODE-128`, `QR-Code`, `EAN-13` and so on. */
  readonly symbology: string;
  readonly text: string;
}

const NOTHING_FOUND = 4;
const SYMBOL = /<symbol type='([^']*)'[^>]*><data><!\[CDATA\[(.*?)\]\]><\/data>/gs;

/** Reads every barcode in a picture, given as the bytes of a PBM or PNG file. */
export async function readBarcodes(picture: Uint8Array): Promise<readonly Barcode[]> {
  const args = ['--quiet', '--nodbus', '--xml', '-'];
  const { exitCode, stdout, stderr } = await tryCommand('zbarimg', args, { input: picture });
  if (exitCode !== 0 && exitCode !== NOTHING_FOUND) {
    throw new Error(`zbarimg ended with ${exitCode}: ${stderr.trim()}`);
  }
  return Array.from(stdout.matchAll(SYMBOL), ([, symbology = '', text = '']) => ({
    symbology,
    text,
  }));
}
