import { z } from 'zod';
import { guideSchema, NEW_GUIDE } from './guide.ts';
import { printerProfileSchema } from './label/profile.ts';
import { languageSchema } from './language.ts';
import { looksSchema, SYSTEM_LOOKS } from './looks.ts';
import { COMPONENT_PORTS, componentSettingsSchema } from './print-component.ts';
import { carrierPapersSchema, printRulesSchema } from './print-routing.ts';
import { reprintLimitsSchema } from './reprints.ts';
import { scannerProfileSchema } from './scanner.ts';
import { NO_SHIPPING_SETTINGS, shippingSettingsSchema } from './shipping.ts';
import { DEFAULT_SOUND, soundSettingsSchema } from './sound.ts';
import { printBackendSchema } from './states.ts';

/** The sender as the gateway wants it; it must equal a subscribed branch address (contract §4.1). */
export const senderSchema = z.object({
  name: z.string(),
  mobile: z.string(),
  province: z.string(),
  city: z.string(),
  district: z.string(),
  detail: z.string(),
});
export type Sender = z.infer<typeof senderSchema>;

/** What one bench is set to. The app secret is not among it. */
export const benchSettingsSchema = z.object({
  language: languageSchema,
  looks: looksSchema,
  /** Base address of the gateway, `https://…`; plain http only on loopback. */
  gatewayUrl: z.string(),
  /** Base addresses of platforms that have one of their own; `""` = the same as `gatewayUrl`. */
  platformUrls: z.object({ pinduoduo: z.string(), alibaba: z.string() }),
  appid: z.string(),
  /** `seller_nick`: the authorised shop account. */
  shop: z.string(),
  /** Douyin's carrier code, used where an order file names none. */
  carrier: z.string(),
  sender: senderSchema,
  backend: printBackendSchema,
  /** Name of the label printer; `""` = none chosen. */
  printer: z.string(),
  /** The queue that takes over from `printer` while that is not ready; `""` = none. */
  sparePrinter: z.string(),
  /** Where labels go that are not for `printer`: the first rule that fits counts. */
  routes: printRulesSchema,
  carrierPapers: carrierPapersSchema,
  /** Folder that labels are written into as PDF files, in full; `""` = none chosen. */
  labelFolder: z.string(),
  component: componentSettingsSchema,
  /** One per printer that was set up; see `profileOf`. */
  profiles: z.array(printerProfileSchema),
  /** Changed by a lead only; see `lead:change`. */
  reprintLimits: reprintLimitsSchema,
  /** Minutes without a scan after which an operator is signed out. */
  signOutMinutes: z.number().int().min(1).max(720),
  /** What the scanner check learnt; null = not done at this bench. */
  scanner: scannerProfileSchema.nullable(),
  sound: soundSettingsSchema,
  /** Shops whose goods are scanned before the label of their parcel is printed. */
  itemCheckShops: z.array(z.string()).max(100),
  shipping: shippingSettingsSchema,
  /** The 1688 account that buys distribution orders; `""` = none. */
  distributionShop: z.string(),
  guide: guideSchema,
  /** How many labels of a print run are given to the system's spooler at once. */
  labelsPerDocument: z.number().int().min(1).max(100),
  /** How many daily backups of the ledger are kept. */
  backupsKept: z.number().int().min(1).max(365),
  /** Days after which receivers and print data of old parcels are removed. */
  retentionDays: z.number().int().min(1).max(3650),
  /** Hours after which a number without a label is listed as an exception. */
  unprintedHours: z.number().int().min(1).max(720),
  /** Days after which the platform may take a number back that was never printed. */
  numberLifeDays: z.number().int().min(1).max(90),
});
export type BenchSettings = z.infer<typeof benchSettingsSchema>;

export const DEFAULT_SETTINGS: BenchSettings = {
  language: 'zh-CN',
  looks: SYSTEM_LOOKS,
  gatewayUrl: 'https://kf.fw199.com',
  platformUrls: { pinduoduo: '', alibaba: 'https://open.fw199.com' },
  appid: '',
  shop: '',
  carrier: '',
  sender: { name: '', mobile: '', province: '', city: '', district: '', detail: '' },
  backend: 'dialog',
  printer: '',
  sparePrinter: '',
  routes: [],
  carrierPapers: [],
  labelFolder: '',
  component: { platform: 'douyin', port: COMPONENT_PORTS.douyin, printer: '', ownTemplateUrl: '' },
  profiles: [],
  reprintLimits: { packer: 2, lead: 5 },
  signOutMinutes: 30,
  scanner: null,
  sound: DEFAULT_SOUND,
  itemCheckShops: [],
  shipping: NO_SHIPPING_SETTINGS,
  distributionShop: '',
  guide: NEW_GUIDE,
  labelsPerDocument: 20,
  backupsKept: 14,
  retentionDays: 90,
  unprintedHours: 24,
  numberLifeDays: 7,
};

/** Where the app secret is kept: by the operating system, only until the station closes, or nowhere. */
export const secretStateSchema = z.enum(['kept_by_system', 'until_closed', 'missing']);
export type SecretState = z.infer<typeof secretStateSchema>;

type SetupField =
  | 'gatewayUrl'
  | 'appid'
  | 'appSecret'
  | 'shop'
  | 'carrier'
  | `sender.${keyof Sender}`;

/** The fields that must be filled before a number can be asked for. */
export function missingSetup(settings: BenchSettings, secret: SecretState): readonly SetupField[] {
  const missing: SetupField[] = [];
  for (const field of ['gatewayUrl', 'appid', 'shop', 'carrier'] as const) {
    if (settings[field].trim() === '') missing.push(field);
  }
  if (secret === 'missing') missing.push('appSecret');
  for (const part of ['name', 'mobile', 'province', 'city', 'district', 'detail'] as const) {
    if (settings.sender[part].trim() === '') missing.push(`sender.${part}`);
  }
  return missing;
}
