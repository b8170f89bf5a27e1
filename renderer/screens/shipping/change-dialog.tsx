import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carrierName, KNOWN_CARRIERS } from '../../../shared/carriers.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { isTrackNo } from '../../../shared/ids.ts';
import type { Request } from '../../../shared/ipc/contract.ts';
import type { ShippingRow } from '../../../shared/shipping-views.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useInfo } from '../../queries.ts';
import { scanRules, withoutPrefix } from '../../scanner/scan-rules.ts';

interface ChangeDialogProps {
  readonly row: ShippingRow;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: (change: Omit<Request<'shipping:change'>, 'key'>) => void;
  readonly onClose: () => void;
}

const MAX_LENGTH = 200;

/** Another number, typed or scanned, or carrier for a platform, with what that means there. */
export function ChangeDialog(props: ChangeDialogProps): ReactElement {
  const { row, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { prefix } = scanRules(useInfo().settings.scanner);
  const [values, setValues] = useState({
    trackNo: row.trackNo,
    carrier: row.carrier,
    reason: '',
  });
  const trackNo = values.trackNo.trim();
  const reason = values.reason.trim();
  const isSame = trackNo === row.trackNo && values.carrier === row.carrier;
  const canApply = isTrackNo(trackNo) && reason !== '' && !isSame && !busy;
  const apply = (): void => {
    if (canApply && isTrackNo(trackNo)) onApply({ trackNo, carrier: values.carrier, reason });
  };
  return (
    <Dialog
      testId="change-dialog"
      title={t('shipping.change.title')}
      onEnter={apply}
      onCode={(code) =>
        setValues((typed) => ({ ...typed, trackNo: withoutPrefix(code.trim(), prefix) }))
      }
      onClose={onClose}
    >
      <p className="mono">{row.orderId}</p>
      <p className="shipping-warning" data-tone={row.toldTrackNo === null ? 'attention' : 'stop'}>
        {row.toldTrackNo === null
          ? t('shipping.change.untold')
          : t('shipping.change.told', { trackNo: row.toldTrackNo })}
      </p>
      <label htmlFor={`${id}-track`}>{t('shipping.change.trackNo')}</label>
      <input
        id={`${id}-track`}
        className="shipping-input mono"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        data-testid="change-track-no"
        value={values.trackNo}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setValues({ ...values, trackNo: target.value })}
      />
      {!isTrackNo(trackNo) && (
        <p className="shipping-help" data-wrong="true">
          {t('shipping.change.trackNoWrong')}
        </p>
      )}
      <label htmlFor={`${id}-carrier`}>{t('shipping.change.carrier')}</label>
      <select
        id={`${id}-carrier`}
        className="shipping-input"
        data-testid="change-carrier"
        value={values.carrier}
        onChange={({ target }) => setValues({ ...values, carrier: target.value })}
      >
        {[...new Set([row.carrier, ...KNOWN_CARRIERS])].map((code) => (
          <option key={code} value={code}>
            {carrierName(code, language)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-reason`}>{t('shipping.change.reason')}</label>
      <input
        id={`${id}-reason`}
        className="shipping-input"
        autoComplete="off"
        maxLength={MAX_LENGTH}
        data-testid="change-reason"
        value={values.reason}
        onChange={({ target }) => setValues({ ...values, reason: target.value })}
      />
      {isSame && reason !== '' && <p className="shipping-help">{t('shipping.change.same')}</p>}
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('shipping.change.apply')}
        testId="change-apply"
        disabled={!canApply}
        onAct={apply}
      />
    </Dialog>
  );
}
