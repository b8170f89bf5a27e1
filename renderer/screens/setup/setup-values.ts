import { isGatewayAddress } from '../../../shared/gateway-address.ts';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { Language } from '../../../shared/language.ts';
import type { PrintRule } from '../../../shared/print-routing.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { ShippingSettings } from '../../../shared/shipping.ts';

/** What the form holds. The secret is what was typed; the stored one is never in a page. */
export interface SetupValues extends Omit<BenchSettings, 'language'> {
  readonly appSecret: string;
}

export const valuesOf = (settings: BenchSettings): SetupValues => ({ ...settings, appSecret: '' });

type Routing = Pick<
  SetupValues,
  'backend' | 'printer' | 'sparePrinter' | 'routes' | 'carrierPapers'
>;

/** Ways and printers without blanks, and without what only other ways need. */
export const trimmedRouting = (values: Routing): Routing => {
  const { backend, printer, sparePrinter, routes, carrierPapers } = values;
  return {
    backend,
    printer,
    sparePrinter,
    routes: routes.map(trimmedRule),
    carrierPapers: carrierPapers.map(({ carrier, paper }) => ({ carrier: carrier.trim(), paper })),
  };
};

const trimmedRule = ({ carrier, shop, paper, backend, printer, spare }: PrintRule): PrintRule => ({
  carrier: carrier.trim(),
  shop: shop.trim(),
  paper,
  backend,
  printer: backend === 'direct' || backend === 'component' ? printer.trim() : '',
  spare: backend === 'direct' ? spare : '',
});

/** Shops and carrier codes without blanks around. */
const trimmedShipping = ({ shops, carriers }: ShippingSettings): ShippingSettings => ({
  shops: shops.map(({ channel, shop, rule }) => ({ channel, shop: shop.trim(), rule })),
  carriers: carriers.map(({ carrier, platform, code, name }) => ({
    carrier: carrier.trim(),
    platform,
    code: code.trim(),
    name: name.trim(),
  })),
});

/** The form as the station wants it: no blanks around, no secret where none was typed. */
export function requestOf(values: SetupValues, language: Language): Request<'setup:save'> {
  const { appSecret, sender, platformUrls, component, ...rest } = values;
  return {
    settings: {
      ...rest,
      ...trimmedRouting(values),
      shipping: trimmedShipping(values.shipping),
      language,
      gatewayUrl: rest.gatewayUrl.trim(),
      platformUrls: {
        pinduoduo: platformUrls.pinduoduo.trim(),
        alibaba: platformUrls.alibaba.trim(),
      },
      appid: rest.appid.trim(),
      shop: rest.shop.trim(),
      itemCheckShops: rest.itemCheckShops.map((shop) => shop.trim()).filter((shop) => shop !== ''),
      carrier: rest.carrier.trim(),
      distributionShop: rest.distributionShop.trim(),
      labelFolder: rest.labelFolder.trim(),
      component: { ...component, ownTemplateUrl: component.ownTemplateUrl.trim() },
      sender: {
        name: sender.name.trim(),
        mobile: sender.mobile.trim(),
        province: sender.province.trim(),
        city: sender.city.trim(),
        district: sender.district.trim(),
        detail: sender.detail.trim(),
      },
    },
    appSecret: appSecret === '' ? null : appSecret,
  };
}

/** A text that could be dialled: at least seven digits, nothing but digits and what stands between them. */
export const isPhone = (text: string): boolean =>
  /^\+?[\d\s()-]+$/.test(text.trim()) && text.replaceAll(/\D/g, '').length >= 7;

/** A text that calls may go to. */
export function isAddress(text: string): boolean {
  try {
    return isGatewayAddress(new URL(text.trim()));
  } catch {
    return false;
  }
}
