import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  EditOutlined,
  StopOutlined,
  SyncOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionState } from '../../../shared/distribution.ts';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { faultLine } from '../../../shared/errors/describe.ts';
import { StateMark } from '../../components/state-mark.tsx';
import type { Tone } from '../../components/tone.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { PlacedStanding } from './distribution-steps.ts';
import { standingOf } from './distribution-steps.ts';
import { useTradeText } from './use-trade-text.ts';

interface Looks {
  readonly tone: Tone;
  readonly icon: ReactNode;
}

const PLACED_LOOKS: Readonly<Record<PlacedStanding, Looks>> = {
  to_pay: { tone: 'attention', icon: <ClockCircleOutlined /> },
  in_doubt: { tone: 'attention', icon: <WarningOutlined /> },
  good: { tone: 'good', icon: <CheckCircleFilled /> },
  closed: { tone: 'idle', icon: <StopOutlined /> },
};

const LOOKS: Readonly<Record<DistributionState, Looks>> = {
  draft: { tone: 'idle', icon: <EditOutlined /> },
  creating: { tone: 'working', icon: <SyncOutlined /> },
  checking: { tone: 'attention', icon: <ClockCircleOutlined /> },
  created: PLACED_LOOKS.to_pay,
  refused: { tone: 'stop', icon: <CloseCircleFilled /> },
};

/** Where a distribution order stands: in our words, in 1688's where it is placed, and why. */
export function RowState(props: {
  readonly row: DistributionRow;
  /** What stands around it says the reason in full. */
  readonly isBrief?: boolean;
}): ReactElement {
  const { row, isBrief = false } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const tradeText = useTradeText();
  const { state, fault, tradeStatus } = row;
  const why = fault === null || isBrief ? '' : faultLine(fault, language);
  const isPlaced = state === 'created' && tradeStatus !== '';
  const looks = isPlaced ? PLACED_LOOKS[standingOf(row)] : LOOKS[state];
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
