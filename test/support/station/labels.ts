import { code128, qrCode } from '../../../electron/printing/barcode.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { Paper } from '../../../shared/label/paper.ts';
import { PAPER_76_130 } from '../../../shared/label/paper.ts';
import type { Placement } from '../../../shared/label/profile.ts';
import { STRAIGHT, roomOf } from '../../../shared/label/profile.ts';
import { NOON_MS } from './clock.ts';
import { valueOf } from './result.ts';

/** A label of an invented parcel. */
export const labelOf = (trackNo: string, over: Partial<LabelModel> = {}): LabelModel => ({
  paper: PAPER_76_130,
  placement: STRAIGHT,
  language: 'zh-CN',
  title: `Waybench ${trackNo}`,
  trackNo,
  barcode: valueOf(code128(trackNo, 70, 203)),
  qr: null,
  carrierName: '中通快递',
  sortCode: '320-13 128',
  packageCentre: '南京',
  shortAddress: '',
  receiver: { name: '柳试之', phone: '13700001234', region: '', detail: '', encrypted: false },
  sender: { name: '试**', phone: '139****0009', region: '', detail: '', encrypted: false },
  items: [],
  orderId: '4900000000000000001',
  packId: '',
  orders: 1,
  channelName: '抖音',
  copy: 1,
  practice: false,
  printedAtMs: NOON_MS,
  ...over,
});

/** A label on a paper, through a printer's placement. */
export function labelOn(
  trackNo: string,
  paper: Paper,
  over: Partial<Placement> = {},
  qr = false,
): LabelModel {
  const placement = { ...STRAIGHT, ...over };
  const room = roomOf(paper, placement);
  return labelOf(trackNo, {
    paper,
    placement,
    barcode: valueOf(code128(trackNo, room.widthMm - 6, placement.dpi)),
    qr: qr ? qrCode(trackNo) : null,
  });
}
