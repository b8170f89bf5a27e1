import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../components/key-cap.tsx';
import { ExceptionBadge } from './exception-badge.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { ScreenName } from './screens.ts';
import { keyOfScreen, SCREENS } from './screens.ts';
import './top-bar.css';

interface TopBarProps {
  readonly screen: ScreenName;
  readonly onScreen: (screen: ScreenName) => void;
}

export function TopBar({ screen, onScreen }: TopBarProps): ReactElement {
  const { t } = useTranslation();
  return (
    <header className="top-bar">
      <p className="top-bar-product">
        <strong>{t('product.name')}</strong> <span>{t('product.latin')}</span>
      </p>
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
            <KeyCap name={keyOfScreen(name)} />
            {t(`nav.${name}`)}
            {name === 'exceptions' && <ExceptionBadge />}
          </button>
        ))}
      </nav>
      <LanguageSwitch />
    </header>
  );
}
