import { describe, expect, test } from 'vitest';
import type { LabelProof } from '../../../electron/printing/preflight.ts';
import { preflight } from '../../../electron/printing/preflight.ts';
import { createPageReader } from '../../../electron/printing/read-page.ts';
import type { Placement } from '../../../shared/label/profile.ts';
import { STRAIGHT } from '../../../shared/label/profile.ts';
import { PAPER_76_130 } from '../../../shared/label/paper.ts';
import { barcodePdf, blankPdf } from '../../support/station/pdf.ts';

const TRACK_NO = '99000000000001';
const read = createPageReader();

const check = (pdf: Uint8Array, labels: readonly LabelProof[]): ReturnType<typeof preflight> =>
  preflight(pdf, labels, read);

const proof = (placement: Partial<Placement> = {}, trackNo = TRACK_NO): LabelProof => ({
  paper: PAPER_76_130,
  placement: { ...STRAIGHT, ...placement },
  trackNo,
});

describe('a label before paper', () => {
  test.each([
    [76, 130],
    [76.4, 129.6],
  ])('may have %s × %s mm', async (width, height) => {
    expect(await check(await barcodePdf(TRACK_NO, width, height), [proof()])).toEqual([null]);
  });

  test.each([
    [76.6, 130],
    [76, 129.4],
    [130, 76],
  ])('may not have %s × %s mm', async (width, height) => {
    expect(await check(await barcodePdf(TRACK_NO, width, height), [proof()])).toMatchObject([
      {
        code: 'PRINT_LABEL_SIZE',
        details: { wantedWidth: 76, wantedHeight: 130 },
      },
    ]);
  });

  test('lies on its side where the printer wants it so', async () => {
    const lying = await barcodePdf(TRACK_NO, 130, 76);
    expect(await check(lying, [proof({ rotation: 90 })])).toEqual([null]);
    expect(await check(lying, [proof({ rotation: 270 })])).toEqual([null]);
    expect(await check(lying, [proof({ rotation: 180 })])).toMatchObject([
      {
        code: 'PRINT_LABEL_SIZE',
      },
    ]);
  });

  test('is exactly one page', async () => {
    expect(await check(await barcodePdf(TRACK_NO, 76, 130, 3), [proof()])).toMatchObject([
      {
        code: 'PRINT_LABEL_PAGES',
        details: { pages: 3 },
      },
    ]);
  });

  test('may be one of many, each with its own page', async () => {
    const two = await barcodePdf(TRACK_NO, 76, 130, 2);
    expect(await check(two, [proof(), proof()])).toEqual([null, null]);
    expect(await check(two, [proof(), proof({}, '99000000000002')])).toMatchObject([
      null,
      {
        code: 'PRINT_BARCODE_UNREADABLE',
        details: { trackNo: '99000000000002', read: TRACK_NO },
      },
    ]);
  });

  test('is one of as many as there are pages, or none of them goes out', async () => {
    const three = await barcodePdf(TRACK_NO, 76, 130, 3);
    const why = { code: 'PRINT_LABEL_PAGES', details: { pages: 3, labels: 2 } };
    expect(await check(three, [proof(), proof()])).toMatchObject([why, why]);
  });

  test('has a barcode that reads as its number', async () => {
    expect(await check(await blankPdf(76, 130), [proof()])).toMatchObject([
      {
        code: 'PRINT_BARCODE_UNREADABLE',
        details: { trackNo: TRACK_NO, read: '—', dpi: 203 },
      },
    ]);
  });
});
