import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
  MinusCircleOutlined,
  QuestionCircleOutlined,
  RollbackOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberState } from '../../shared/states.ts';
import { StateMark } from './state-mark.tsx';
import type { Tone } from './tone.ts';

type Shown = NumberState | 'none';

const LOOKS: Readonly<Record<Shown, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  none: { tone: 'idle', icon: <MinusCircleOutlined /> },
  requesting: { tone: 'working', icon: <LoadingOutlined /> },
  issued: { tone: 'good', icon: <CheckCircleOutlined /> },
  refused: { tone: 'stop', icon: <CloseCircleOutlined /> },
  unknown: { tone: 'stop', icon: <QuestionCircleOutlined /> },
  cancelled: { tone: 'stop', icon: <StopOutlined /> },
  recycled: { tone: 'stop', icon: <RollbackOutlined /> },
};

interface NumberMarkProps {
  readonly state: NumberState | null;
  readonly testId?: string | undefined;
}

/** What is known about a parcel's number. */
export function NumberMark({ state, testId }: NumberMarkProps): ReactElement {
  const { t } = useTranslation();
  const shown = state ?? 'none';
  const look = LOOKS[shown];
  return (
    <StateMark
      tone={look.tone}
      icon={look.icon}
      text={t(`state.number.${shown}`)}
      testId={testId}
    />
  );
}
