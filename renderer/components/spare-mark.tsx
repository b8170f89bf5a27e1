import { SwapOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterNote } from '../../shared/print-routing.ts';
import './spare-mark.css';

/** Where a label comes out whose printer was not ready; names of printers may take several lines. */
export function SpareMark({ note }: { readonly note: PrinterNote }): ReactElement {
  const { t } = useTranslation();
  const { printer, spare, spareIs } = note;
  const moved = spareIs === 'ready';
  const why = t('parcel.printerIs', { printer, state: t(`state.printer.${note.why}`) });
  return (
    <span className="spare-mark" data-tone="attention" data-testid="spare-mark">
      {moved ? <SwapOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      <span>
        <strong>{moved ? t('parcel.atSpare', { spare }) : why}</strong>
        {moved ? why : t('parcel.spareIs', { spare, state: t(`state.printer.${spareIs}`) })}
      </span>
    </span>
  );
}
