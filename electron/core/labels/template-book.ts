import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import { templateList } from '../../gateway/douyin/template-list.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import type { LabelTemplates } from '../../ledger/label-templates.ts';
import { readLabelTemplates, writeLabelTemplates } from '../../ledger/label-templates.ts';

interface TemplateBookDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  /** The gateway of the current setup, or what is missing in it. */
  readonly gateway: () => Result<{ readonly client: GatewayClient; readonly host: string }, Fault>;
}

/** Knows the platform's label template of each carrier. */
export interface TemplateBook {
  /**
   * Address of a carrier's template. The vendor asks to read the list again now and then: an old
   * one is read anew first, and still serves where the gateway does not answer.
   */
  readonly urlFor: (shop: string, carrier: string) => Promise<Result<string, Fault>>;
}

const OLD_AFTER_MS = 12 * 60 * 60_000;
/** Labels of one kind, in Douyin's spelling: 1 is one part, 2 is two. */
const ONE_PART = '1';

export function createTemplateBook(deps: TemplateBookDeps): TemplateBook {
  let kept = readLabelTemplates(deps.db);
  let reading: Promise<LabelTemplates | null> | null = null;

  const read = async (shop: string): Promise<LabelTemplates | null> => {
    const gateway = deps.gateway();
    if (!gateway.ok) return null;
    const { client, host } = gateway.value;
    const answer = await client.call(templateList, shop, null);
    if (!answer.ok) return null;
    const urls: Record<string, string> = {};
    for (const { logistics_code: carrier, template_infos: templates } of answer.value.data) {
      const usual = templates.find((template) => template.template_type === ONE_PART);
      const url = (usual ?? templates[0])?.template_url;
      if (url !== undefined) urls[carrier] = url;
    }
    const templates = { shop, host, urls, readAtMs: deps.nowMs() };
    inTransaction(deps.db, () => writeLabelTemplates(deps.db, templates));
    return templates;
  };

  /** One reading at a time, however many labels wait for it. */
  const readOnce = (shop: string): Promise<LabelTemplates | null> => {
    reading ??= read(shop).finally(() => {
      reading = null;
    });
    return reading;
  };

  return {
    urlFor: async (shop, carrier) => {
      const gateway = deps.gateway();
      const isOurs = kept?.shop === shop && (!gateway.ok || kept.host === gateway.value.host);
      const known = isOurs ? kept : null;
      const isFresh =
        known?.urls[carrier] !== undefined && deps.nowMs() - known.readAtMs < OLD_AFTER_MS;
      if (!isFresh) kept = (await readOnce(shop)) ?? known ?? kept;
      const url = kept?.shop === shop ? kept.urls[carrier] : undefined;
      return url === undefined ? fail(fault('COMPONENT_NO_TEMPLATE')) : ok(url);
    },
  };
}
