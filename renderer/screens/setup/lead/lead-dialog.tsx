import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadChange, ReprintLimits } from '../../../../shared/reprints.ts';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { QUERY } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';
import { LeadField } from './lead-field.tsx';
import type { LeadValues } from './lead-values.ts';
import { leadChangeOf, leadFlaws, leadValuesOf } from './lead-values.ts';

interface LeadDialogProps {
  readonly limits: ReprintLimits;
  /** A PIN is set: it is asked for first. */
  readonly isSet: boolean;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Changes the reprint limits and the lead's PIN; only who knows the PIN can. */
export function LeadDialog({ limits, isSet, onSaved, onClose }: LeadDialogProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [values, setValues] = useState(() => leadValuesOf(limits));
  const { mutate, isPending, error } = useMutation({
    mutationFn: (wanted: LeadChange) => valueOf(window.station.changeLead(wanted)),
    onSuccess: (info) => {
      client.setQueryData(QUERY.info, info);
      onSaved();
    },
    onError: () => setValues((typed) => ({ ...typed, pin: '' })),
  });
  const change = leadChangeOf(values, isSet);
  const flaws = leadFlaws(values);
  const save = (): void => {
    if (change !== null && !isPending) mutate(change);
  };
  const field = (name: keyof LeadValues) => ({
    name,
    value: values[name],
    onText: (text: string) => setValues({ ...values, [name]: text }),
  });
  return (
    <Dialog
      testId="lead-dialog"
      title={t('lead.dialog')}
      className="lead-dialog"
      onEnter={save}
      onClose={onClose}
    >
      {isSet && <LeadField {...field('pin')} secret help={t('lead.forgotten')} />}
      <div className="lead-fields">
        <LeadField {...field('packer')} />
        <LeadField
          {...field('lead')}
          isWrong={flaws.limits}
          help={flaws.limits ? t('lead.order') : ''}
        />
        <LeadField
          {...field('newPin')}
          secret
          isWrong={flaws.newPin}
          help={t(flaws.newPin ? 'lead.newPinWrong' : isSet ? 'lead.keepPin' : 'lead.newPinHelp')}
        />
        <LeadField
          {...field('again')}
          secret
          isWrong={flaws.again}
          help={flaws.again ? t('lead.differs') : ''}
        />
      </div>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      <DialogAction
        text={t('lead.save')}
        testId="lead-save"
        disabled={change === null || isPending}
        onAct={save}
      />
    </Dialog>
  );
}
