import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingFilter } from '../../../shared/shipping-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { faultOf, valueOf } from '../../station.ts';

/** Saves what the filter finds as a file for the back office of a platform. */
export function ShippingFileButton({ filter }: { readonly filter: ShippingFilter }): ReactElement {
  const { t } = useTranslation();
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => valueOf(window.station.exportShipments({ filter })),
  });
  const save = (): void => {
    if (!isPending) mutate();
  };
  useKeys({ 'Ctrl+KeyE': save });
  return (
    <>
      <Button disabled={isPending} data-testid="shipping-export" onClick={save}>
        <KeyCap name="Ctrl+E" /> {t('shipping.step.export')}
      </Button>
      {data !== undefined && (
        <output
          className="shipping-outcome"
          data-tone={data.kind === 'saved' ? 'good' : 'attention'}
          data-testid="shipping-exported"
        >
          {data.kind === 'saved' ? t('shipping.saved', data) : t('shipping.cancelled')}
        </output>
      )}
      {error !== null && <FaultNote fault={faultOf(error)} />}
    </>
  );
}
