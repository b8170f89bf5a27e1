import { z } from 'zod';
import { languageSchema } from '../language.ts';
import { paperSchema } from './paper.ts';
import { placementSchema } from './profile.ts';

/** A person on the label; name, phone and detail are empty where only the platform can decrypt them. */
export const labelPersonSchema = z.object({
  name: z.string(),
  phone: z.string(),
  /** Province, city and district; always plain in the gateway's orders. */
  region: z.string(),
  detail: z.string(),
  encrypted: z.boolean(),
});
export type LabelPerson = z.infer<typeof labelPersonSchema>;

/** A barcode as printer dots: bar, space, bar … widths in modules, and how many dots a module has. */
export const barcodeSchema = z.object({
  widths: z.array(z.number().int().positive()),
  moduleDots: z.number().int().min(2),
  dpi: z.number().int().positive(),
});
export type Barcode = z.infer<typeof barcodeSchema>;

/** A QR code, row after row; true is black. */
export const qrCodeSchema = z.object({ modules: z.array(z.array(z.boolean())) });
export type QrCode = z.infer<typeof qrCodeSchema>;

/** Everything a label layout needs to draw one label; no other source, no network. */
export const labelModelSchema = z.object({
  paper: paperSchema,
  /** How the printer puts it on the paper. */
  placement: placementSchema,
  language: languageSchema,
  title: z.string(),
  trackNo: z.string(),
  barcode: barcodeSchema,
  /** The number as a QR code, for carriers whose sorters read one; else null. */
  qr: qrCodeSchema.nullable(),
  carrierName: z.string(),
  sortCode: z.string(),
  packageCentre: z.string(),
  shortAddress: z.string(),
  receiver: labelPersonSchema,
  sender: labelPersonSchema,
  items: z.array(z.object({ name: z.string(), specs: z.string(), count: z.number().int() })),
  orderId: z.string(),
  packId: z.string(),
  /** How many orders travel in this parcel. */
  orders: z.number().int().min(1),
  channelName: z.string(),
  /** 1 for the first label, 2 and more for reprints. */
  copy: z.number().int().min(1),
  practice: z.boolean(),
  printedAtMs: z.number().int(),
});
export type LabelModel = z.infer<typeof labelModelSchema>;
