import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  EditOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionState } from '../../../shared/distribution.ts';
import { isTradeClosed, isTradeToPay } from '../../../shared/distribution.ts';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { faultLine } from '../../../shared/errors/describe.ts';
import { StateMark } from '../../components/state-mark.tsx';
import type { Tone } from '../../components/tone.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useTradeText } from './use-trade-text.ts';

interface Looks {
  readonly tone: Tone;
  readonly icon: ReactNode;
}

const TO_PAY_LOOKS: Looks = { tone: 'attention', icon: <ClockCircleOutlined /> };
const CLOSED_LOOKS: Looks = { tone: 'idle', icon: <StopOutlined /> };

const LOOKS: Readonly<Record<DistributionState, Looks>> = {
  draft: { tone: 'idle', icon: <EditOutlined /> },
  creating: { tone: 'working', icon: <SyncOutlined /> },
  checking: { tone: 'attention', icon: <ClockCircleOutlined /> },
  created: { tone: 'good', icon: <CheckCircleFilled /> },
  refused: { tone: 'stop', icon: <CloseCircleFilled /> },
};

function looksOfTrade(status: string): Looks {
  if (isTradeToPay(status)) return TO_PAY_LOOKS;
  return isTradeClosed(status) ? CLOSED_LOOKS : LOOKS.created;
}

/** Where a distribution order stands: in our words, in 1688's where it is placed, and why. */
export function RowState({ row }: { readonly row: DistributionRow }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const tradeText = useTradeText();
  const { state, fault, tradeStatus } = row;
  const why = fault === null ? '' : faultLine(fault, language);
  const isPlaced = state === 'created' && tradeStatus !== '';
  const looks = isPlaced ? looksOfTrade(tradeStatus) : LOOKS[state];
  return (
    <span className="distribution-state" title={why}>
      <StateMark
        {...looks}
        text={isPlaced ? tradeText(tradeStatus) : t(`distribution.state.${state}`)}
        testId="distribution-state"
      />
      <span className="distribution-why">{why}</span>
    </span>
  );
}
