import { sign } from '../../../electron/gateway/sign.ts';
import { APPID, APP_SECRET, SHOP } from './account.ts';

/** Sends a signed form of any content and gives the text of the answer. */
export async function signedCall(
  gatewayUrl: string,
  path: string,
  business: Readonly<Record<string, string>>,
): Promise<string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const params = { ...business, appid: APPID, timestamp, seller_nick: SHOP };
  const response = await fetch(gatewayUrl + path, {
    method: 'POST',
    body: new URLSearchParams({ ...params, sign: sign(params, APP_SECRET) }),
  });
  return response.text();
}
