import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../shared/errors/codes.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import type { BenchView } from './bench-state.ts';
import { Headline } from './headline.tsx';

interface ScanFaultProps {
  readonly view: BenchView;
  readonly code: string;
  /** Null while the platform is asked. */
  readonly fault: Fault | null;
}

/** A scan that meant no parcel: nothing of the parcel before stays on screen. */
export function ScanFault({ view, code, fault }: ScanFaultProps): ReactElement {
  const { t } = useTranslation();
  return (
    <article className="bench-card scan-fault" data-tone={view.tone}>
      <Headline view={view} />
      <ScrollArea className="bench-card-body" label={t('bench.cardFacts')}>
        <p className="scan-fault-code mono">{code}</p>
        {fault !== null && <FaultNote fault={fault} />}
      </ScrollArea>
    </article>
  );
}
