import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../components/key-cap.tsx';
import type { ListChoice } from './use-choice.ts';

interface ChoiceHeadProps {
  readonly title: string;
  readonly totalTestId: string;
  readonly total: number;
  readonly choice: ListChoice;
  /** Nothing is there to choose from. */
  readonly isBare: boolean;
  readonly startText: string;
  readonly startTestId: string;
}

/** How many parcels there are, how many are chosen, and what to do with them. */
export function ChoiceHead(props: ChoiceHeadProps): ReactElement {
  const { title, total, isBare, choice } = props;
  const { chosen, isOfNone, count, canStart } = choice;
  const { t } = useTranslation();
  return (
    <header className="order-list-head">
      <h2>
        {title}{' '}
        <small data-testid={props.totalTestId} data-total={total}>
          {t('orders.waitingTotal', { total })}
        </small>
      </h2>
      {!isBare && (
        <>
          <span className="order-chosen" data-testid="chosen" data-chosen={chosen}>
            {isOfNone ? t('orders.chooseHint') : t('orders.chosen', { count: chosen })}
          </span>
          <Button disabled={total === 0} data-testid="choose-all" onClick={choice.setAll}>
            <KeyCap name="Ctrl+A" /> {t('orders.chooseAll')}
          </Button>
          {!isOfNone && (
            <Button data-testid="choose-none" onClick={choice.setNone}>
              <KeyCap name="Esc" /> {t('orders.chooseNone')}
            </Button>
          )}
          <Button
            type="primary"
            className="order-start"
            disabled={!canStart}
            data-testid={props.startTestId}
            data-count={count}
            onClick={choice.start}
          >
            <KeyCap name="F8" /> {props.startText}
          </Button>
        </>
      )}
    </header>
  );
}
