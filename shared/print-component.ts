import { z } from 'zod';

/** Platforms whose own print program the station can print through (gateway contract §8). */
export const componentPlatformSchema = z.enum(['douyin', 'pinduoduo', 'cainiao']);
export type ComponentPlatform = z.infer<typeof componentPlatformSchema>;

/** Where each program listens on this PC, without TLS. */
export const COMPONENT_PORTS = {
  douyin: 13888,
  pinduoduo: 5000,
  cainiao: 13528,
} as const satisfies Readonly<Record<ComponentPlatform, number>>;

/** Which program it is, and where it listens on this PC. */
export const componentAddressSchema = z.object({
  platform: componentPlatformSchema,
  port: z.number().int().min(1).max(65_535),
});
export type ComponentAddress = z.infer<typeof componentAddressSchema>;

/** The platform's print program as the bench uses it. */
export const componentSettingsSchema = componentAddressSchema.extend({
  /** A printer as the program names it; `""` = none chosen. */
  printer: z.string(),
  /** Template of the shop's own area, as registered with the platform; `""` = no such area. */
  ownTemplateUrl: z.string(),
});

/** The printers that the program offers. */
export const componentPrintersSchema = z.object({
  printers: z.array(z.string()),
  defaultPrinter: z.string().nullable(),
});
export type ComponentPrinters = z.infer<typeof componentPrintersSchema>;
