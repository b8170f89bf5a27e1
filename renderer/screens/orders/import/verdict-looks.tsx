import {
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  HistoryOutlined,
  MinusCircleOutlined,
  PlusCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ImportVerdict } from '../../../../shared/import-views.ts';
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

export const WARNED_LOOK: Look = { tone: 'attention', icon: <ExclamationCircleOutlined /> };
