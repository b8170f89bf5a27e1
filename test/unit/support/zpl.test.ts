import { describe, expect, test } from 'vitest';

import { bitmapRow, toPbm, toPng } from '../../support/printer/bitmap.ts';
import { decodeGraphic } from '../../support/printer/zpl-run-length.ts';
import { decodeZpl } from '../../support/printer/zpl.ts';

describe('a compressed ZPL graphic', () => {
  test.each([
    ['plain digits', '0F1E', 'FF00', 2, '0f1eff00'],
    ['G to Y repeat the next digit 1 to 19 times', 'GFYA', '', 10, 'faaaaaaaaaaaaaaaaaaa'],
    ['g to z repeat in steps of 20', 'gC', '', 10, 'cccccccccccccccccccc'],
    ['two counts add up', 'gHE', '', 11, 'eeeeeeeeeeeeeeeeeeeeee'],
    ['a comma makes the rest of the row white', 'F,', ',', 2, 'f0000000'],
    ['an exclamation mark makes the rest of the row black', '0!', '!', 2, '0fffffff'],
    ['a colon repeats the row above', 'A5', '::', 1, 'a5a5a5'],
    ['a colon in the first row is white', ':', 'FF', 1, '00ff'],
    ['line ends mean nothing', '12\r\n', '\n34', 1, '1234'],
  ])('%s', (_rule, first, rest, bytesPerRow, hex) => {
    const text = first + rest;
    const graphic = decodeGraphic(text, 0, { totalBytes: hex.length / 2, bytesPerRow });
    expect(graphic).toEqual({ bits: Buffer.from(hex, 'hex'), end: text.length });
  });

  test('repeats 400 digits at most with one letter', () => {
    const graphic = decodeGraphic('zF', 0, { totalBytes: 200, bytesPerRow: 200 });
    expect(graphic?.bits).toEqual(Buffer.alloc(200, 0xff));
  });

  test('is undefined when the text ends early', () => {
    expect(decodeGraphic('F,F', 0, { totalBytes: 4, bytesPerRow: 2 })).toBeUndefined();
  });

  test.each([
    ['an unknown mark', '0?'],
    ['more dots than announced', 'YF'],
    ['a repeated row within a row', '0:'],
  ])('is refused for %s', (_fault, text) => {
    expect(() => decodeGraphic(text, 0, { totalBytes: 2, bytesPerRow: 1 })).toThrow('ZPL graphic');
  });
});

describe('a ZPL job', () => {
  const graphic = '~DGR:CUPS.GRF,4,2,\nF,:';
  const print = '^XA\n^FO0,0^XGR:CUPS.GRF,1,1^FS\n^XZ\n';
  const printTwice = '^XA\n^PQ2, 0, 0, N\n^FO0,0^XGR:CUPS.GRF,1,1^FS\n^XZ\n';
  const forget = '^XA\n^IDR:CUPS.GRF^FS\n^XZ\n';

  test('prints one label for each format that draws a graphic', () => {
    const job = decodeZpl(Buffer.from(graphic + print + forget + graphic + print + forget));
    const label = { widthDots: 16, heightDots: 2, bits: Buffer.from('f000f000', 'hex') };
    expect(job).toEqual({ labels: [label, label], torn: false });
  });

  test('counts copies as labels', () => {
    expect(decodeZpl(Buffer.from(graphic + printTwice + forget)).labels).toHaveLength(2);
  });

  test.each([
    ['in the header', '~DGR:CUPS'],
    ['in the graphic', graphic.slice(0, -1)],
    ['in the format', graphic + print.slice(0, -3)],
  ])('prints nothing when it is torn %s', (_where, text) => {
    expect(decodeZpl(Buffer.from(text))).toEqual({ labels: [], torn: true });
  });

  test('keeps what was printed before it was torn', () => {
    const job = decodeZpl(Buffer.from(graphic + print + forget + graphic));
    expect(job.labels).toHaveLength(1);
    expect(decodeZpl(Buffer.from(graphic + print + '~DGR:'))).toEqual({
      labels: job.labels,
      torn: true,
    });
  });

  test('is refused when it draws a graphic that it did not send', () => {
    expect(() => decodeZpl(Buffer.from(print))).toThrow('R:CUPS.GRF');
  });
});

describe('a bitmap', () => {
  const bitmap = { widthDots: 8, heightDots: 2, bits: Buffer.from('f00f', 'hex') };

  test('gives its rows', () => {
    expect(bitmapRow(bitmap, 1)).toEqual(Buffer.from('0f', 'hex'));
  });

  test('becomes a PBM file', () => {
    expect(toPbm(bitmap)).toEqual(Buffer.from('P4\n8 2\n\xf0\x0f', 'latin1'));
  });

  test('becomes a PNG file of its size', () => {
    const png = Buffer.from(toPng(bitmap));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([8, 2]);
  });
});
