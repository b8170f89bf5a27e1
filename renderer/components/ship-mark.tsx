import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  LoadingOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  QuestionCircleOutlined,
  SendOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingView } from '../../shared/parcel-views.ts';
import { isAlsoHeld, shippingWord } from './shipping-word.ts';
import type { ShippingWord } from './shipping-word.ts';
import { StateMark } from './state-mark.tsx';
import type { Tone } from './tone.ts';

/** Only what the platform has said is green. */
const LOOKS: Readonly<Record<ShippingWord, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  for_paper: { tone: 'idle', icon: <ClockCircleOutlined /> },
  for_person: { tone: 'attention', icon: <UserOutlined /> },
  by_hand: { tone: 'attention', icon: <EditOutlined /> },
  held: { tone: 'attention', icon: <PauseCircleOutlined /> },
  due: { tone: 'working', icon: <SendOutlined /> },
  sending: { tone: 'working', icon: <LoadingOutlined /> },
  checking: { tone: 'attention', icon: <QuestionCircleOutlined /> },
  done: { tone: 'good', icon: <CheckCircleOutlined /> },
  refused: { tone: 'stop', icon: <CloseCircleOutlined /> },
  void: { tone: 'idle', icon: <MinusCircleOutlined /> },
};

interface ShipMarkProps {
  readonly shipping: Omit<ShippingView, 'fault'>;
  readonly testId?: string | undefined;
  /** The icon alone is seen, where what stands around it says the word. */
  readonly isBrief?: boolean;
}

/** What the platform knows of a parcel. */
export function ShipMark({ shipping, testId, isBrief = false }: ShipMarkProps): ReactElement {
  const { t } = useTranslation();
  const word = shippingWord(shipping);
  const text = t(`state.shipping.${word}`);
  const held = isAlsoHeld(shipping) ? t('state.shipping.held') : '';
  return (
    <StateMark
      {...LOOKS[word]}
      text={
        <>
          {isBrief ? <span className="visually-hidden">{text}</span> : text}
          {held !== '' && (isBrief ? ` ${held}` : ` · ${held}`)}
        </>
      }
      testId={testId}
    />
  );
}
