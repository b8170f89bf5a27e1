import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DistributionPreview } from '../../../shared/distribution-views.ts';

/** What a distribution order says, line by line. */
export function PreviewWords({ preview }: { readonly preview: DistributionPreview }): ReactElement {
  const { t } = useTranslation();
  const { receiver, lines, message, bestOption, isSplitJxhy } = preview;
  return (
    <dl className="distribution-words" data-testid="distribution-words">
      <dt>{t('distribution.preview.receiver')}</dt>
      <dd data-testid="distribution-receiver">
        {receiver.encrypted
          ? `${t('distribution.preview.encrypted')} · ${receiver.region}`
          : `${receiver.name} ${receiver.phone} ${receiver.region}${receiver.detail}`}
      </dd>
      <dt>{t('distribution.preview.goods')}</dt>
      <dd>
        {lines.map(({ offerId, specId, quantity, channel, outItemCode, outShopCode }) => (
          <p key={`${offerId} ${specId} ${outItemCode}`}>
            {t('distribution.preview.line', {
              offer: offerId,
              spec: specId === '' ? t('distribution.preview.noSpec') : specId,
              quantity,
            })}
            <small>
              {t('distribution.preview.downstream', {
                channel,
                item: outItemCode,
                shop: outShopCode,
              })}
            </small>
          </p>
        ))}
      </dd>
      <dt>{t('distribution.preview.message')}</dt>
      <dd>{message === '' ? t('distribution.preview.noMessage') : message}</dd>
      <dt>{t('distribution.preview.options')}</dt>
      <dd>
        {t(`distribution.preview.bestOption.${bestOption ? 'yes' : 'no'}`)} ·{' '}
        {t(`distribution.preview.isSplitJxhy.${isSplitJxhy ? 'yes' : 'no'}`)}
      </dd>
    </dl>
  );
}
