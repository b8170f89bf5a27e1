import { z } from 'zod';
import { listOf, optionalText } from '../answer-fields.ts';
import type { Endpoint } from '../endpoint.ts';
import type { PlatformWords } from '../outcome.ts';

interface RouteRequest {
  /** Carrier code in Douyin's spelling. */
  readonly carrier: string;
  readonly trackNo: string;
}

const WORKED = '10000';

const statusSchema = z.looseObject({
  code: optionalText,
  msg: optionalText,
  sub_code: optionalText,
  sub_msg: optionalText,
});

const routeSchema = z.looseObject({
  route__node_list: listOf(
    z.looseObject({
      content: optionalText,
      site_name: optionalText,
      state: optionalText,
      state_description: optionalText,
      /** As the platform wrote it; the unit is not documented. */
      timestamp: optionalText,
    }),
  ),
});

/**
 * Where a parcel is. Vendor page ddoms-logistics-router; gateway contract §4.8. Only for numbers
 * bought on Douyin and reported as shipped. Worked: the inner `data.code` is 10000.
 */
export const trackNoRoute: Endpoint<RouteRequest, z.infer<typeof routeSchema>> = {
  platform: 'douyin',
  path: '/gateway/dd/logistics/trackno/route',
  repeat: 'read',
  params: ({ carrier, trackNo }) => ({ logistics_code: carrier, track_no: trackNo }),
  refusal: refusalIn,
  readData: (data) => routeSchema.parse(data),
};

/** The platform's `sub_code` may stand behind a class and a colon (`isv.business-failed:10901`). */
function refusalIn(data: unknown): PlatformWords | null {
  const { code, msg, sub_code: subCode, sub_msg: subMsg } = statusSchema.parse(data);
  if (code === WORKED) return null;
  const detail = subCode.slice(subCode.lastIndexOf(':') + 1);
  return { code: detail === '' ? code : detail, text: subMsg === '' ? msg : subMsg };
}
