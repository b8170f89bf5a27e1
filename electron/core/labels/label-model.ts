import { carrierName, readsQr } from '../../../shared/carriers.ts';
import { channelName } from '../../../shared/channels.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { PrinterProfile } from '../../../shared/label/profile.ts';
import { placementSchema, roomOf } from '../../../shared/label/profile.ts';
import type { Language } from '../../../shared/language.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { NumberRecord } from '../../ledger/numbers.ts';
import { code128, qrCode } from '../../printing/barcode.ts';
import { receiverOf, senderPerson } from '../parcels/masking.ts';
import type { ParcelContent } from '../parcels/order-content.ts';
import { readOrderInfo } from '../parcels/order-content.ts';

interface LabelFacts {
  readonly number: NumberRecord;
  readonly trackNo: string;
  readonly content: ParcelContent;
  /** Contents of the orders that travel in this parcel besides its own. */
  readonly merged: readonly ParcelContent[];
  readonly defaultSender: Sender;
  readonly copy: number;
  readonly practice: boolean;
  readonly language: Language;
  /** Of the printer that the label goes to. */
  readonly profile: PrinterProfile;
  readonly printedAtMs: number;
}

/** Room for the barcode: the paper less 3 mm on each side. */
const BARCODE_MARGIN_MM = 6;

/** Puts together all that a label layout draws. People are as plain as order and setup have them. */
export function buildLabel(facts: LabelFacts): Result<LabelModel, Fault> {
  const { paper, dpi } = facts.profile;
  const room = roomOf(paper, facts.profile);
  const barcode = code128(facts.trackNo, room.widthMm - BARCODE_MARGIN_MM, dpi);
  if (!barcode.ok) return barcode;
  const { number, content } = facts;
  const info = readOrderInfo(content);
  return ok({
    paper,
    placement: placementSchema.parse(facts.profile),
    language: facts.language,
    title: `Waybench ${facts.trackNo}`,
    trackNo: facts.trackNo,
    barcode: barcode.value,
    qr: readsQr(number.askedWith.carrier) ? qrCode(facts.trackNo) : null,
    carrierName: carrierName(number.askedWith.carrier, 'zh-CN'),
    sortCode: number.sortCode,
    packageCentre: number.packageCentre,
    shortAddress: number.shortAddress,
    receiver: receiverOf(info),
    sender: senderPerson(content.sender ?? facts.defaultSender),
    items: [info, ...facts.merged.map(readOrderInfo)].flatMap(({ items }) =>
      items.map((item) => ({
        name: item.item_name,
        specs: item.item_specs,
        count: item.item_count,
      })),
    ),
    orderId: number.key.orderId,
    packId: number.key.packId,
    orders: 1 + facts.merged.length,
    channelName: channelName(number.askedWith.channel),
    copy: facts.copy,
    practice: facts.practice,
    printedAtMs: facts.printedAtMs,
  });
}
