import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BarcodePicture } from '../screens/bench/barcode-picture.tsx';
import { ProductName } from './product-name.tsx';
import '../screens/bench/invitation.css';
import './frame.css';
import './starting-window.css';
import './top-bar.css';

/**
 * Stands until the station behind the window can be asked, where the bench's invitation stands
 * afterwards. In both languages: which one this bench is in is in the ledger.
 */
export function StartingWindow(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="frame starting-window">
      <header className="top-bar">
        <ProductName />
      </header>
      <main className="frame-main starting">
        <section className="invitation" aria-live="polite" data-testid="starting">
          <BarcodePicture />
          <h1>{t('starting.here')}</h1>
          <p className="invitation-next" lang="en">
            {t('starting.inEnglish')}
          </p>
        </section>
      </main>
    </div>
  );
}
