import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingFilter, ShippingRow } from '../../../shared/shipping-views.ts';
import { capOf } from '../../commands/command-keys.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { Choice } from '../orders/list/selection.ts';
import type { Question } from './asked-dialog.tsx';
import { AskedDialog } from './asked-dialog.tsx';
import { ShippingFileButton } from './shipping-file-button.tsx';
import type { ShippingStep } from './shipping-steps.ts';
import { asksFirst, meantBy, SHIPPING_STEPS } from './shipping-steps.ts';
import { ShippingOutcomeNote } from './shipping-outcome-note.tsx';
import type { ShippingAct } from './use-shipping-actions.ts';
import { useShippingActions } from './use-shipping-actions.ts';

interface ShippingToolsProps {
  readonly filter: ShippingFilter;
  readonly choice: Choice<ShippingRow>;
  /** The row that a key acts on where none is chosen. */
  readonly active: ShippingRow | null;
  /** A decision was carried out. */
  readonly onDone: () => void;
}

const KEYS: Readonly<Record<ShippingStep, string>> = {
  ship: 'Ctrl+Enter',
  hold: 'Ctrl+KeyH',
  release: 'Ctrl+KeyH',
  byHand: 'Ctrl+KeyM',
  notShipped: 'Ctrl+KeyN',
  change: 'Ctrl+KeyR',
  extras: 'Ctrl+KeyI',
};

/** What may be done about the chosen shipments, or the active one, each by its key. */
export function ShippingTools(props: ShippingToolsProps): ReactElement {
  const { filter, choice, active, onDone } = props;
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  const actions = useShippingActions();
  const { outcome, busy, fault } = actions;
  const close = (): void => setQuestion(null);
  const act = (wanted: ShippingAct): void =>
    actions.act(wanted, () => {
      close();
      onDone();
    });
  const take = (step: ShippingStep, rows: readonly ShippingRow[]): void => {
    actions.reset();
    if (asksFirst(step, rows)) setQuestion({ step, rows });
    else if (step === 'ship' || step === 'hold' || step === 'release')
      act({ kind: step, keys: rows });
  };
  const steps = SHIPPING_STEPS.map((step) => ({
    step,
    rows: meantBy(step, choice, active),
  })).filter(({ rows }) => rows.length > 0);
  const byKey = new Map(
    steps.toReversed().map(({ step, rows }) => [KEYS[step], () => take(step, rows)] as const),
  );
  useKeys(busy ? {} : Object.fromEntries(byKey));
  return (
    <div className="shipping-tools">
      <div className="shipping-buttons">
        {steps.map(({ step, rows }) => (
          <Button
            key={step}
            type={step === 'ship' ? 'primary' : 'default'}
            disabled={busy}
            data-testid={`shipping-${step}`}
            data-count={rows.length}
            onClick={() => take(step, rows)}
          >
            <KeyCap name={capOf(KEYS[step])} /> {t(`shipping.step.${step}`)}
          </Button>
        ))}
        <ShippingFileButton filter={filter} />
      </div>
      {outcome !== null && <ShippingOutcomeNote outcome={outcome} />}
      {fault !== null && question === null && <FaultNote fault={fault} />}
      {question !== null && (
        <AskedDialog question={question} busy={busy} fault={fault} onAct={act} onClose={close} />
      )}
    </div>
  );
}
