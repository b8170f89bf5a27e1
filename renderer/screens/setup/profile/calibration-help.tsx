import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { profileOf } from '../../../../shared/label/profile.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { faultOf, valueOf } from '../../../station.ts';
import type { SetupValues } from '../setup-values.ts';

/** Prints the calibration sheet with what the fields say now, and says what to measure on it. */
export function CalibrationHelp({ printer }: { readonly printer: string }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = Form.useFormInstance<SetupValues>();
  const print = useMutation({
    mutationFn: () =>
      valueOf(
        window.station.printCalibration({
          profile: profileOf(form.getFieldValue('profiles') ?? [], printer),
          way: isDirect(form.getFieldsValue(true), printer) ? 'direct' : 'dialog',
          language,
        }),
      ),
  });
  return (
    <div className="setup-calibration">
      <Button
        icon={<PrinterOutlined />}
        data-testid="print-calibration"
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {t('setup.calibration.print')}
      </Button>
      <output>{print.data?.printed === true && t('setup.calibration.printed')}</output>
      {print.isError && <FaultNote fault={faultOf(print.error)} />}
      <ol>
        <li>{t('setup.calibration.scale')}</li>
        <li>{t('setup.calibration.offset')}</li>
        <li>{t('setup.calibration.barcodes')}</li>
      </ol>
    </div>
  );
}

/** Printers besides the usual one are only printed to directly. */
const isDirect = (values: Pick<SetupValues, 'backend' | 'printer'>, printer: string): boolean =>
  values.backend === 'direct' || values.printer !== printer;
