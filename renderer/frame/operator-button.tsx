import { UserOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capOf, KEY_OF_COMMAND } from '../commands/command-keys.ts';
import { KeyCap } from '../components/key-cap.tsx';
import type { SigningIn } from '../operators/use-sign-in.ts';
import './operator-button.css';

/** Who is at the bench, and the way to somebody else. Not there where nobody signs in. */
export function OperatorButton({
  signingIn: { view, isUsed, open },
}: {
  readonly signingIn: SigningIn;
}): ReactElement | null {
  const { t } = useTranslation();
  if (!isUsed) return null;
  const { signedIn } = view;
  return (
    <button
      type="button"
      className="operator-button"
      data-tone={signedIn === null ? 'attention' : 'idle'}
      data-testid="operator"
      data-operator={signedIn?.name ?? ''}
      onClick={open}
    >
      <KeyCap name={capOf(KEY_OF_COMMAND.change_operator)} />
      <UserOutlined aria-hidden />
      <span className="operator-button-name">{signedIn?.name ?? t('operators.nobody')}</span>
      {signedIn?.role === 'lead' && <small>{t('role.lead')}</small>}
    </button>
  );
}
