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
import { useCard } from '../../queries.ts';
import type { ScanMeaning, TrailEntry } from './bench-session.ts';
import type { Situation, Verdict } from './bench-state.ts';
import { benchState } from './bench-state.ts';
import './scan-trail.css';

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  idle: <MinusCircleOutlined />,
  working: <RightCircleOutlined />,
  good: <CheckCircleOutlined />,
  attention: <ExclamationCircleOutlined />,
  stop: <StopOutlined />,
};

/** The last scans, newest first. A parcel's line follows the parcel. */
export function ScanTrail({ entries }: { readonly entries: readonly TrailEntry[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <aside className="scan-trail" data-testid="scan-trail">
      <h2>{t('bench.trail')}</h2>
      {entries.length === 0 && <p className="scan-trail-empty">{t('bench.trailEmpty')}</p>}
      <ol>
        {entries.map((entry) => (
          <TrailLine key={entry.scan} entry={entry} />
        ))}
      </ol>
    </aside>
  );
}

/** A piece of goods was right or wrong, whatever becomes of its parcel. */
const OF_ONE_PIECE: ReadonlySet<Verdict> = new Set(['item_right', 'item_wrong', 'item_too_many']);

function TrailLine({ entry }: { readonly entry: TrailEntry }): ReactElement {
  const { code, atMs, meaning } = entry;
  const times = useTimes();
  const reply = meaning.kind === 'parcel' ? meaning.reply : null;
  const follows = reply !== null && !OF_ONE_PIECE.has(reply.verdict);
  const { data: card } = useCard(follows ? reply.card : null);
  const view = reply === null ? null : benchState(reply, card ?? reply.card);
  const tone = view?.tone ?? entry.tone;
  return (
    <li data-tone={tone} data-situation={view?.situation}>
      <span className="scan-trail-icon" aria-hidden>
        {ICONS[tone]}
      </span>
      <span className="scan-trail-code mono">{code}</span>
      <span className="scan-trail-meaning">
        <Meaning meaning={meaning} situation={view?.situation ?? null} />
      </span>
      <time className="scan-trail-time mono">{times.clock(atMs)}</time>
    </li>
  );
}

interface MeaningProps {
  readonly meaning: ScanMeaning;
  readonly situation: Situation | null;
}

function Meaning({ meaning, situation }: MeaningProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (meaning.kind) {
    case 'parcel':
      return situation === null ? null : <>{t(`bench.now.${situation}`)}</>;
    case 'fault':
      return <>{describeFault(meaning.fault, language).title}</>;
    case 'command': {
      const command = t(`command.${meaning.command}.name`);
      return <>{meaning.taken ? command : t('bench.notNow', { command })}</>;
    }
    case 'duplicate':
    case 'looking_up':
      return <>{t(`bench.trailSays.${meaning.kind}`)}</>;
  }
}
