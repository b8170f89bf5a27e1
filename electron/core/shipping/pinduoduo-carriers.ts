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
  /**
   * The carrier of a code, null where the shop cannot use it; an older list serves where the gateway
   * gives none.
   */
  readonly find: (
    client: GatewayClient,
    shop: string,
    code: string,
  ) => Promise<Result<Company | null, CallFailure>>;
}

/** The list is read once a day, and sooner for a carrier that it does not have. */
const KEPT_FOR_MS = 24 * 60 * 60_000;
const MISSED_FOR_MS = 60_000;

const nameOf = (shop: string): string => `pinduoduo_carriers ${shop}`;

export function createPinduoduoCarriers(deps: {
  readonly db: WritableDb;
  readonly nowMs: () => number;
}): PinduoduoCarriers {
  const { db } = deps;
  const reading = new Map<string, Promise<Result<readonly Company[], CallFailure>>>();

  const kept = (shop: string): z.infer<typeof keptSchema> | null => {
    const stored = readSetting(db, nameOf(shop));
    return stored === null ? null : keptSchema.parse(JSON.parse(stored));
  };

  const read = async (
    client: GatewayClient,
    shop: string,
  ): Promise<Result<readonly Company[], CallFailure>> => {
    const answer = await client.call(getCompany, shop, null);
    if (!answer.ok) {
      const older = kept(shop);
      return older === null ? answer : ok(older.companies);
    }
    const companies = answer.value.data.flatMap(({ available, ...company }) =>
      available ? [company] : [],
    );
    const text = JSON.stringify({ shop, readAtMs: deps.nowMs(), companies });
    inTransaction(db, () => writeSetting(db, nameOf(shop), text));
    return ok(companies);
  };

  /** One call for all that miss a list at once. */
  const readOnce = (client: GatewayClient, shop: string): ReturnType<typeof read> => {
    const now = reading.get(shop) ?? read(client, shop).finally(() => reading.delete(shop));
    reading.set(shop, now);
    return now;
  };

  return {
    find: async (client, shop, code) => {
      const known = kept(shop);
      const company = known?.companies.find((each) => each.code === code) ?? null;
      const ageMs = deps.nowMs() - (known?.readAtMs ?? 0);
      const isYoung = ageMs >= 0 && ageMs < (company === null ? MISSED_FOR_MS : KEPT_FOR_MS);
      if (known !== null && isYoung) return ok(company);
      const companies = await readOnce(client, shop);
      return companies.ok
        ? ok(companies.value.find((each) => each.code === code) ?? null)
        : companies;
    },
  };
}
