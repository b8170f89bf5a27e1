import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { Language } from '../../../shared/language.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { WritableDb } from '../../ledger/db.ts';
import { inTransaction } from '../../ledger/db.ts';
import { listOfferLinks, putOfferLink, removeOfferLink } from '../../ledger/offer-links.ts';
import type { AskWhere } from '../exporting/export-desk.ts';
import { writeWhole } from '../exporting/file-sink.ts';

export interface OfferHandlerDeps {
  readonly db: WritableDb;
  readonly nowMs: () => number;
  readonly language: () => Language;
  readonly askWhere: AskWhere;
}

type OfferHandlers = Pick<
  Handlers,
  'offers:list' | 'offers:keep' | 'offers:remove' | 'offers:export' | 'offers:import'
>;

/**
 * What the page can ask for about the offers that stand for our goods. What reads and writes tables
 * is large, and loaded when one comes or goes.
 */
export function createOfferHandlers(deps: OfferHandlerDeps): OfferHandlers {
  const { db } = deps;
  return {
    'offers:list': () => ok([...listOfferLinks(db)]),
    'offers:keep': (link) => {
      inTransaction(db, () => putOfferLink(db, link, deps.nowMs()));
      return ok([...listOfferLinks(db)]);
    },
    'offers:remove': ({ goods, specs }) => {
      inTransaction(db, () => removeOfferLink(db, goods, specs));
      return ok([...listOfferLinks(db)]);
    },
    'offers:export': async () => {
      const language = deps.language();
      const name = language === 'en' ? 'offers' : '货源对照表';
      const file = await deps.askWhere({ name: `${name}.csv`, format: 'csv' });
      if (file === null) return ok({ file: null });
      const { offersAsCsv } = await import('./offer-table.ts');
      const why = writeWhole(file, offersAsCsv(listOfferLinks(db), language));
      return why === null ? ok({ file }) : fail(why);
    },
    'offers:import': async ({ bytes }) => {
      const { readOffers } = await import('./offer-table.ts');
      const read = readOffers(bytes);
      if (!read.ok) return read;
      inTransaction(db, () => {
        for (const link of read.value) putOfferLink(db, link, deps.nowMs());
      });
      return ok({ taken: read.value.length, links: [...listOfferLinks(db)] });
    },
  };
}
