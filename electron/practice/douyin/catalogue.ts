import { createHash } from 'node:crypto';
import type { PracticeAnswer } from '../answers.ts';
import { outerError, success } from '../answers.ts';
import { CARRIERS, carrierWith } from './carriers.ts';
import type { SalesBook } from './sales.ts';

/** Answers `dd/logistics/company/list`. */
export const answerCompanyList = (): PracticeAnswer =>
  success(CARRIERS.map(({ id, name, code }) => ({ id, name, code })));

/** Answers `dd/logistics/template/list`: one label size for every carrier. */
export const answerTemplateList = (): PracticeAnswer =>
  success({
    template_data: CARRIERS.map(({ id, name, code }) => ({
      logistics_code: code,
      template_infos: [
        {
          template_id: id,
          template_code: `${code}_76_130`,
          template_name: `${name}一联单`,
          template_url: `https://templates.invalid/${code}/${digestOf(code)}.xml`,
          version: 1,
          template_type: 1,
          perview_url: `https://templates.invalid/${code}.png`,
        },
      ],
    })),
  });

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

const SENDER_ADDRESS = {
  country_code: 'CHN',
  province_name: '浙江省',
  city_name: '杭州市',
  district_name: '余杭区',
  street_name: '',
  detail_address: '练习路1号',
};

/** Answers `dd/logistics/shopnetsite/list`: one branch for a carrier, or for all where it is `""`. */
export function answerNetSites(
  sales: SalesBook,
  shop: string,
  params: Readonly<Record<string, string>>,
): PracticeAnswer {
  const code = params['logistics_code'];
  if (code === undefined) return outerError('参数错误：缺少logistics_code');
  if (code !== '' && carrierWith(code) === null) return outerError('快递公司编码非法');
  const sites = CARRIERS.filter((carrier) => code === '' || carrier.code === code).map(
    (carrier) => {
      const sold = sales
        .all()
        .filter((sale) => sale.shop === shop && sale.carrier === carrier.code);
      const count = (state: string): number =>
        sold.filter((sale) => sales.stateOf(sale) === state).length;
      return {
        logistics_code: carrier.code,
        company: carrier.code,
        company_type: carrier.ownRun ? 1 : 2,
        netsite_code: carrier.ownRun ? '' : `practice-${carrier.id}`,
        netsite_name: carrier.ownRun ? '' : `${carrier.name}练习网点`,
        amount: String(sales.leftOf(carrier.code) ?? ''),
        sender_address: [SENDER_ADDRESS],
        allocated_quantity: sold.length,
        cancelled_quantity: count('cancelled'),
        recycled_quantity: carrier.ownRun ? -1 : count('recycled'),
      };
    },
  );
  return success({ netsites: sites });
}
