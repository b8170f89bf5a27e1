import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { GatewayClient } from '../../gateway/client.ts';
import type { CallFailure } from '../../gateway/outcome.ts';
import { getCompany } from '../../gateway/pinduoduo/get-company.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { readSetting, writeSetting } from '../../ledger/facts.ts';

const companySchema = z.object({ id: z.string(), code: z.string(), name: z.string() });
type Company = z.infer<typeof companySchema>;

const keptSchema = z.object({
  shop: z.string(),
  readAtMs: z.number().int(),
  companies: z.array(companySchema),
});

/** The carriers that a Pinduoduo shop can use now. */
export interface PinduoduoCarriers {
  /** Only those that are available; an older list serves where the gateway gives none. */
  readonly of: (
    client: GatewayClient,
    shop: string,
  ) => Promise<Result<readonly Company[], CallFailure>>;
}

/** The list is read once a day. */
const KEPT_FOR_MS = 24 * 60 * 60_000;

const nameOf = (shop: string): string => `pinduoduo_carriers ${shop}`;

export function createPinduoduoCarriers(deps: {
  readonly db: WritableDb;
  readonly nowMs: () => number;
}): PinduoduoCarriers {
  const { db } = deps;
  const reading = new Map<string, Promise<Result<readonly Company[], CallFailure>>>();

  const read = async (
    client: GatewayClient,
    shop: string,
  ): Promise<Result<readonly Company[], CallFailure>> => {
    const stored = readSetting(db, nameOf(shop));
    const kept = stored === null ? null : keptSchema.parse(JSON.parse(stored));
    if (kept !== null && deps.nowMs() - kept.readAtMs < KEPT_FOR_MS) return ok(kept.companies);
    const answer = await client.call(getCompany, shop, null);
    if (!answer.ok) return kept === null ? answer : ok(kept.companies);
    const companies = answer.value.data.flatMap(({ available, ...company }) =>
      available ? [company] : [],
    );
    const text = JSON.stringify({ shop, readAtMs: deps.nowMs(), companies });
    inTransaction(db, () => writeSetting(db, nameOf(shop), text));
    return ok(companies);
  };

  return {
    of: (client, shop) => {
      const known = reading.get(shop);
      if (known !== undefined) return known;
      const now = read(client, shop).finally(() => reading.delete(shop));
      reading.set(shop, now);
      return now;
    },
  };
}
