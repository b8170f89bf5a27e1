import type { InputRef } from 'antd';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFERED_CHANNELS } from '../../../shared/channels.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { useScannerPause } from '../../scanner/scanner-pause.ts';
import { useSpeaker } from '../../sound/speaker.ts';
import { FaultNote } from '../fault-note.tsx';
import { KeyCap } from '../key-cap.tsx';
import { useChannelText } from './channel-text.ts';
import type { Correction } from './correction-state.ts';
import { correctionOf, isUserId, valuesOf } from './correction-state.ts';
import { useScanGuard } from './use-scan-guard.ts';

interface CorrectionDialogProps {
  readonly start: Correction;
  /** What will be changed, and what happens then. */
  readonly text: string;
  readonly applyText: string;
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly onApply: (correction: Correction) => void;
  readonly onClose: () => void;
}

/** Asks for channel and `user_id`. */
export function CorrectionDialog(props: CorrectionDialogProps): ReactElement {
  const { start, text, applyText, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const channelText = useChannelText();
  const play = useSpeaker();
  const id = useId();
  const [values, setValues] = useState(() => valuesOf(start));
  const [scanIgnored, setScanIgnored] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useScannerPause();
  const userId = useRef<InputRef>(null);
  useEffect(() => {
    dialog.current?.showModal();
    userId.current?.focus({ cursor: 'all' });
  }, []);
  const guard = useScanGuard(() => {
    setValues(valuesOf(start));
    setScanIgnored(true);
    play('attention');
  });
  const correction = correctionOf(values);
  return (
    <dialog
      ref={dialog}
      className="correction-dialog"
      aria-labelledby={`${id}-title`}
      data-testid="correction-dialog"
      onCancel={onClose}
      onKeyDownCapture={guard}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (correction !== null && !busy) onApply(correction);
        }}
      >
        <header>
          <h2 id={`${id}-title`}>{t('correct.title')}</h2>
          <Button onClick={onClose}>
            <KeyCap name="Esc" /> {t('correct.close')}
          </Button>
        </header>
        <p>{text}</p>
        <label htmlFor={`${id}-channel`}>{t('correct.channel')}</label>
        <Select
          id={`${id}-channel`}
          className="correction-channel"
          showSearch={{ optionFilterProp: 'label' }}
          value={values.channel}
          options={OFFERED_CHANNELS.map((value) => ({ value, label: channelText(value) }))}
          getPopupContainer={() => dialog.current ?? document.body}
          notFoundContent={t('correct.noChannel')}
          data-testid="correct-channel"
          onChange={(channel) => setValues({ ...values, channel })}
        />
        <label htmlFor={`${id}-user`}>user_id</label>
        <div className="correction-user">
          <Input
            id={`${id}-user`}
            className="mono"
            ref={userId}
            autoComplete="off"
            spellCheck={false}
            value={values.userId}
            status={isUserId(values.userId) ? '' : 'error'}
            aria-describedby={`${id}-help`}
            data-testid="correct-user-id"
            onChange={({ target }) => setValues({ ...values, userId: target.value })}
          />
          <Button
            data-testid="correct-minus-one"
            onClick={() => setValues({ ...values, userId: '-1' })}
          >
            {t('correct.minusOne')}
          </Button>
        </div>
        <p id={`${id}-help`} className="correction-help" data-wrong={!isUserId(values.userId)}>
          {t(isUserId(values.userId) ? 'correct.userIdHelp' : 'correct.userIdWrong')}
        </p>
        {fault !== null && <FaultNote fault={fault} />}
        <Button
          type="primary"
          htmlType="submit"
          disabled={busy || correction === null}
          data-testid="correct-apply"
        >
          <KeyCap name="Enter" /> {applyText}
        </Button>
        {scanIgnored && (
          <p className="correction-ignored" data-tone="attention" role="alert">
            {t('correct.scanIgnored')}
          </p>
        )}
      </form>
    </dialog>
  );
}
