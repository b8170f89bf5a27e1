import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../shared/print-run.ts';

/** What people call a way to paper: its printer, the dialog, or its folder. */
export function useLaneName(): (lane: Lane) => string {
  const { t } = useTranslation();
  return ({ backend, printer }) => {
    switch (backend) {
      case 'dialog':
        return t('lane.dialog');
      case 'direct':
        return printer ?? t('lane.anyPrinter');
      case 'file':
        return t('lane.folder', { folder: printer ?? '' });
      case 'component':
        return printer ?? t('lane.program');
    }
  };
}
