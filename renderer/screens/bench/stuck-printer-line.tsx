import { PrinterOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LaneView } from '../../../shared/print-run.ts';
import { useLaneName } from '../../components/lane/use-lane-name.ts';
import './stopped-lane-banner.css';

/** The spooler says that a printer waits for somebody; nothing is in doubt. */
export function StuckPrinterLine({ view }: { readonly view: LaneView }): ReactElement | null {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const { lane, spooler, held } = view;
  if (spooler === null) return null;
  return (
    <output
      className="lane-notice stuck-printer"
      data-tone="attention"
      data-testid="stuck-printer"
      data-spooler={spooler}
    >
      <PrinterOutlined aria-hidden />
      <strong>
        {laneName(lane)} · {t(`state.spooler.${spooler}`)}
      </strong>
      <span>{t('lane.stuck', { count: held })}</span>
    </output>
  );
}
