import type { InputRef } from 'antd';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFERED_CHANNELS } from '../../../shared/channels.ts';
import type { Fault } from '../../../shared/errors/codes.ts';
import { DialogAction } from '../dialog/dialog-action.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { FaultNote } from '../fault-note.tsx';
import { useChannelText } from './channel-text.ts';
import type { Correction } from './correction-state.ts';
import { correctionOf, isTypedUserId, valuesOf } from './correction-state.ts';

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
  const id = useId();
  const [values, setValues] = useState(() => valuesOf(start));
  const form = useRef<HTMLFormElement>(null);
  const userId = useRef<InputRef>(null);
  useEffect(() => userId.current?.focus({ cursor: 'all' }), []);
  const correction = correctionOf(values);
  return (
    <Dialog
      testId="correction-dialog"
      title={t('correct.title')}
      className="correction-dialog"
      onClose={onClose}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (correction !== null && !busy) onApply(correction);
        }}
      >
        <p>{text}</p>
        <label htmlFor={`${id}-channel`}>{t('correct.channel')}</label>
        <Select
          id={`${id}-channel`}
          className="correction-channel"
          showSearch={{ optionFilterProp: 'label' }}
          value={values.channel}
          options={OFFERED_CHANNELS.map((value) => ({ value, label: channelText(value) }))}
          getPopupContainer={() => form.current ?? document.body}
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
            status={isTypedUserId(values.userId) ? '' : 'error'}
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
        <p id={`${id}-help`} className="correction-help" data-wrong={!isTypedUserId(values.userId)}>
          {t(isTypedUserId(values.userId) ? 'correct.userIdHelp' : 'correct.userIdWrong')}
        </p>
        {fault !== null && <FaultNote fault={fault} />}
        <DialogAction
          text={applyText}
          testId="correct-apply"
          disabled={busy || correction === null}
        />
      </form>
    </Dialog>
  );
}
