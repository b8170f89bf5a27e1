import { Button } from 'antd';
import type { ReactElement } from 'react';
import { KeyCap } from '../key-cap.tsx';

interface DialogActionProps {
  readonly text: string;
  readonly testId: string;
  readonly disabled: boolean;
  readonly danger?: boolean;
  /** Left out in a form: the button submits it. */
  readonly onAct?: () => void;
}

/** The one thing that a dialog does, at its foot; Enter does the same. */
export function DialogAction(props: DialogActionProps): ReactElement {
  const { text, testId, disabled, danger = false, onAct } = props;
  return (
    <Button
      type="primary"
      className="dialog-action"
      htmlType={onAct === undefined ? 'submit' : 'button'}
      danger={danger}
      disabled={disabled}
      data-testid={testId}
      onClick={onAct}
    >
      <KeyCap name="Enter" /> {text}
    </Button>
  );
}
