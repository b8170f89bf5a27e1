import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ParcelCard } from '../../../shared/parcel-views.ts';
import { ok } from '../../../shared/result.ts';
import type { ScanCommand } from '../../../shared/scan-code.ts';
import { scanCode } from '../../../shared/scan-code.ts';
import { createCommandGuard } from '../../commands/command-guard.ts';
import { KEY_OF_COMMAND } from '../../commands/command-keys.ts';
import { pressKey } from '../../components/use-keys.ts';
import { cardKey, useCard, useLanes } from '../../queries.ts';
import type { ScanQueue } from '../../scanner/scan-queue.ts';
import { createScanQueue } from '../../scanner/scan-queue.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import type { BenchSession, ScanAnswer } from './bench-session.ts';
import { waitsForDoubt } from './lane-doubts.ts';
import { afterCommand, afterLookUp, afterScan, NEW_SESSION, parcelOf } from './bench-session.ts';
import type { BenchMoment, BenchView, Verdict } from './bench-state.ts';
import { benchState, soundOfChange } from './bench-state.ts';

export interface Bench {
  readonly session: BenchSession;
  /** The parcel on the bench as it is now. */
  readonly card: ParcelCard | null;
  readonly view: BenchView;
  /** Scans that have no answer yet. */
  readonly backlog: number;
  readonly scan: (code: string) => void;
  /** Puts a parcel on the bench as if it had been scanned; `started` where it was just added. */
  readonly show: (card: ParcelCard, verdict?: Verdict) => void;
  /** Puts the parcel on the bench away. */
  readonly clear: () => void;
}

/** The bench goes on behind every screen: scans are taken and parcels followed. */
export function useBench(): Bench {
  const client = useQueryClient();
  const [session, setSession] = useState(NEW_SESSION);
  const [backlog, setBacklog] = useState(0);
  const keepCard = (result: ScanAnswer['result']): void => {
    if (!result.ok || result.value.kind !== 'parcel') return;
    const { card } = result.value;
    client.setQueryData(cardKey(card), card);
  };
  /** Other scans go on meanwhile: the platform may take its time. */
  const lookUp = async (code: string): Promise<void> => {
    const result = await window.station.lookUp({ code });
    keepCard(result);
    setSession((before) => afterLookUp(before, { code, atMs: Date.now(), result }));
  };
  const [isRepeat] = useState(createCommandGuard);
  /** The scans before it are on screen by now: a command is about what is there. */
  const takeCommand = (code: string, command: ScanCommand): void => {
    const atMs = Date.now();
    if (isRepeat(code, atMs)) {
      const result = ok({ kind: 'duplicate' as const, code });
      setSession((earlier) => afterScan(earlier, { code, atMs, result }));
      return;
    }
    const taken = pressKey(KEY_OF_COMMAND[command]);
    setSession((earlier) => afterCommand(earlier, { code, atMs }, { command, taken }));
  };
  const [queue] = useState<ScanQueue>(() =>
    createScanQueue({
      handle: async (code) => {
        const kind = scanCode(code);
        if (kind.kind === 'command') {
          takeCommand(code, kind.command);
          return;
        }
        const result = await window.station.scan({ code });
        keepCard(result);
        const atMs = Date.now();
        flushSync(() => setSession((before) => afterScan(before, { code, atMs, result })));
        if (result.ok && result.value.kind === 'looking_up') lookUp(code).catch(reportError);
      },
      onLength: setBacklog,
      onError: reportError,
    }),
  );

  // Of a ledger that was restored, what was on the bench may not be true any more.
  useEffect(
    () =>
      window.station.onChanged(({ topic }) => {
        if (topic === 'ledger') setSession(NEW_SESSION);
      }),
    [],
  );

  const { said } = session;
  const { data } = useCard(parcelOf(said));
  const card = said?.kind === 'parcel' ? (data ?? said.card) : null;
  const lanes = useLanes().data;
  const view = useMemo(
    () => benchState(said, card, card !== null && waitsForDoubt(card.print, lanes ?? [])),
    [said, card, lanes],
  );
  useSounds({
    scan: session.scan,
    repeated: session.repeated,
    command: session.command,
    parcel: card === null ? null : `${card.orderId} ${card.packId}`,
    view,
  });
  const show = (shown: ParcelCard, verdict: Verdict = 'started'): void => {
    const result = ok({ kind: 'parcel' as const, verdict, card: shown });
    setSession((before) => afterScan(before, { code: shown.orderId, atMs: Date.now(), result }));
  };
  const clear = (): void => setSession((before) => ({ ...before, said: null }));
  return { session, card, view, backlog, scan: queue.add, show, clear };
}

function useSounds(now: BenchMoment): void {
  const play = useSpeaker();
  const before = useRef(now);
  useEffect(() => {
    const sound = soundOfChange(before.current, now);
    before.current = now;
    if (sound !== null) play(sound);
  });
}
