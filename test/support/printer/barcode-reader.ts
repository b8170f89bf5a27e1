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
  return barcodesIn(await zbar(['-'], picture));
}

/** Reads the barcodes of many PBM or PNG files at once; an answer for each, in their order. */
export async function readBarcodeFiles(
  files: readonly string[],
): Promise<readonly (readonly Barcode[])[]> {
  const [, ...answers] = (await zbar(files)).split('<source ');
  if (answers.length !== files.length) throw new Error('zbarimg left out a picture');
  return answers.map(barcodesIn);
}

async function zbar(files: readonly string[], input?: Uint8Array): Promise<string> {
  const args = ['--quiet', '--nodbus', '--xml', ...files];
  const options = input === undefined ? {} : { input };
  const { exitCode, stdout, stderr } = await tryCommand('zbarimg', args, options);
  if (exitCode !== 0 && exitCode !== NOTHING_FOUND) {
    throw new Error(`zbarimg ended with ${exitCode}: ${stderr.trim()}`);
  }
  return stdout;
}

const barcodesIn = (xml: string): readonly Barcode[] =>
  Array.from(xml.matchAll(SYMBOL), ([, symbology = '', text = '']) => ({ symbology, text }));
