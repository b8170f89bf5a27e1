import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CarrierField } from './carrier-field.tsx';
import { PaperSelect } from './paper-select.tsx';
import { RowButtons } from './row-buttons.tsx';
import { useFlawRule } from './use-flaw-rule.ts';
import { useOwnPapers } from './use-own-papers.ts';

interface PaperRowProps {
  readonly place: number;
  readonly remove: () => void;
}

/** A carrier and its paper. */
export function PaperRow({ place, remove }: PaperRowProps): ReactElement {
  const { t } = useTranslation();
  const own = useOwnPapers();
  const carrier = useFlawRule(['paper_without_carrier', 'paper_repeated'], place);
  const row = place + 1;
  const label = (column: 'carrier' | 'paper'): string =>
    t('setup.routing.cell', { row, column: t(`setup.routing.${column}`) });
  return (
    <tr>
      <td>
        <Form.Item name={[place, 'carrier']} rules={[carrier]}>
          <CarrierField
            label={label('carrier')}
            placeholder={t('setup.routing.carrierCode')}
            testId={`paper-${row}-carrier`}
          />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[place, 'paper']}>
          <PaperSelect
            optional={false}
            label={label('paper')}
            testId={`paper-${row}-paper`}
            own={own}
          />
        </Form.Item>
      </td>
      <td>
        <RowButtons row={row} testId={`paper-${row}`} move={null} isFirst isLast remove={remove} />
      </td>
    </tr>
  );
}
