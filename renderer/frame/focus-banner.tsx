import { DisconnectOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './focus-banner.css';

/** Says that scans do not arrive; a click anywhere in the window brings them back. */
export function FocusBanner(): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="focus-banner" role="alert" data-testid="focus-banner">
      <DisconnectOutlined className="focus-banner-icon" aria-hidden />
      <strong>{t('focus.title')}</strong>
      <span>{t('focus.text')}</span>
    </section>
  );
}
