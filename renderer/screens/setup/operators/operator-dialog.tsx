import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperatorChange } from '../../../../shared/operators.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useOperators } from '../../../operators/use-operators.ts';
import { QUERY, useInfo } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';
import type { OperatorStep, OperatorValues } from './operator-values.ts';
import { operatorChangeOf, operatorValuesOf } from './operator-values.ts';
import { RoleChoice } from './role-choice.tsx';

interface OperatorDialogProps {
  readonly step: OperatorStep;
  readonly onClose: () => void;
}

/** Changes who works here; where a lead's PIN is set, a lead is signed in or types it. */
export function OperatorDialog({ step, onClose }: OperatorDialogProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const { leadPinSet } = useInfo();
  const { signedIn } = useOperators();
  const [values, setValues] = useState(() => operatorValuesOf(step));
  const asksPin = leadPinSet && signedIn?.role !== 'lead';
  const { mutate, isPending, error } = useMutation({
    mutationFn: (change: OperatorChange) => {
      const leadPin = asksPin ? values.pin : null;
      return valueOf(window.station.keepOperator({ change, leadPin }));
    },
    onSuccess: (view) => {
      client.setQueryData(QUERY.operators, view);
      onClose();
    },
    onError: () => setValues((typed) => ({ ...typed, pin: '' })),
  });
  const change = operatorChangeOf(step, values);
  const isReady = change !== null && !isPending && (!asksPin || values.pin !== '');
  const save = (): void => {
    if (isReady) mutate(change);
  };
  const set = (typed: Partial<OperatorValues>): void => setValues({ ...values, ...typed });
  const hasName = step.kind === 'add' || step.kind === 'rename';
  const name = step.kind === 'add' ? '' : step.operator.name;
  return (
    <Dialog
      testId="operator-dialog"
      title={`${t(`operators.step.${step.kind}`)} ${name}`.trim()}
      onEnter={save}
      onClose={onClose}
    >
      <p>{t(`operators.text.${step.kind}`)}</p>
      {hasName && (
        <div className="operator-field">
          <label htmlFor={`${id}-name`}>{t('operators.name')}</label>
          <Input
            id={`${id}-name`}
            maxLength={32}
            autoComplete="off"
            value={values.name}
            data-testid="operator-name"
            onChange={({ target }) => set({ name: target.value })}
          />
        </div>
      )}
      {step.kind === 'add' && <RoleChoice role={values.role} onRole={(role) => set({ role })} />}
      {asksPin && (
        <div className="operator-field">
          <label htmlFor={`${id}-pin`}>{t('reprint.pin')}</label>
          <Input
            id={`${id}-pin`}
            className="mono"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={64}
            value={values.pin}
            data-testid="operator-pin"
            onChange={({ target }) => set({ pin: target.value })}
          />
        </div>
      )}
      {error !== null && <FaultNote fault={faultOf(error)} />}
      <DialogAction
        text={t(`operators.step.${step.kind}`)}
        testId="operator-save"
        danger={step.kind === 'retire'}
        disabled={!isReady}
        onAct={save}
      />
    </Dialog>
  );
}
