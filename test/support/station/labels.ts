import { code128 } from '../../../electron/printing/barcode.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import { PAPER_76_130 } from '../../../shared/label/model.ts';
import { NOON_MS } from './clock.ts';
import { valueOf } from './result.ts';

/** A label of an invented parcel. */
export const labelOf = (trackNo: string, over: Partial<LabelModel> = {}): LabelModel => ({
  paper: PAPER_76_130,
  language: 'zh-CN',
  title: `Waybench ${trackNo}`,
  trackNo,
  barcode: valueOf(code128(trackNo, 70, 203)),
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
