import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SerialKind } from './serials.ts';

interface SerialListProps {
  readonly kind: SerialKind;
  /** Scans go into it now. */
  readonly isAskedFor: boolean;
  readonly codes: readonly string[];
  readonly onRemove: (code: string) => void;
}

/** The serial numbers of one kind that were scanned. */
export function SerialList(props: SerialListProps): ReactElement | null {
  const { kind, isAskedFor, codes, onRemove } = props;
  const { t } = useTranslation();
  if (codes.length === 0 && !isAskedFor) return null;
  return (
    <ul className="extras-codes" aria-label={t(`shipping.extras.${kind}`)} data-kind={kind}>
      {codes.length === 0 && <li className="shipping-help">{t('shipping.extras.noCodes')}</li>}
      {codes.map((code) => (
        <li key={code} data-testid="extras-code">
          <span className="mono">{code}</span>
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('shipping.extras.remove', { code })}
            title={t('shipping.extras.remove', { code })}
            onClick={() => onRemove(code)}
          />
        </li>
      ))}
    </ul>
  );
}
