import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
  MinusCircleOutlined,
  PrinterOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintTally } from '../../../../shared/print-run.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import type { Tone } from '../../../components/tone.ts';

/** In the order a label goes through them; only paper that somebody saw is green. */
const COUNTS: readonly {
  readonly name: keyof PrintTally;
  readonly tone: Tone;
  readonly icon: ReactNode;
}[] = [
  { name: 'confirmed', tone: 'good', icon: <CheckCircleOutlined /> },
  { name: 'spooled', tone: 'working', icon: <PrinterOutlined /> },
  { name: 'underWay', tone: 'working', icon: <LoadingOutlined /> },
  { name: 'doubtful', tone: 'stop', icon: <QuestionCircleOutlined /> },
  { name: 'failed', tone: 'stop', icon: <CloseCircleOutlined /> },
  { name: 'left', tone: 'idle', icon: <ClockCircleOutlined /> },
  { name: 'elsewhere', tone: 'idle', icon: <MinusCircleOutlined /> },
];

/** How many labels are how far; what nothing is in is left out. */
export function RunCounts({ tally }: { readonly tally: PrintTally }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="batch-counts" aria-live="polite">
      {COUNTS.filter(({ name }) => tally[name] > 0).map(({ name, tone, icon }) => (
        <StateMark
          key={name}
          tone={tone}
          icon={icon}
          text={t(`prints.count.${name}`, { count: tally[name] })}
          testId={`run-${name}`}
        />
      ))}
    </p>
  );
}

/** The same as a bar; what is left stays empty. */
export function RunBar({
  tally,
  total,
}: {
  readonly tally: PrintTally;
  readonly total: number;
}): ReactElement {
  const share = (count: number): string => `${total === 0 ? 0 : (100 * count) / total}%`;
  return (
    <div className="batch-bar" aria-hidden>
      <span data-tone="good" style={{ width: share(tally.confirmed) }} />
      <span data-tone="working" style={{ width: share(tally.spooled + tally.underWay) }} />
      <span data-tone="stop" style={{ width: share(tally.doubtful + tally.failed) }} />
    </div>
  );
}
