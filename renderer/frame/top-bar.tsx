import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { capOf } from '../commands/command-keys.ts';
import { KeyCap } from '../components/key-cap.tsx';
import { ExceptionBadge } from './exception-badge.tsx';
import type { SigningIn } from '../operators/use-sign-in.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { OperatorButton } from './operator-button.tsx';
import { ProductName } from './product-name.tsx';
import type { ScreenName } from './screens.ts';
import { SCREEN_KEYS, SCREENS } from './screens.ts';
import './top-bar.css';

interface TopBarProps {
  readonly screen: ScreenName;
  readonly signingIn: SigningIn;
  readonly onScreen: (screen: ScreenName) => void;
}

export function TopBar({ screen, signingIn, onScreen }: TopBarProps): ReactElement {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <ProductName />
      <nav aria-label={t('nav.label')}>
        {SCREENS.map((name) => (
          <button
            key={name}
            type="button"
            className="top-bar-screen"
            aria-current={name === screen ? 'page' : undefined}
            data-testid={`nav-${name}`}
            onClick={() => onScreen(name)}
          >
            <KeyCap name={capOf(SCREEN_KEYS[name])} />
            {t(`nav.${name}`)}
            {name === 'exceptions' && <ExceptionBadge />}
          </button>
        ))}
      </nav>
      <OperatorButton signingIn={signingIn} />
      <LanguageSwitch />
    </header>
  );
}
