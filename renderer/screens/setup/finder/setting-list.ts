import type { BenchSettings } from '../../../../shared/settings.ts';

/** Settings that stand in no field of the bench's settings. */
type OtherPlace = 'appSecret' | 'transfer';

/** Where a setting is kept: its path among the bench's settings, places in lists left out. */
type SettingPath = keyof BenchSettings | OtherPlace | `${keyof BenchSettings}.${string}`;

/**
 * Every setting with the keys of its texts: the section that it stands in, its name there, and the
 * one sentence that says what it does.
 */
export const SETTINGS = [
  of('gatewayUrl', 'setup.section.gateway', 'setup.field.gatewayUrl', 'setup.help.gatewayUrl'),
  of('appid', 'setup.section.gateway', 'setup.field.appid', 'setup.help.appid'),
  of('appSecret', 'setup.section.gateway', 'setup.field.appSecret', 'setup.help.appSecret'),
  of(
    'platformUrls.pinduoduo',
    'setup.section.gateway',
    'setup.field.platformUrls.pinduoduo',
    'setup.help.platformUrls.pinduoduo',
  ),
  of(
    'platformUrls.alibaba',
    'setup.section.gateway',
    'setup.field.platformUrls.alibaba',
    'setup.help.platformUrls.alibaba',
  ),
  of('shop', 'setup.section.shop', 'setup.field.shop', 'setup.help.shop'),
  of(
    'itemCheckShops',
    'setup.section.shop',
    'setup.field.itemCheckShops',
    'setup.help.itemCheckShops',
  ),
  of('carrier', 'setup.section.shop', 'setup.field.carrier', 'setup.help.carrier'),
  of(
    'distributionShop',
    'distribution.setup.section',
    'distribution.setup.shop',
    'distribution.setup.shopHelp',
  ),
  of('sender.name', 'setup.section.sender', 'setup.field.sender.name', 'setup.help.sender.name'),
  of(
    'sender.mobile',
    'setup.section.sender',
    'setup.field.sender.mobile',
    'setup.help.sender.mobile',
  ),
  of(
    'sender.province',
    'setup.section.sender',
    'setup.field.sender.province',
    'setup.help.sender.province',
  ),
  of('sender.city', 'setup.section.sender', 'setup.field.sender.city', 'setup.help.sender.city'),
  of(
    'sender.district',
    'setup.section.sender',
    'setup.field.sender.district',
    'setup.help.sender.district',
  ),
  of(
    'sender.detail',
    'setup.section.sender',
    'setup.field.sender.detail',
    'setup.help.sender.detail',
  ),
  of('backend', 'setup.section.printing', 'setup.field.backend', 'find.backend'),
  of('printer', 'setup.section.printing', 'setup.field.printer', 'setup.help.printer'),
  of(
    'sparePrinter',
    'setup.section.printing',
    'setup.field.sparePrinter',
    'setup.help.sparePrinter',
  ),
  of(
    'labelsPerDocument',
    'setup.section.printing',
    'setup.field.labelsPerDocument',
    'setup.help.labelsPerDocument',
  ),
  of('labelFolder', 'setup.section.printing', 'setup.field.labelFolder', 'setup.help.labelFolder'),
  of('component.platform', 'setup.section.printing', 'setup.field.program', 'setup.help.program'),
  of(
    'component.port',
    'setup.section.printing',
    'setup.field.programPort',
    'setup.help.programPort',
  ),
  of(
    'component.printer',
    'setup.section.printing',
    'setup.field.programPrinter',
    'setup.help.programPrinter',
  ),
  of(
    'component.ownTemplateUrl',
    'setup.section.printing',
    'setup.field.ownTemplateUrl',
    'setup.help.ownTemplateUrl',
  ),
  of('profiles', 'setup.section.profile', 'setup.section.profile', 'setup.profile.whichHelp'),
  of('profiles.paper', 'setup.section.profile', 'setup.profile.paper', 'setup.profile.paperHelp'),
  of('profiles.dpi', 'setup.section.profile', 'setup.field.dpi', 'setup.help.dpi'),
  of(
    'profiles.rotation',
    'setup.section.profile',
    'setup.profile.rotation',
    'setup.profile.rotationHelp',
  ),
  of(
    'profiles.offsetXMm',
    'setup.section.profile',
    'setup.profile.offsetX',
    'setup.profile.offsetXHelp',
  ),
  of(
    'profiles.offsetYMm',
    'setup.section.profile',
    'setup.profile.offsetY',
    'setup.profile.offsetYHelp',
  ),
  of(
    'profiles.scalePercent',
    'setup.section.profile',
    'setup.profile.scale',
    'setup.profile.scaleHelp',
  ),
  of('routes', 'setup.section.routing', 'setup.routing.rules', 'setup.routing.rulesHelp'),
  of('carrierPapers', 'setup.section.routing', 'setup.routing.papers', 'setup.routing.papersHelp'),
  of(
    'shipping.shops',
    'shipping.setup.section',
    'shipping.setup.shops',
    'shipping.setup.shopsHelp',
  ),
  of(
    'shipping.carriers',
    'shipping.setup.section',
    'shipping.setup.carriers',
    'shipping.setup.carriersHelp',
  ),
  of(
    'unprintedHours',
    'setup.section.ages',
    'setup.field.unprintedHours',
    'setup.help.unprintedHours',
  ),
  of(
    'numberLifeDays',
    'setup.section.ages',
    'setup.field.numberLifeDays',
    'setup.help.numberLifeDays',
  ),
  of('backupsKept', 'backups.title', 'setup.field.backupsKept', 'setup.help.backupsKept'),
  of('retentionDays', 'backups.title', 'setup.field.retentionDays', 'setup.help.retentionDays'),
  of('reprintLimits', 'lead.title', 'lead.title', 'find.reprintLimits'),
  of('sound.volume', 'sound.section', 'sound.volume', 'sound.hint'),
  of('sound.speech', 'sound.section', 'sound.speech', 'sound.hint'),
  of('scanner', 'scanner.section', 'scanner.section', 'scanner.unchecked'),
  of(
    'signOutMinutes',
    'operators.section',
    'setup.field.signOutMinutes',
    'setup.help.signOutMinutes',
  ),
  of('looks.scheme', 'looks.title', 'looks.scheme', 'looks.schemeHelp'),
  of('looks.contrast', 'looks.title', 'looks.contrast', 'looks.contrastHelp'),
  of('language', 'language.label', 'language.label', 'find.language'),
  of('guide', 'guide.name', 'guide.name', 'find.guide'),
  of('transfer', 'transfer.section', 'transfer.section', 'transfer.text'),
] as const;

export type SettingEntry = (typeof SETTINGS)[number];

function of<Section extends string, Name extends string, Sentence extends string>(
  path: SettingPath,
  section: Section,
  name: Name,
  sentence: Sentence,
) {
  return { path, section, name, sentence } as const;
}

/** The setting that a value belongs to, by the value's path; null where nothing is known of it. */
export function settingAt(path: string): SettingEntry | null {
  const plain = path.split('.').filter((part) => !/^\d+$/.test(part));
  for (let length = plain.length; length > 0; length -= 1) {
    const wanted = plain.slice(0, length).join('.');
    const found = SETTINGS.find((entry) => entry.path === wanted);
    if (found !== undefined) return found;
  }
  return null;
}
