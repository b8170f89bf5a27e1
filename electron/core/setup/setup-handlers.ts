import { EVERY_WAITING } from '../../../shared/batch.ts';
import type { Push, StationInfo } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../../../shared/ipc/handlers.ts';
import { profileText } from '../../../shared/bench-profile.ts';
import { fault } from '../../../shared/errors/codes.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { BenchSettings } from '../../../shared/settings.ts';
import type { ReadableDb } from '../../ledger/db.ts';
import { listWaiting } from '../../ledger/waiting.ts';
import { code128 } from '../../printing/barcode.ts';
import { readProfile } from './bench-profile.ts';
import type { AskWhere } from '../exporting/export-desk.ts';
import type { LedgerAccess } from '../ledger-access.ts';
import { writeWhole } from '../exporting/file-sink.ts';
import type { HostVerbs } from '../safety/station-host.ts';
import type { Station } from '../station.ts';
import type { WorkingPlaces } from '../working-place.ts';

/** The page draws modules of its own pixels. */
const ANY_WIDTH_MM = 1_000;
const ANY_DPI = 203;

interface SetupHandlerDeps {
  readonly db: ReadableDb;
  readonly station: Station;
  readonly askWhereToSave: AskWhere;
  readonly save: (settings: BenchSettings) => void;
  readonly info: () => StationInfo;
  readonly push: (change: Push) => void;
  readonly places: Pick<WorkingPlaces, 'go'>;
  readonly host: Pick<HostVerbs, 'reopen'>;
  readonly ledger: Pick<LedgerAccess, 'readOnly'>;
}

type SetupHandlers = Pick<
  Handlers,
  'profile:give' | 'profile:preview' | 'profile:take' | 'guide:keep' | 'guide:order' | 'practice:go'
>;

/** What the page can ask for about a bench's profile, the first-run guide and practice. */
export function createSetupHandlers(deps: SetupHandlerDeps): SetupHandlers {
  const { station, save, info } = deps;
  return {
    'profile:give': async () => {
      const settings = station.settings();
      const name = settings.language === 'en' ? 'bench-profile' : '打包台配置';
      const file = await deps.askWhereToSave({ name: `${name}.json`, format: 'json' });
      if (file === null) return ok({ file: null });
      const why = writeWhole(file, profileText(settings));
      return why === null ? ok({ file }) : fail(why);
    },
    'profile:preview': ({ text }) => {
      const profile = readProfile(text, station.settings());
      return profile.ok ? ok({ changes: [...profile.value.changes] }) : profile;
    },
    'profile:take': async ({ text }) => {
      const profile = readProfile(text, station.settings());
      if (!profile.ok) return profile;
      save(profile.value.settings);
      station.printing.runs.routesChanged();
      await station.connection.reset();
      deps.push({ topic: 'info' });
      return ok(info());
    },
    'guide:keep': (guide) => {
      save({ ...station.settings(), guide });
      deps.push({ topic: 'info' });
      return ok(info());
    },
    'guide:order': () => {
      const query = { filter: { ...EVERY_WAITING, state: 'none' as const }, before: null };
      const { carrier } = station.settings();
      const [order] = listWaiting(deps.db, { ...query, carrier, limit: 1 });
      if (order === undefined) return ok(null);
      const barcode = code128(order.orderId, ANY_WIDTH_MM, ANY_DPI);
      if (!barcode.ok) return barcode;
      return ok({ text: order.orderId, widths: [...barcode.value.widths] });
    },
    'practice:go': async (practice) => {
      const { readOnly } = deps.ledger;
      if (practice && readOnly !== null) return fail(readOnly);
      if (readOnly === null && (practice ? isBusy(station) : isPrinting(station))) {
        return fail(fault('STATION_BUSY'));
      }
      const { secrets, settings } = station;
      const secret = practice && secrets.state() === 'until_closed' ? secrets.read() : null;
      const from = readOnly === null ? settings() : null;
      await deps.places.go(practice, from, secret, deps.host.reopen);
      return ok(null);
    },
  };
}

/** Numbers are being asked for, or labels are on their way or wait for somebody. */
function isBusy({ batches, printing, importer, connection }: Station): boolean {
  const batch = batches.last();
  const run = printing.runs.last();
  return (
    connection.isAsking() ||
    batch?.state === 'gathering' ||
    batch?.state === 'running' ||
    run?.state === 'gathering' ||
    run?.state === 'running' ||
    importer.state().phase === 'taking' ||
    printing.lanes().some(({ queued, underWay }) => queued + underWay > 0)
  );
}

/** A label is on its way to paper: what waits in line of practice is no loss. */
const isPrinting = ({ printing }: Station): boolean =>
  printing.lanes().some(({ underWay }) => underWay > 0);
