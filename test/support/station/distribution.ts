/** The offers of the practice gateway, by their variant. The third is not linked from the start. */
const OFFERS: Readonly<Record<string, number>> = {
  'practice-spec-1': 900_000_000_001,
  'practice-spec-2': 900_000_000_002,
  'practice-spec-3': 900_000_000_003,
};

/** A `request_data` body of crate for goods that the practice gateway has; the person is invented. */
export const distributionBody = (
  outOrderId: string,
  specId = 'practice-spec-1',
): Readonly<Record<string, unknown>> => ({
  addressParam: {
    address: '练习路1号',
    areaText: '余杭区',
    cityText: '杭州市',
    fullName: '练小习',
    mobile: '13800000001',
    provinceText: '浙江省',
  },
  cargoParamList: [
    {
      channel: 'thyny',
      offerId: OFFERS[specId] ?? 900_000_000_001,
      outItemCode: '900000000011',
      outShopCode: '600000001',
      quantity: 1,
      specId,
    },
  ],
  flow: 'fenxiao',
  outOrderId,
});
