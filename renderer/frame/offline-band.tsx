import { DisconnectOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../i18n/use-times.ts';
import { QUERY } from '../queries.ts';
import { valueOf } from '../station.ts';
import './offline-band.css';

/** How soon the band learns by itself that the way is free again. */
const LOOK_AGAIN_MS = 5_000;

/** Nothing reaches the gateway: since when, and what goes on without it. Gone when it answers. */
export function OfflineBand({ sinceMs }: { readonly sinceMs: number }): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  useQuery({
    queryKey: QUERY.gatewayCheck,
    queryFn: () => valueOf(window.station.checkGateway(null)),
    refetchInterval: LOOK_AGAIN_MS,
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <section className="offline-band" data-tone="stop" data-testid="offline" role="alert">
      <DisconnectOutlined className="offline-icon" aria-hidden />
      <strong>{t('offline.title')}</strong>
      <span className="offline-text">{t('offline.text')}</span>
      <span className="offline-since">{t('offline.since', { time: times.clock(sinceMs) })}</span>
    </section>
  );
}
