import { LockOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../shared/parcel-views.ts';

/** Where a parcel goes, masked; encrypted persons show their region only. */
export function Receiver({ person }: { readonly person: PersonView | null }): ReactElement {
  const { t } = useTranslation();
  if (person === null) return <>{t('parcel.receiverUnreadable')}</>;
  const { name, phone, region, detail, encrypted } = person;
  if (!encrypted) return <>{[name, phone, `${region}${detail}`].join('　')}</>;
  return (
    <>
      {region}
      <span className="parcel-encrypted">
        <LockOutlined aria-hidden /> {t('parcel.encrypted')}
      </span>
    </>
  );
}
