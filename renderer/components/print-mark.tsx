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
import type { PrintView } from '../../shared/parcel-views.ts';
import type { PrintState } from '../../shared/states.ts';
import { needsHands } from './needs-hands.ts';
import { StateMark } from './state-mark.tsx';
import type { Tone } from './tone.ts';

type Shown = PrintState | 'none' | 'reported';

/** Only paper that was seen is green: a label at the printer still waits for somebody's eyes. */
const LOOKS: Readonly<Record<Shown, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  none: { tone: 'idle', icon: <MinusCircleOutlined /> },
  queued: { tone: 'working', icon: <ClockCircleOutlined /> },
  claimed: { tone: 'working', icon: <LoadingOutlined /> },
  spooled: { tone: 'working', icon: <PrinterOutlined /> },
  confirmed: { tone: 'good', icon: <CheckCircleOutlined /> },
  reported: { tone: 'good', icon: <CheckCircleOutlined /> },
  failed: { tone: 'stop', icon: <CloseCircleOutlined /> },
  cancelled: { tone: 'attention', icon: <MinusCircleOutlined /> },
  doubtful: { tone: 'stop', icon: <QuestionCircleOutlined /> },
};

interface PrintMarkProps {
  readonly state: PrintState | null;
  /** The label itself, where more is to be told than its state. */
  readonly print?: PrintView | null;
  readonly testId?: string | undefined;
}

/** What is known about a parcel's last label. */
export function PrintMark({ state, print = null, testId }: PrintMarkProps): ReactElement {
  const { t } = useTranslation();
  const shown = print !== null && isReported(print) ? 'reported' : (state ?? 'none');
  const look = LOOKS[shown];
  const view = shown === 'spooled' || shown === 'doubtful' ? (print?.spooler ?? null) : null;
  const isStuck = view !== null && shown === 'spooled' && needsHands(view);
  const text = t(shown === 'reported' ? 'state.reported' : `state.print.${shown}`);
  return (
    <StateMark
      tone={isStuck ? 'attention' : look.tone}
      icon={look.icon}
      text={view === null ? text : `${text} · ${t(`state.spooler.${view}`)}`}
      testId={testId}
    />
  );
}

/** The platform's program names its task when it says that it printed; a person names none. */
const isReported = ({ state, backend, spoolerJob }: PrintView): boolean =>
  state === 'confirmed' && backend === 'component' && spoolerJob !== null;
