import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferRelation, RelationSku } from '../../../shared/distribution.ts';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { QUERY } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';

interface LinkDialogProps {
  readonly row: DistributionRow;
  readonly onLinked: () => void;
  readonly onClose: () => void;
}

/** Links the goods of a refused order with their offers at 1688, so that it can be placed. */
export function LinkDialog({ row, onLinked, onClose }: LinkDialogProps): ReactElement {
  const { t } = useTranslation();
  const { outOrderId, fault } = row;
  const relations = useQuery({
    queryKey: [...QUERY.distribution, 'relations', outOrderId],
    queryFn: () => valueOf(window.station.distributionRelations({ outOrderId })),
    gcTime: 0,
  });
  return (
    <Dialog
      testId="link-dialog"
      className="distribution-wide"
      title={t('distribution.link.title')}
      onClose={onClose}
    >
      <p>{t('distribution.link.text')}</p>
      {fault !== null && <FaultNote fault={fault} />}
      {relations.isPending && <LoadingNote />}
      {relations.error !== null && <FaultNote fault={faultOf(relations.error)} />}
      {relations.data !== undefined && (
        <LinkForm outOrderId={outOrderId} relations={relations.data} onLinked={onLinked} />
      )}
    </Dialog>
  );
}

interface LinkFormProps {
  readonly outOrderId: string;
  readonly relations: readonly OfferRelation[];
  readonly onLinked: () => void;
}

function LinkForm({ outOrderId, relations, onLinked }: LinkFormProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  /** The variants of each relation, in its place. */
  const [variants, setVariants] = useState<readonly (readonly RelationSku[])[]>(() =>
    relations.map(({ skus }) => skus),
  );
  const skus = variants.flat();
  const [looked, setLooked] = useState(false);
  const mustLook =
    relations.some(({ state }) => state === 'asked') ||
    relations.every(({ state }) => state === 'linked');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => valueOf(window.station.linkDistribution({ outOrderId, looked, skus })),
    onSuccess: onLinked,
    onSettled: () => client.invalidateQueries({ queryKey: QUERY.distribution }),
  });
  const isFilled = skus.every(
    ({ skuId, outSkuId }) => skuId.trim() !== '' && outSkuId.trim() !== '',
  );
  const isReady = isFilled && !isPending && (looked || !mustLook);
  const change = (sku: RelationSku, to: Partial<RelationSku>): void =>
    setVariants(
      variants.map((group) => group.map((each) => (each === sku ? { ...each, ...to } : each))),
    );
  return (
    <form
      className="distribution-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) mutate();
      }}
    >
      {relations.map(({ offerId, outItemCode, state }, relation) => (
        <section key={`${offerId} ${outItemCode}`} className="distribution-relation">
          <p>
            <b>{t('distribution.link.offer', { offer: offerId, item: outItemCode })}</b>{' '}
            <span className="distribution-soft">{t(`distribution.link.state.${state}`)}</span>
          </p>
          {variants[relation]?.map((sku, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- the variants stay in their places
            <SkuFields key={place} sku={sku} onChange={(to) => change(sku, to)} />
          ))}
        </section>
      ))}
      {mustLook && (
        <Checkbox
          checked={looked}
          data-testid="link-looked"
          onChange={({ target }) => setLooked(target.checked)}
        >
          {t('distribution.link.looked')}
        </Checkbox>
      )}
      {error !== null && <FaultNote fault={faultOf(error)} />}
      <DialogAction text={t('distribution.link.act')} testId="link-apply" disabled={!isReady} />
    </form>
  );
}

interface SkuFieldsProps {
  readonly sku: RelationSku;
  readonly onChange: (to: Partial<RelationSku>) => void;
}

function SkuFields({ sku, onChange }: SkuFieldsProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="distribution-pair">
      {sku.specId !== '' && (
        <p className="distribution-variant">
          {t('distribution.offers.specId')} <span className="mono">{sku.specId}</span>
        </p>
      )}
      <label htmlFor={`${id}-sku`}>{t('distribution.link.skuId')}</label>
      <Input
        id={`${id}-sku`}
        className="mono"
        maxLength={100}
        autoComplete="off"
        value={sku.skuId}
        data-testid="link-sku"
        onChange={({ target }) => onChange({ skuId: target.value })}
      />
      <label htmlFor={`${id}-out`}>{t('distribution.link.outSkuId')}</label>
      <Input
        id={`${id}-out`}
        className="mono"
        maxLength={100}
        autoComplete="off"
        value={sku.outSkuId}
        data-testid="link-out-sku"
        onChange={({ target }) => onChange({ outSkuId: target.value })}
      />
    </div>
  );
}
