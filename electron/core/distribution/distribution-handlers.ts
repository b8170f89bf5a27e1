import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { parcelKeyText } from '../../../shared/ids.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { messageOf } from '../../../shared/errors/message-of.ts';
import { parseKeepingLiterals } from '../../gateway/json.ts';
import { countDistribution, readSupplierTotals } from '../../ledger/distribution-list.ts';
import type { DistributionDesk } from './distribution-desk.ts';
import { findOrders } from './find-orders.ts';
import type { OfferHandlerDeps } from './offer-handlers.ts';
import { createOfferHandlers } from './offer-handlers.ts';

interface DistributionHandlerDeps extends OfferHandlerDeps {
  readonly desk: DistributionDesk;
  readonly copyText: (text: string) => Promise<void>;
  readonly openInBrowser: (url: string) => Promise<void>;
}

type DistributionHandlers = Pick<
  Handlers,
  | 'distribution:counts'
  | 'distribution:list'
  | 'distribution:draft'
  | 'distribution:draft-file'
  | 'distribution:preview'
  | 'distribution:create'
  | 'distribution:refresh'
  | 'distribution:pay-url'
  | 'distribution:use-pay-url'
  | 'distribution:remove'
  | 'distribution:relations'
  | 'distribution:link'
  | 'offers:list'
  | 'offers:keep'
  | 'offers:remove'
  | 'offers:export'
  | 'offers:import'
>;

interface ManyOutcome {
  done: number;
  refused: { name: string; fault: Fault }[];
}

/** What the page can ask for about orders at 1688 suppliers. */
export function createDistributionHandlers(deps: DistributionHandlerDeps): DistributionHandlers {
  const { db, desk } = deps;
  /** Of the orders that were asked for last: the page never names an address to open. */
  let payLink: { readonly names: string; url: string | null } = { names: '', url: null };
  return {
    'distribution:counts': () => ok([...countDistribution(db)]),
    'distribution:list': async (query) =>
      ok({
        ...(await findOrders(db, query)),
        suppliers: [...readSupplierTotals(db, query.group)],
      }),
    'distribution:draft': ({ keys, ...wishes }) =>
      ok(
        many(keys, (key) => [
          parcelKeyText(key).replace('\n', ' ').trim(),
          desk.draft(key, wishes),
        ]),
      ),
    'distribution:draft-file': ({ text }) => {
      const bodies = bodiesIn(text);
      return bodies.ok
        ? ok(many(bodies.value, (body, place) => [String(place + 1), desk.draftFrom(body)]))
        : bodies;
    },
    'distribution:preview': ({ outOrderId, shown }) => desk.preview(outOrderId, shown),
    'distribution:remove': ({ names }) => ok(many(names, (name) => [name, desk.remove(name)])),
    'distribution:relations': ({ outOrderId }) => {
      const relations = desk.relations(outOrderId);
      return relations.ok ? ok([...relations.value]) : relations;
    },
    'distribution:link': (wish) => desk.link(wish),
    'distribution:create': ({ names }) => ok(many(names, (name) => [name, desk.create(name)])),
    'distribution:refresh': async ({ names }) => {
      const outcome: ManyOutcome = { done: 0, refused: [] };
      for (const name of names) count(outcome, name, await desk.refresh(name));
      return ok(outcome);
    },
    'distribution:pay-url': async ({ names }) => {
      const wanted: typeof payLink = { names: names.join('\n'), url: null };
      payLink = wanted;
      const url = await desk.payUrl(names);
      if (url.ok) wanted.url = url.value;
      return url.ok ? ok({ url: url.value }) : url;
    },
    'distribution:use-pay-url': async ({ names, way }) => {
      const { url } = payLink;
      const isMeant = payLink.names === names.join('\n');
      if (!isMeant || url === null || new URL(url).protocol !== 'https:') {
        return fail(fault('PAY_LINK_GONE'));
      }
      if (way === 'copy') await deps.copyText(url);
      else await deps.openInBrowser(url);
      return ok(null);
    },
    ...createOfferHandlers(deps),
  };
}

function many<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => readonly [name: string, result: Result<unknown, Fault>],
): ManyOutcome {
  const outcome: ManyOutcome = { done: 0, refused: [] };
  for (const [place, item] of items.entries()) count(outcome, ...work(item, place));
  return outcome;
}

function count(outcome: ManyOutcome, name: string, result: Result<unknown, Fault>): void {
  if (result.ok) outcome.done += 1;
  else outcome.refused.push({ name, fault: result.error });
}

/** One body or a list of them, numbers as they were written. */
function bodiesIn(text: string): Result<readonly unknown[], Fault> {
  try {
    const tree = parseKeepingLiterals(text.replace(/^\uFEFF/, ''));
    const bodies: readonly unknown[] = Array.isArray(tree) ? tree : [tree];
    return bodies.length === 0 ? fail(fault('FILE_EMPTY', { file: 'JSON' })) : ok(bodies);
  } catch (error) {
    return fail(fault('FILE_NOT_JSON', { file: 'JSON', reason: messageOf(error) }));
  }
}
