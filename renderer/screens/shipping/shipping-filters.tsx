import type { InputRef } from 'antd';
import { Button } from 'antd';
import type { ReactElement, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippingFilter } from '../../../shared/shipping-views.ts';
import { SHIPPING_PLATFORMS } from '../../../shared/shipping.ts';
import { FilterSelect } from '../../components/filter/filter-select.tsx';
import { FindField } from '../orders/list/find-field.tsx';

interface ShippingFiltersProps {
  readonly ref: Ref<InputRef>;
  readonly filter: ShippingFilter;
  readonly onChange: (filter: ShippingFilter) => void;
  /** What a key would act on. */
  readonly children: ReactNode;
}

/** Narrows a group by a part of its numbers and by platform. */
export function ShippingFilters(props: ShippingFiltersProps): ReactElement {
  const { ref, filter, onChange } = props;
  const { t } = useTranslation();
  return (
    <search className="filters">
      <FindField
        ref={ref}
        label={t('shipping.find')}
        testId="shipping-find"
        value={filter.text}
        onFind={(text) => onChange({ ...filter, text })}
      />
      <FilterSelect
        all={t('shipping.anyPlatform')}
        testId="shipping-platform"
        values={SHIPPING_PLATFORMS}
        value={filter.platform}
        textOf={(platform) => t(`shipping.platform.${platform}`)}
        onChoose={(platform) => onChange({ ...filter, platform })}
      />
      {isNarrow(filter) && (
        <Button
          type="text"
          data-testid="shipping-no-filter"
          onClick={() => onChange({ ...filter, text: '', platform: null })}
        >
          {t('shipping.noFilter')}
        </Button>
      )}
      {props.children}
    </search>
  );
}

export const isNarrow = ({ text, platform }: ShippingFilter): boolean =>
  text !== '' || platform !== null;
