import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../components/key-cap.tsx';
import { useInfo } from '../../queries.ts';
import { Numeral } from '../../components/numeral.tsx';
import { BarcodePicture } from './barcode-picture.tsx';
import './invitation.css';

/** The bench before the first scan: what to do, and how much there is to do. */
export function Invitation(): ReactElement {
  const { t } = useTranslation();
  const { waiting, issued } = useInfo();
  return (
    <section className="invitation">
      <BarcodePicture />
      <h1 data-testid="headline" data-situation="idle">
        {t('bench.now.idle')}
      </h1>
      <p className="invitation-next" data-testid="next-step">
        {t('bench.next.idle')}
      </p>
      <dl className="invitation-counts">
        <div>
          <dt>{t('bench.waiting')}</dt>
          <dd className="mono">
            <Numeral value={waiting} />
          </dd>
        </div>
        <div>
          <dt>{t('bench.issued')}</dt>
          <dd className="mono">
            <Numeral value={issued} />
          </dd>
        </div>
      </dl>
      {waiting === 0 && (
        <p className="invitation-import">
          <KeyCap name="F2" /> {t('bench.importHint')}
        </p>
      )}
    </section>
  );
}
