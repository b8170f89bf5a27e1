import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bench } from './use-bench.ts';

/**
 * What the card says, for a screen reader. It stays in its place while cards come and go: words in
 * a region that was not there before are not read out.
 */
export function CardSaid({ bench }: { readonly bench: Bench }): ReactElement {
  const { t } = useTranslation();
  const { card, view } = bench;
  const { situation, box, left } = view;
  return (
    <output className="visually-hidden" data-testid="card-said">
      <span>{t(`bench.now.${situation}`)}</span>{' '}
      <span>{t(`bench.next.${situation}`, { ...box, left })}</span>{' '}
      {card !== null && <span>{t('bench.saidOrder', { order: card.orderId.slice(-4) })}</span>}
    </output>
  );
}
