import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  HistoryOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  PlusCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ImportOutcome, ImportVerdict } from '../../../../shared/import-views.ts';
import type { Tone } from '../../../components/tone.ts';

interface Look {
  readonly tone: Tone;
  readonly icon: ReactNode;
}

export const VERDICT_LOOKS: Readonly<Record<ImportVerdict, Look>> = {
  refused: { tone: 'stop', icon: <CloseCircleOutlined /> },
  changed: { tone: 'working', icon: <SyncOutlined /> },
  asked: { tone: 'idle', icon: <HistoryOutlined /> },
  fresh: { tone: 'good', icon: <PlusCircleOutlined /> },
  unchanged: { tone: 'idle', icon: <MinusCircleOutlined /> },
};

export const OUTCOME_LOOKS: Readonly<Record<keyof ImportOutcome, Look>> = {
  taken: { tone: 'good', icon: <CheckCircleOutlined /> },
  unchanged: VERDICT_LOOKS.unchanged,
  kept: VERDICT_LOOKS.asked,
  refused: VERDICT_LOOKS.refused,
  left: { tone: 'attention', icon: <PauseCircleOutlined /> },
};

export const WARNED_LOOK: Look = { tone: 'attention', icon: <ExclamationCircleOutlined /> };
