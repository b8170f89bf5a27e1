import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OperatorsView } from '../../shared/operators.ts';
import { QUERY } from '../queries.ts';
import { valueOf } from '../station.ts';

/** The clock of the main process decides: asked too early, it would not be asked again. */
const LATE_MS = 250;

const NOBODY: OperatorsView = { operators: [], signedIn: null };

/** Who works here and who is at the bench; nobody until it is read. */
export const useOperators = (): OperatorsView =>
  useQuery({
    queryKey: QUERY.operators,
    queryFn: () => valueOf(window.station.operators(null)),
  }).data ?? NOBODY;

/** Asks again when the time without a scan may be over: scans since then have moved it on. */
export function useSignOutTimer({ signedIn }: OperatorsView): void {
  const client = useQueryClient();
  const untilMs = signedIn?.untilMs ?? null;
  useEffect(() => {
    if (untilMs === null) return undefined;
    const readAgain = (): void => void client.invalidateQueries({ queryKey: QUERY.operators });
    const timer = window.setTimeout(readAgain, Math.max(0, untilMs - Date.now()) + LATE_MS);
    return () => window.clearTimeout(timer);
  }, [client, untilMs]);
}
