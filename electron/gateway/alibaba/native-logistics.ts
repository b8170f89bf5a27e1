import { z } from 'zod';
import { trackNoSchema } from '../../../shared/ids.ts';
import { listOf, optionalText } from '../answer-fields.ts';

/**
 * The parcels of a 1688 order in upstream's names (`alibaba.trade.get.*View`, `nativeLogistics`) [L];
 * parcels without a usable number are left out.
 */
export const logisticsSchema = z
  .looseObject({
    logisticsItems: listOf(
      z.looseObject({
        logisticsBillNo: optionalText,
        logisticsCompanyNo: optionalText,
        logisticsCompanyName: optionalText,
      }),
    ),
  })
  .nullish()
  .transform((logistics) =>
    (logistics?.logisticsItems ?? []).flatMap((item) => {
      const trackNo = trackNoSchema.safeParse(item.logisticsBillNo);
      if (!trackNo.success) return [];
      const { logisticsCompanyNo: carrier, logisticsCompanyName: carrierName } = item;
      /** The carrier in the spelling of 1688, `""` where it is not named. */
      return [{ trackNo: trackNo.data, carrier, carrierName }];
    }),
  );
