import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchGroup } from '../../../../shared/batch.ts';
import { CorrectionDialog } from '../../../components/correction/correction-dialog.tsx';
import { faultOf } from '../../../station.ts';
import { useGroupCorrection } from './use-batch-actions.ts';

interface GroupCorrectionProps {
  readonly batchId: number;
  readonly group: BatchGroup;
  readonly onCorrected: () => void;
  readonly onClose: () => void;
}

/** Channel and `user_id` of every parcel of a group; they can be tried again then. */
export function GroupCorrection(props: GroupCorrectionProps): ReactElement {
  const { batchId, group, onCorrected, onClose } = props;
  const { t } = useTranslation();
  const correction = useGroupCorrection();
  return (
    <CorrectionDialog
      start={group}
      text={t('batch.correctText', { count: group.count })}
      applyText={t('batch.correctApply')}
      busy={correction.isPending}
      fault={correction.error === null ? null : faultOf(correction.error)}
      onClose={onClose}
      onApply={(values) =>
        correction.mutate({ batchId, group: group.group, ...values }, { onSuccess: onCorrected })
      }
    />
  );
}
