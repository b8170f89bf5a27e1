import {
  CheckCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  RightCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFault } from '../../../shared/errors/describe.ts';
import type { Tone } from '../../components/tone.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useTimes } from '../../i18n/use-times.ts';
import type { TrailEntry } from './bench-session.ts';
import './scan-trail.css';

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  idle: <MinusCircleOutlined />,
  working: <RightCircleOutlined />,
  good: <CheckCircleOutlined />,
  attention: <ExclamationCircleOutlined />,
  stop: <StopOutlined />,
};

/** The last scans, newest first, as they were understood when they came. */
export function ScanTrail({ entries }: { readonly entries: readonly TrailEntry[] }): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  return (
    <aside className="scan-trail" data-testid="scan-trail">
      <h2>{t('bench.trail')}</h2>
      {entries.length === 0 && <p className="scan-trail-empty">{t('bench.trailEmpty')}</p>}
      <ol>
        {entries.map((entry) => (
          <li key={entry.scan} data-tone={entry.tone}>
            <span className="scan-trail-icon" aria-hidden>
              {ICONS[entry.tone]}
            </span>
            <span className="scan-trail-code mono">{entry.code}</span>
            <span className="scan-trail-meaning">
              <Meaning entry={entry} />
            </span>
            <time className="scan-trail-time mono">{times.clock(entry.atMs)}</time>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function Meaning({ entry: { meaning } }: { readonly entry: TrailEntry }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return meaning.kind === 'fault' ? (
    <>{describeFault(meaning.fault, language).title}</>
  ) : (
    <>{t(`bench.verdict.${meaning.verdict}`)}</>
  );
}
