import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { QUERY, useInfo } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import { sumFen } from './distribution-steps.ts';

interface PayDialogProps {
  readonly rows: readonly DistributionRow[];
  readonly onClose: () => void;
}

/** Where a person pays for placed orders; the address is copied, or opened after a second key. */
export function PayDialog({ rows, onClose }: PayDialogProps): ReactElement {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { practice } = useInfo();
  const unknown = rows.filter(({ amountFen }) => amountFen === null).length;
  const names = rows.map(({ outOrderId }) => outOrderId);
  const link = useQuery({
    queryKey: [...QUERY.payLink, ...names],
    queryFn: () => valueOf(window.station.payDistribution({ names })),
    gcTime: 0,
  });
  return (
    <Dialog
      testId="pay-dialog"
      className="distribution-wide"
      title={t('distribution.pay.title')}
      onClose={onClose}
    >
      <p>{t('distribution.pay.text', { count: rows.length, sum: money(sumFen(rows)) })}</p>
      {unknown > 0 && (
        <p className="distribution-note" data-tone="attention" data-testid="pay-unknown">
          {t('distribution.pay.unknown', { count: unknown })}
        </p>
      )}
      {practice !== null && (
        <p className="distribution-note" data-tone="attention">
          {t('distribution.pay.practice')}
        </p>
      )}
      {link.isPending && <LoadingNote />}
      {link.error !== null && <FaultNote fault={faultOf(link.error)} />}
      {link.data !== undefined && (
        <PayAddress names={names} url={link.data.url} canOpen={practice === null} />
      )}
    </Dialog>
  );
}

interface PayAddressProps {
  readonly names: string[];
  readonly url: string;
  /** In practice no page is opened that takes real money. */
  readonly canOpen: boolean;
}

function PayAddress({ names, url, canOpen }: PayAddressProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async (way: 'copy' | 'open') => {
      await valueOf(window.station.takePayLink({ names, way }));
      return way;
    },
    onSuccess: () => setAsked(false),
  });
  const { protocol, host } = new URL(url);
  const isSafe = protocol === 'https:';
  return (
    <>
      <label htmlFor={`${id}-url`}>{t('distribution.pay.address')}</label>
      <Input
        id={`${id}-url`}
        className="mono"
        readOnly
        value={url}
        data-testid="pay-url"
        onFocus={({ target }) => target.select()}
      />
      {isSafe ? (
        <p className="distribution-line">
          <Button
            type={canOpen ? 'default' : 'primary'}
            disabled={isPending}
            data-testid="pay-copy"
            onClick={() => mutate('copy')}
          >
            {t('distribution.pay.copy')}
          </Button>
          {canOpen && (
            <Button
              type="primary"
              disabled={isPending}
              data-testid="pay-open"
              onClick={() => (isAsked ? mutate('open') : setAsked(true))}
            >
              {isAsked ? t('distribution.pay.openNow', { host }) : t('distribution.pay.open')}
            </Button>
          )}
          <output className="distribution-soft" data-testid="pay-said">
            {isAsked && t('distribution.pay.openAsk', { host })}
            {!isAsked && data === 'copy' && t('distribution.pay.copied')}
            {!isAsked && data === 'open' && t('distribution.pay.opened')}
          </output>
        </p>
      ) : (
        <p className="distribution-note" data-tone="stop">
          {t('distribution.pay.notSafe')}
        </p>
      )}
      {error !== null && <FaultNote fault={faultOf(error)} />}
    </>
  );
}
