import { z } from 'zod';
import type { CargoView, DistributionPreview } from '../../../shared/distribution-views.ts';
import type { PersonView } from '../../../shared/parcel-views.ts';
import { optionalText, textOrNumber } from '../../gateway/answer-fields.ts';
import type { DistributionOrder } from '../../gateway/alibaba/distribution-order.ts';
import { plainValues } from '../../gateway/json.ts';
import { masked } from '../parcels/masking.ts';
import { isCiphertext } from '../parcels/order-content.ts';

const flag = z.union([z.boolean(), z.string().transform((text) => text === 'true')]).catch(false);

const viewSchema = z.looseObject({
  addressParam: z.looseObject({
    fullName: optionalText,
    mobile: optionalText,
    phone: optionalText,
    provinceText: optionalText,
    cityText: optionalText,
    areaText: optionalText,
    townText: optionalText,
    address: optionalText,
  }),
  cargoParamList: z.array(
    z.looseObject({
      offerId: textOrNumber,
      specId: optionalText,
      quantity: textOrNumber,
      channel: optionalText,
      outItemCode: textOrNumber,
      outShopCode: textOrNumber,
    }),
  ),
  encryptOutOrderInfo: z.looseObject({ encryptOrder: flag }).nullish(),
  message: optionalText,
  bestOption: flag,
  isSplitJxhy: flag,
});

type Address = z.infer<typeof viewSchema>['addressParam'];

/** The lines of a `request_data` body. */
export const cargoOf = ({ content }: DistributionOrder): readonly CargoView[] =>
  viewSchema.parse(plainValues(content)).cargoParamList.map((line) => ({
    offerId: line.offerId,
    specId: line.specId,
    quantity: line.quantity,
    channel: line.channel,
    outItemCode: line.outItemCode,
    outShopCode: line.outShopCode,
  }));

/** What a `request_data` body says in words, its receiver masked where it is not to be shown. */
export function orderView(
  order: DistributionOrder,
  isShown: boolean,
): Omit<DistributionPreview, 'json'> {
  const view = viewSchema.parse(plainValues(order.content));
  const person = personOf(view.addressParam, view.encryptOutOrderInfo?.encryptOrder === true);
  return {
    receiver: isShown ? person : masked(person),
    lines: [...cargoOf(order)],
    message: view.message,
    bestOption: view.bestOption,
    isSplitJxhy: view.isSplitJxhy,
  };
}

/** Ciphertext says nothing to a person: it is left out. */
function personOf(address: Address, isEncrypted: boolean): PersonView {
  const { provinceText, cityText, areaText, townText, fullName } = address;
  const region = [provinceText, cityText === provinceText ? '' : cityText, areaText].join('');
  const phone = address.mobile === '' ? address.phone : address.mobile;
  const encrypted = isEncrypted || [fullName, phone, address.address].some(isCiphertext);
  if (encrypted) return { name: '', phone: '', region, detail: '', encrypted };
  return { name: fullName, phone, region, detail: townText + address.address, encrypted };
}
