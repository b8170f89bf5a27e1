import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferLink } from '../../../../shared/distribution.ts';
import type { Column } from '../../../components/data-table.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { ScrollArea } from '../../../components/scroll-area.tsx';
import { useNumerals } from '../../../i18n/use-numerals.ts';

interface OfferRowsProps {
  readonly links: readonly OfferLink[];
  readonly busy: boolean;
  readonly onEdit: (link: OfferLink) => void;
  readonly onRemove: (link: OfferLink) => void;
}

/** The table of offers. */
export function OfferRows({ links, ...rest }: OfferRowsProps): ReactElement {
  const { t } = useTranslation();
  const columns = useOfferColumns(rest);
  return (
    <ScrollArea className="distribution-offers" label={t('distribution.offers.title')}>
      <DataTable
        columns={columns}
        rows={links}
        keyOf={({ goods, specs }) => `${goods}\n${specs}`}
        attributesOf={({ goods }) => ({ 'data-testid': 'offer-row', 'data-goods': goods })}
        empty={<strong>{t('distribution.offers.empty')}</strong>}
      />
    </ScrollArea>
  );
}

function useOfferColumns(buttons: Omit<OfferRowsProps, 'links'>): readonly Column<OfferLink>[] {
  const { t } = useTranslation();
  const numerals = useNumerals();
  return [
    { title: t('distribution.offers.goods'), cell: ({ goods }) => goods },
    { title: t('distribution.offers.specs'), cell: ({ specs }) => specs },
    { title: t('distribution.offers.supplier'), cell: ({ supplier }) => supplier },
    { title: t('distribution.offers.offerId'), className: 'mono', cell: ({ offerId }) => offerId },
    {
      title: t('distribution.offers.specId'),
      className: 'mono distribution-spec',
      cell: ({ specId }) => specId,
    },
    { title: t('distribution.offers.pieces'), cell: ({ pieces }) => numerals(pieces) },
    {
      title: t('distribution.offers.actions'),
      className: 'distribution-row-buttons',
      cell: (link) => <RowButtons link={link} {...buttons} />,
    },
  ];
}

interface RowButtonsProps extends Omit<OfferRowsProps, 'links'> {
  readonly link: OfferLink;
}

function RowButtons({ link, busy, onEdit, onRemove }: RowButtonsProps): ReactElement {
  const { t } = useTranslation();
  const { goods, specs } = link;
  return (
    <>
      <Button
        size="small"
        disabled={busy}
        data-testid="offer-change"
        aria-label={`${t('distribution.offers.change')} ${goods} ${specs}`}
        onClick={() => onEdit(link)}
      >
        {t('distribution.offers.change')}
      </Button>
      <Button
        size="small"
        danger
        disabled={busy}
        data-testid="offer-remove"
        aria-label={`${t('distribution.offers.remove')} ${goods} ${specs}`}
        onClick={() => onRemove(link)}
      >
        {t('distribution.offers.remove')}
      </Button>
    </>
  );
}
