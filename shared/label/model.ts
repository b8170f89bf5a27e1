import { z } from 'zod';
import { languageSchema } from '../language.ts';

/** Paper of one label, in millimetres. */
export const paperSchema = z.object({
  widthMm: z.number().positive(),
  heightMm: z.number().positive(),
});
export type Paper = z.infer<typeof paperSchema>;

/** The usual one-part waybill paper. */
export const PAPER_76_130: Paper = { widthMm: 76, heightMm: 130 };

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

/** Everything a label layout needs to draw one label; no other source, no network. */
export const labelModelSchema = z.object({
  paper: paperSchema,
  language: languageSchema,
  title: z.string(),
  trackNo: z.string(),
  barcode: barcodeSchema,
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
