import type { UseQueryResult } from '@tanstack/react-query';
import { QueryClient, skipToken, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ParcelKey } from '../shared/ids.ts';
import type { Response, StationInfo } from '../shared/ipc/contract.ts';
import type { ParcelCard } from '../shared/parcel-views.ts';
import type { ComponentAddress, ComponentPrinters } from '../shared/print-component.ts';
import { valueOf } from './station.ts';

/** First parts of the query keys; a push invalidates by them. */
export const QUERY = {
  info: ['info'],
  card: ['card'],
  waiting: ['waiting'],
  merges: ['merges'],
  batch: ['batch'],
  labels: ['labels'],
  prints: ['prints'],
  lanes: ['lanes'],
  ledger: ['ledger'],
  exceptions: ['exceptions'],
  shipping: ['shipping'],
  distribution: ['distribution'],
  payLink: ['pay-link'],
  printers: ['printers'],
  programPrinters: ['program-printers'],
  backups: ['backups'],
  exporting: ['exporting'],
  handOvers: ['hand-overs'],
  reprintOffer: ['reprint-offer'],
  reprints: ['reprints'],
  importing: ['importing'],
  importRows: ['importRows'],
  scannerCode: ['scanner-code'],
  guideOrder: ['guide-order'],
  operators: ['operators'],
  board: ['board'],
  gatewayCheck: ['gateway-check'],
} as const;

/** The main process is always there, whatever the network does, and says itself when something changed. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: Infinity, retry: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });

export const cardKey = (key: ParcelKey): readonly string[] => [
  ...QUERY.card,
  key.orderId,
  key.packId,
];

/** The station's state; loaded before the first screen is drawn. */
export const useInfo = (): StationInfo =>
  useSuspenseQuery({ queryKey: QUERY.info, queryFn: () => valueOf(window.station.info(null)) })
    .data;

/** A parcel that follows its pushes; null reads nothing. */
export const useCard = (key: ParcelKey | null): UseQueryResult<ParcelCard> =>
  useQuery({
    queryKey: key === null ? QUERY.card : cardKey(key),
    queryFn: key === null ? skipToken : () => valueOf(window.station.card(key)),
  });

/** The last batch; null where there was none. */
export const useBatch = (): UseQueryResult<Response<'batch:state'>> =>
  useQuery({ queryKey: QUERY.batch, queryFn: () => valueOf(window.station.batch(null)) });

/** The last print run; null where there was none. */
export const usePrintRun = (): UseQueryResult<Response<'prints:state'>> =>
  useQuery({ queryKey: QUERY.prints, queryFn: () => valueOf(window.station.prints(null)) });

/** Ways to paper where something waits, is under way or is in doubt. */
export const useLanes = (): UseQueryResult<Response<'lanes:state'>> =>
  useQuery({ queryKey: QUERY.lanes, queryFn: () => valueOf(window.station.lanes(null)) });

export const usePrinters = (): UseQueryResult<string[]> =>
  useQuery({
    queryKey: QUERY.printers,
    queryFn: () => valueOf(window.station.printers(null)),
    staleTime: 0,
  });

/** What the platform's print program offers; null asks nobody. */
export const useProgramPrinters = (
  address: ComponentAddress | null,
): UseQueryResult<ComponentPrinters> =>
  useQuery({
    queryKey: [...QUERY.programPrinters, address],
    queryFn: address === null ? skipToken : () => valueOf(window.station.programPrinters(address)),
    staleTime: 0,
  });
