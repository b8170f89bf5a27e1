import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferLink } from '../../../../shared/distribution.ts';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import { LoadingNote } from '../../../components/loading-note.tsx';
import { faultOf } from '../../../station.ts';
import { OfferForm } from './offer-form.tsx';
import { OfferRemove } from './offer-remove.tsx';
import { OfferRows } from './offer-rows.tsx';
import { useOfferChange, useOffers } from './use-offers.ts';

/** Which offer of a supplier stands for which goods: add, change, remove, import and export. */
export function OffersDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const { data: links, error: unread } = useOffers();
  const [removed, setRemoved] = useState<OfferLink | null>(null);
  const change = useOfferChange();
  const { data: said = null, isPending, error } = change;
  /** The offer in the form: one of the table, or a new one (`'new'`). */
  const [edited, setEdited] = useState<OfferLink | 'new' | null>(null);
  const fault = error ?? unread;
  const edit = (link: OfferLink | 'new'): void => {
    change.reset();
    setEdited(link);
  };
  const leave = (): void => {
    change.reset();
    setEdited(null);
    setRemoved(null);
  };
  if (removed !== null) {
    return (
      <OfferRemove
        key="remove"
        link={removed}
        busy={isPending}
        fault={error === null ? null : faultOf(error)}
        onRemove={() => change.mutate({ kind: 'remove', link: removed }, { onSuccess: leave })}
        onClose={leave}
      />
    );
  }
  if (edited !== null) {
    const before = edited === 'new' ? null : edited;
    return (
      <OfferForm
        key="form"
        links={links ?? []}
        before={before}
        busy={isPending}
        fault={error === null ? null : faultOf(error)}
        onKeep={(link) => change.mutate({ kind: 'keep', link, before }, { onSuccess: leave })}
        onClose={leave}
      />
    );
  }
  return (
    <Dialog
      key="table"
      testId="offers-dialog"
      className="distribution-wide"
      title={t('distribution.offers.title')}
      onClose={onClose}
    >
      <p>{t('distribution.offers.text')}</p>
      <p className="distribution-line">
        <Button
          data-first=""
          type="primary"
          disabled={isPending}
          data-testid="offer-add"
          onClick={() => edit('new')}
        >
          {t('distribution.offers.add')}
        </Button>
        <Button
          disabled={isPending}
          data-testid="offers-import"
          onClick={() => file.current?.click()}
        >
          {t('distribution.offers.import')}
        </Button>
        <Button
          disabled={isPending || links === undefined || links.length === 0}
          data-testid="offers-export"
          onClick={() => change.mutate({ kind: 'export' })}
        >
          {t('distribution.offers.export')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={t('distribution.offers.import')}
          accept=".csv,.txt"
          data-testid="offers-file"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = '';
            if (chosen !== undefined) change.mutate({ kind: 'import', file: chosen });
          }}
        />
        <output className="distribution-soft" data-testid="offers-said">
          {said?.kind === 'exported' && t('distribution.offers.exported', { file: said.file })}
          {said?.kind === 'imported' && t('distribution.offers.imported', { count: said.count })}
        </output>
      </p>
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
      {links === undefined && unread === null && <LoadingNote />}
      {links !== undefined && (
        <OfferRows
          links={links}
          busy={isPending}
          onEdit={edit}
          onRemove={(link) => {
            change.reset();
            setRemoved(link);
          }}
        />
      )}
    </Dialog>
  );
}
