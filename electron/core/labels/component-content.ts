import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ParcelKey } from '../../../shared/ids.ts';
import type { LabelModel } from '../../../shared/label/model.ts';
import type { ComponentAddress } from '../../../shared/print-component.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Sender } from '../../../shared/settings.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { readNumber } from '../../ledger/numbers.ts';
import type { Opener } from '../../ledger/vault.ts';
import type { LabelToPrint } from '../../printing/backend.ts';
import type { ComponentContent } from '../../printing/component/dialect.ts';
import { DIALECTS } from '../../printing/component/dialects.ts';
import { openContent } from '../parcels/parcel-content.ts';
import type { TemplateBook } from './template-book.ts';
import { openWaybillData } from '../issuing/waybill-keeping.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';

/**
 * Where Douyin's key parameter comes from, made anew for each label since it ages within minutes;
 * null where nobody gives one (gateway contract §8.3, open question 1).
 */
export type KeyParameter = (shop: string) => Promise<string | null>;

/** The gateway has no endpoint that gives it. */
export const NO_KEY_PARAMETER: KeyParameter = async () => null;

interface ContentDeps {
  readonly db: ReadableDb;
  readonly opener: Result<Opener, Fault>;
  readonly templates: TemplateBook;
  readonly keyParameter: KeyParameter;
  /** Fetches and keeps the print data of an issued parcel. */
  readonly keepWaybillData: (key: ParcelKey) => Promise<void>;
  readonly setup: () => { readonly sender: Sender; readonly ownTemplateUrl: string };
}

/** Puts together what the platform's print program is given: the receiver stays encrypted. */
export async function componentContent(
  deps: ContentDeps,
  { key, model }: LabelToPrint,
  { platform }: ComponentAddress,
): Promise<Result<ComponentContent, Fault>> {
  const number = readNumber(deps.db, key);
  if (number === null) return fail(fault('NUMBER_MISSING'));
  const { shop, carrier } = number.askedWith;
  const { needsKeyParameter, needsTemplate } = DIALECTS[platform];
  const keyParameter = needsKeyParameter ? await deps.keyParameter(shop) : null;
  if (needsKeyParameter && keyParameter === null) return fail(fault('COMPONENT_KEY_MISSING'));
  const content = openContent(deps.db, deps.opener, key);
  if (!content.ok) return content;
  const data = await printData(deps, key, model.trackNo);
  if (!data.ok) return data;
  const template = needsTemplate ? await deps.templates.urlFor(shop, carrier) : ok(null);
  if (!template.ok) return template;
  const { sender, ownTemplateUrl } = deps.setup();
  return ok({
    printData: data.value.print_data,
    signature: data.value.sign,
    templateUrl: template.value,
    sender: content.value.sender ?? sender,
    own: ownTemplateUrl === '' ? null : { templateUrl: ownTemplateUrl, data: ownData(model, shop) },
    keyParameter,
  });
}

async function printData(
  deps: ContentDeps,
  key: ParcelKey,
  trackNo: string,
): Promise<Result<{ readonly print_data: string; readonly sign: string }, Fault>> {
  if (!deps.opener.ok) return deps.opener;
  try {
    const kept = openWaybillData(deps.db, deps.opener.value, key, trackNo);
    if (kept !== null) return ok(kept);
    await deps.keepWaybillData(key);
    const fetched = openWaybillData(deps.db, deps.opener.value, key, trackNo);
    return fetched === null ? fail(fault('COMPONENT_NO_PRINT_DATA')) : ok(fetched);
  } catch (error) {
    return fail(fault('LEDGER_KEY_MISSING', { reason: messageOf(error) }));
  }
}

/** What the shop's own template can show, by these names. No person is among it. */
const ownData = (model: LabelModel, shop: string): Readonly<Record<string, string>> => ({
  shop,
  orderId: model.orderId,
  packId: model.packId,
  items: model.items
    .map(({ name, specs, count }) => `${[name, specs].filter(Boolean).join(' ')} ×${count}`)
    .join('\n'),
  itemCount: String(model.items.reduce((sum, { count }) => sum + count, 0)),
  orders: String(model.orders),
  copyMark: model.copy === 1 ? '' : `重打 ${model.copy - 1}`,
  practiceMark: model.practice ? '练习' : '',
});
