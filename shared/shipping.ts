import { z } from 'zod';

/**
 * Who is told that a parcel is on its way. `by_hand`: a platform that no call of the gateway
 * reaches; somebody tells it in its own back office.
 */
export const SHIPPING_PLATFORMS = ['douyin', 'pinduoduo', 'alibaba', 'by_hand'] as const;
export const shippingPlatformSchema = z.enum(SHIPPING_PLATFORMS);
export type ShippingPlatform = z.infer<typeof shippingPlatformSchema>;

/**
 * Where the shipping call of a parcel stands (design §5). `waiting`: for paper, or for a person;
 * `checking`: nobody knows whether it was done, the platform is asked; `void`: its number went out of
 * use before anybody was told, nothing is to be done.
 */
export const shippingStateSchema = z.enum([
  'waiting',
  'due',
  'sending',
  'checking',
  'done',
  'refused',
  'void',
]);
export type ShippingState = z.infer<typeof shippingStateSchema>;

/** What a call that waits is waiting for: the paper to be seen, or a person's word. */
export const waitsForSchema = z.enum(['paper', 'person']);
export type WaitsFor = z.infer<typeof waitsForSchema>;

/**
 * @param noPaper somebody saw the paper of the parcel, or a supplier sends it and there is none here
 * @returns null where the call does not wait
 */
export function waitsFor(
  { state, platform }: { readonly state: ShippingState; readonly platform: ShippingPlatform },
  noPaper: boolean,
): WaitsFor | null {
  if (state !== 'waiting') return null;
  return noPaper || platform === 'by_hand' ? 'person' : 'paper';
}

/** When the parcels of a shop are told: paper was seen, paper was handed over, or a person says so. */
export const SHIPPING_RULES = ['confirmed', 'spooled', 'by_hand'] as const;
export const shippingRuleSchema = z.enum(SHIPPING_RULES);
export type ShippingRule = z.infer<typeof shippingRuleSchema>;

const PLATFORM_OF_CHANNEL: Readonly<Record<string, ShippingPlatform>> = {
  1: 'douyin',
  25: 'alibaba',
  27: 'pinduoduo',
};

/** @param channel `order_channel` of the order, see `VENDOR_CHANNELS` */
export const platformOfChannel = (channel: string): ShippingPlatform =>
  PLATFORM_OF_CHANNEL[channel] ?? 'by_hand';

const filled = z.string().trim().min(1).max(100);

export const shippingSettingsSchema = z.object({
  /** The accounts that orders belong to (`seller_nick`), and when their parcels are told. */
  shops: z.array(z.object({ channel: filled, shop: filled, rule: shippingRuleSchema })).max(200),
  /** Carriers whose code at a platform the station does not know, or knows otherwise. */
  carriers: z
    .array(
      z.object({
        /** Douyin's code. */
        carrier: filled,
        platform: shippingPlatformSchema.extract(['pinduoduo', 'alibaba']),
        code: filled,
        name: z.string().trim().max(100),
      }),
    )
    .max(200),
});
export type ShippingSettings = z.infer<typeof shippingSettingsSchema>;

export const NO_SHIPPING_SETTINGS: ShippingSettings = { shops: [], carriers: [] };

/** ASCII without blanks and without the three signs that Pinduoduo's list of them uses itself. */
const serials = z.array(z.string().regex(/^[^,;=\s\u0080-\uFFFF]{1,100}$/)).max(1_000);
const word = z.string().max(100);

/** What a platform wants beside the number. */
export const shippingExtrasSchema = z.object({
  /** Serial numbers of phones and devices, for Pinduoduo. */
  imei: serials.optional(),
  deviceSn: serials.optional(),
  /** Return address of the shop at Pinduoduo; left out, the shop's default. */
  refundAddressId: word.optional(),
  /** What an order file names itself; it wins over the tables of the setup. */
  logisticsId: word.optional(),
  cpCode: word.optional(),
  logisticsCpName: word.optional(),
  /** Whether 1688 is told that the number was bought for a downstream platform's encrypted order. */
  isEncryptOrderSend: z.boolean().optional(),
  /** The sub-orders of a 1688 order that are in the parcel, each whole. */
  entries: z
    .array(
      z.object({
        entryId: z.string().regex(/^[1-9]\d{0,18}$/),
        amount: z.int().positive(),
        weightKg: z.number().nonnegative().nullable(),
      }),
    )
    .max(1_000)
    .optional(),
});
export type ShippingExtras = z.infer<typeof shippingExtrasSchema>;
