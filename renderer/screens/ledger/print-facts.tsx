import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintView } from '../../../shared/parcel-views.ts';
import { isPaperless } from '../../../shared/states.ts';
import { SpareMark } from '../../components/spare-mark.tsx';
import { useTimes } from '../../i18n/use-times.ts';
import { Fact } from './fact.tsx';

interface PrintFactsProps {
  readonly print: PrintView;
  /** Labels that reached paper or may have. */
  readonly labels: number;
}

/** The last label of a parcel. */
export function PrintFacts({ print, labels }: PrintFactsProps): ReactElement {
  const { t } = useTranslation();
  const times = useTimes();
  const { copy, reason, printer, spoolerJob, unready } = print;
  const way = printer ?? t(`setup.backend.${print.backend}`);
  return (
    <>
      <Fact name={t('parcel.labels')}>{labels}</Fact>
      <Fact name={t('parcel.lastLabel')}>
        {times.dateTime(print.changedAtMs)} · {way}
        {spoolerJob !== null && <span className="mono"> {spoolerJob}</span>}
      </Fact>
      {unready !== null && (
        <Fact name={t('parcel.printerNotReady')}>
          <SpareMark note={unready} />
        </Fact>
      )}
      {copy > 1 && !isPaperless(print.state) && (
        <Fact name={t('parcel.copyMark', { n: copy - 1 })}>
          {reason === null ? '' : t(`reason.${reason}`)}
        </Fact>
      )}
    </>
  );
}
