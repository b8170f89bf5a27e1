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
import type { PrintState } from '../../shared/states.ts';
import { StateMark } from './state-mark.tsx';
import type { Tone } from './tone.ts';

type Shown = PrintState | 'none';

/** Only paper that was seen is green: a label at the printer still waits for somebody's eyes. */
const LOOKS: Readonly<Record<Shown, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  none: { tone: 'idle', icon: <MinusCircleOutlined /> },
  queued: { tone: 'working', icon: <ClockCircleOutlined /> },
  claimed: { tone: 'working', icon: <LoadingOutlined /> },
  spooled: { tone: 'working', icon: <PrinterOutlined /> },
  confirmed: { tone: 'good', icon: <CheckCircleOutlined /> },
  failed: { tone: 'stop', icon: <CloseCircleOutlined /> },
  cancelled: { tone: 'attention', icon: <MinusCircleOutlined /> },
  doubtful: { tone: 'stop', icon: <QuestionCircleOutlined /> },
};

interface PrintMarkProps {
  readonly state: PrintState | null;
  readonly testId?: string | undefined;
}

/** What is known about a parcel's last label. */
export function PrintMark({ state, testId }: PrintMarkProps): ReactElement {
  const { t } = useTranslation();
  const shown = state ?? 'none';
  const look = LOOKS[shown];
  return (
    <StateMark tone={look.tone} icon={look.icon} text={t(`state.print.${shown}`)} testId={testId} />
  );
}
