import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog/dialog.tsx';
import { useDialogScan } from '../components/dialog/use-dialog-scan.ts';
import { FaultNote } from '../components/fault-note.tsx';
import { placeAfterKey } from '../components/row-list/row-keys.ts';
import { useSpeaker } from '../sound/speaker.ts';
import { LeadPin } from './lead-pin.tsx';
import type { SigningIn } from './use-sign-in.ts';
import './sign-in-dialog.css';

/** Asks who is at the bench: a badge is scanned, or a name chosen; a lead gives the PIN beside it. */
export function SignInDialog({ signingIn }: { readonly signingIn: SigningIn }): ReactElement {
  const { lead, busy, fault, close, givePin } = signingIn;
  if (lead !== null) {
    return (
      <LeadPin
        key={lead.operatorId}
        name={lead.name}
        busy={busy}
        fault={fault}
        onPin={givePin}
        onClose={close}
      />
    );
  }
  return <NamesDialog signingIn={signingIn} />;
}

const MOVES = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const;

function NamesDialog({ signingIn }: { readonly signingIn: SigningIn }): ReactElement {
  const { t } = useTranslation();
  const { view, busy, fault, wasScanned, takes, choose, signOut, close } = signingIn;
  const list = useRef<HTMLUListElement>(null);
  const play = useSpeaker();
  const [scanIgnored, setScanIgnored] = useState(false);
  useDialogScan((code) => {
    if (takes(code)) return;
    play('attention');
    setScanIgnored(true);
  });
  const working = view.operators.filter(({ retired }) => !retired);
  const first = view.signedIn?.operatorId ?? working[0]?.operatorId;
  const move = (key: string): void => {
    const names = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = names.findIndex((name) => name === document.activeElement);
    names[placeAfterKey(key, here, names.length) ?? here]?.focus();
  };
  return (
    <Dialog
      testId="sign-in-dialog"
      title={t('operators.who')}
      scanIgnored={scanIgnored}
      keys={Object.fromEntries(MOVES.map((key) => [key, () => move(key)]))}
      onClose={close}
    >
      {wasScanned && (
        <p className="sign-in-first" data-tone="attention" role="alert" data-testid="sign-in-first">
          {t('operators.scanFirst')}
        </p>
      )}
      <p>{t('operators.whoText')}</p>
      <ul ref={list} className="sign-in-names">
        {working.map((operator) => (
          <li key={operator.operatorId}>
            <button
              type="button"
              className="sign-in-name"
              disabled={busy}
              aria-current={operator.operatorId === view.signedIn?.operatorId}
              data-first={operator.operatorId === first ? true : undefined}
              data-testid="sign-in-name"
              data-operator={operator.name}
              onClick={() => choose(operator)}
            >
              <span className="sign-in-who">{operator.name}</span>
              <span className="sign-in-role">{t(`role.${operator.role}`)}</span>
              {operator.operatorId === view.signedIn?.operatorId && (
                <span className="sign-in-now">{t('operators.now')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {fault !== null && <FaultNote fault={fault} />}
      <footer className="sign-in-foot">
        <span>{t('operators.keys')}</span>
        {view.signedIn !== null && (
          <Button disabled={busy} data-testid="sign-out" onClick={signOut}>
            {t('operators.signOut')}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}
