import { describe, expect, test } from 'vitest';
import type { LabelProof } from '../../../electron/printing/preflight.ts';
import { preflight } from '../../../electron/printing/preflight.ts';
import type { Placement } from '../../../shared/label/profile.ts';
import { STRAIGHT } from '../../../shared/label/profile.ts';
import { PAPER_76_130 } from '../../../shared/label/paper.ts';
import { barcodePdf, blankPdf } from '../../support/station/pdf.ts';

const TRACK_NO = '99000000000001';

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
    expect(await preflight(await barcodePdf(TRACK_NO, width, height), [proof()])).toBeNull();
  });

  test.each([
    [76.6, 130],
    [76, 129.4],
    [130, 76],
  ])('may not have %s × %s mm', async (width, height) => {
    expect(await preflight(await barcodePdf(TRACK_NO, width, height), [proof()])).toMatchObject({
      code: 'PRINT_LABEL_SIZE',
      details: { wantedWidth: 76, wantedHeight: 130 },
    });
  });

  test('lies on its side where the printer wants it so', async () => {
    const lying = await barcodePdf(TRACK_NO, 130, 76);
    expect(await preflight(lying, [proof({ rotation: 90 })])).toBeNull();
    expect(await preflight(lying, [proof({ rotation: 270 })])).toBeNull();
    expect(await preflight(lying, [proof({ rotation: 180 })])).toMatchObject({
      code: 'PRINT_LABEL_SIZE',
    });
  });

  test('is exactly one page', async () => {
    expect(await preflight(await barcodePdf(TRACK_NO, 76, 130, 3), [proof()])).toMatchObject({
      code: 'PRINT_LABEL_PAGES',
      details: { pages: 3 },
    });
  });

  test('may be one of many, each with its own page', async () => {
    const two = await barcodePdf(TRACK_NO, 76, 130, 2);
    expect(await preflight(two, [proof(), proof()])).toBeNull();
    expect(await preflight(two, [proof(), proof({}, '99000000000002')])).toMatchObject({
      code: 'PRINT_BARCODE_UNREADABLE',
      details: { trackNo: '99000000000002', read: TRACK_NO },
    });
  });

  test('has a barcode that reads as its number', async () => {
    expect(await preflight(await blankPdf(76, 130), [proof()])).toMatchObject({
      code: 'PRINT_BARCODE_UNREADABLE',
      details: { trackNo: TRACK_NO, read: '—', dpi: 203 },
    });
  });
});
