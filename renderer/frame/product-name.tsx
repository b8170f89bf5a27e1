import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import './top-bar.css';

export function ProductName(): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="top-bar-product">
      <strong>{t('product.name')}</strong> <span>{t('product.latin')}</span>
    </p>
  );
}
