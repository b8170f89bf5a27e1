import { BarcodeOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { useDialogScan } from '../../../components/dialog/use-dialog-scan.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useSpeaker } from '../../../sound/speaker.ts';
import type { ExtrasDialogProps } from './extras-dialog.tsx';
import { SerialList } from './serial-list.tsx';
import type { SerialFlaw, SerialKind } from './serials.ts';
import { SERIAL_KINDS, serialFlaw } from './serials.ts';

const ADDRESS = /^\d{0,32}$/;

/** Serial numbers of phones and devices, scanned one by one, and the return address of the shop. */
export function SerialsDialog(props: ExtrasDialogProps): ReactElement {
  const { row, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const play = useSpeaker();
  const id = useId();
  const { imei = [], deviceSn = [], refundAddressId = '', ...others } = row.extras;
  const [kind, setKind] = useState<SerialKind>(deviceSn.length > 0 ? 'deviceSn' : 'imei');
  const [codes, setCodes] = useState({ imei, deviceSn });
  const [refund, setRefund] = useState(refundAddressId);
  const [flaw, setFlaw] = useState<{ readonly why: SerialFlaw; readonly code: string } | null>(
    null,
  );
  const { text } = useDialogScan((scanned) => {
    const code = scanned.trim();
    const why = serialFlaw(kind, code, codes[kind]);
    setFlaw(why === null ? null : { why, code });
    play(why === null ? 'item' : 'attention');
    if (why === null) setCodes({ ...codes, [kind]: [...codes[kind], code] });
  });
  const isRight = ADDRESS.test(refund.trim());
  const save = (): void => {
    if (busy || !isRight) return;
    const address = refund.trim();
    onApply({
      ...others,
      ...(codes.imei.length === 0 ? {} : { imei: codes.imei }),
      ...(codes.deviceSn.length === 0 ? {} : { deviceSn: codes.deviceSn }),
      ...(address === '' ? {} : { refundAddressId: address }),
    });
  };
  return (
    <Dialog
      testId="extras-dialog"
      title={t('shipping.extras.title', { platform: t(`shipping.platform.${row.platform}`) })}
      onEnter={save}
      onClose={onClose}
    >
      <p className="mono">{row.orderId}</p>
      <p>{t('shipping.extras.serials')}</p>
      <div className="extras-kinds" role="radiogroup" aria-label={t('shipping.step.extras')}>
        {SERIAL_KINDS.map((one) => (
          <label key={one} className="extras-kind" data-on={one === kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={one === kind}
              data-testid={`extras-${one}`}
              {...(one === kind ? { 'data-first': true } : {})}
              onChange={() => {
                setKind(one);
                setFlaw(null);
              }}
            />
            {t(`shipping.extras.${one}`)}
          </label>
        ))}
      </div>
      <p className="extras-scan" data-testid="extras-scan">
        <BarcodeOutlined aria-hidden />
        <output className="mono">{text}</output>
      </p>
      {flaw !== null && (
        <p
          className="shipping-warning"
          data-tone="attention"
          role="alert"
          data-testid="extras-flaw"
        >
          {t(`shipping.extras.${flaw.why}`, { code: flaw.code })}
        </p>
      )}
      {SERIAL_KINDS.map((one) => (
        <SerialList
          key={one}
          kind={one}
          isAskedFor={one === kind}
          codes={codes[one]}
          onRemove={(code) =>
            setCodes({ ...codes, [one]: codes[one].filter((other) => other !== code) })
          }
        />
      ))}
      <label htmlFor={`${id}-refund`}>{t('shipping.extras.refund')}</label>
      <input
        id={`${id}-refund`}
        className="shipping-input mono"
        autoComplete="off"
        inputMode="numeric"
        maxLength={32}
        aria-describedby={`${id}-help`}
        data-testid="extras-refund"
        value={refund}
        onChange={({ target }) => setRefund(target.value)}
      />
      <p id={`${id}-help`} className="shipping-help" data-wrong={!isRight}>
        {t(isRight ? 'shipping.extras.refundHelp' : 'shipping.extras.refundWrong')}
      </p>
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('shipping.extras.save')}
        testId="extras-save"
        disabled={busy || !isRight}
        onAct={save}
      />
      <p className="shipping-help">{t('shipping.extras.after')}</p>
    </Dialog>
  );
}
