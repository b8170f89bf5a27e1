import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BarcodePicture } from '../screens/bench/barcode-picture.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ProductName } from './product-name.tsx';
import '../screens/bench/invitation.css';
import './frame.css';
import './starting-window.css';
import './top-bar.css';

/**
 * Stands until the station behind the window can be asked, where the bench's invitation stands
 * afterwards; in words only where it takes long enough to be read.
 */
export function StartingWindow(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="frame">
      <header className="top-bar starting-bar">
        <ProductName />
        <LanguageChoice />
      </header>
      <main className="frame-main starting">
        <section className="invitation" aria-live="polite" data-testid="starting">
          <BarcodePicture />
          <h1 className="starting-word">{t('starting.title')}</h1>
          <p className="invitation-next starting-word">{t('starting.next')}</p>
        </section>
      </main>
    </div>
  );
}
