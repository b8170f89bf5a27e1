import { z } from 'zod';
import { listOf, optionalText } from '../answer-fields.ts';

/**
 * The parcels of a 1688 order in upstream's names (`alibaba.trade.get.*View`, `nativeLogistics`) [L];
 * parcels without a number are left out.
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
    (logistics?.logisticsItems ?? []).flatMap((item) =>
      item.logisticsBillNo === ''
        ? []
        : [
            {
              trackNo: item.logisticsBillNo,
              /** In the spelling of 1688, `""` where it is not named. */
              carrier: item.logisticsCompanyNo,
              carrierName: item.logisticsCompanyName,
            },
          ],
    ),
  );
