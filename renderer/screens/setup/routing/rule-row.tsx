import { AutoComplete, Form, Input, Select } from 'antd';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupValues } from '../setup-values.ts';
import { CarrierField } from './carrier-field.tsx';
import { PaperSelect } from './paper-select.tsx';
import { PrinterSelect } from './printer-select.tsx';
import { RowButtons } from './row-buttons.tsx';
import { useFlawRule } from './use-flaw-rule.ts';
import { useOwnPapers } from './use-own-papers.ts';

interface RuleRowProps {
  readonly place: number;
  readonly count: number;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

const WAYS = [
  'direct',
  'dialog',
  'file',
  'component',
] as const satisfies readonly SetupValues['backend'][];

/** One rule: for which labels on the left, where to on the right. Alt with an arrow moves it. */
export function RuleRow({ place, count, move, remove }: RuleRowProps): ReactElement {
  const { t } = useTranslation();
  const backend = Form.useWatch<SetupValues['backend'] | undefined>(['routes', place, 'backend']);
  const shop = Form.useWatch<string | undefined>('shop') ?? '';
  const own = useOwnPapers();
  const asks = useFlawRule(['rule_without_condition', 'rule_repeated'], place);
  const printer = useFlawRule(['rule_without_printer'], place);
  const spare = useFlawRule(['rule_spare'], place);
  const row = place + 1;
  const label = (column: 'carrier' | 'shop' | 'paper' | 'way' | 'printer' | 'spare'): string =>
    t('setup.routing.cell', { row, column: t(`setup.routing.${column}`) });
  const of = (...names: readonly string[]): (string | number)[][] =>
    names.map((name) => ['routes', place, name]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === -1 ? place > 0 : row < count) move(by);
  };
  return (
    <tr onKeyDownCapture={onKeyDown} data-testid={`rule-${row}`}>
      <th scope="row" className="mono">
        {row}
      </th>
      <td>
        <Form.Item name={[place, 'carrier']} rules={[asks]} dependencies={of('shop', 'paper')}>
          <CarrierField label={label('carrier')} testId={`rule-${row}-carrier`} />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[place, 'shop']}>
          <AutoComplete
            aria-label={label('shop')}
            data-testid={`rule-${row}-shop`}
            placeholder={t('setup.routing.any')}
            options={shop === '' ? [] : [{ value: shop }]}
          />
        </Form.Item>
      </td>
      <td>
        <Form.Item name={[place, 'paper']}>
          <PaperSelect optional label={label('paper')} testId={`rule-${row}-paper`} own={own} />
        </Form.Item>
      </td>
      <td className="routing-to">
        <Form.Item name={[place, 'backend']}>
          <Select
            aria-label={label('way')}
            data-testid={`rule-${row}-way`}
            popupMatchSelectWidth={false}
            options={WAYS.map((value) => ({ value, label: t(`setup.backend.${value}`) }))}
          />
        </Form.Item>
      </td>
      <td>
        {backend === 'direct' && (
          <Form.Item
            name={[place, 'printer']}
            rules={[printer]}
            dependencies={['printer', ...of('backend')]}
          >
            <PrinterSelect
              label={label('printer')}
              testId={`rule-${row}-printer`}
              none={t('setup.routing.usual')}
            />
          </Form.Item>
        )}
        {backend === 'component' && (
          <Form.Item name={[place, 'printer']}>
            <Input
              aria-label={label('printer')}
              data-testid={`rule-${row}-printer`}
              placeholder={t('setup.routing.usualOfProgram')}
              spellCheck={false}
            />
          </Form.Item>
        )}
      </td>
      <td>
        {backend === 'direct' && (
          <Form.Item
            name={[place, 'spare']}
            rules={[spare]}
            dependencies={['printer', ...of('printer')]}
          >
            <PrinterSelect
              label={label('spare')}
              testId={`rule-${row}-spare`}
              none={t('setup.routing.noSpare')}
            />
          </Form.Item>
        )}
      </td>
      <td>
        <RowButtons
          row={row}
          testId={`rule-${row}`}
          move={move}
          isFirst={place === 0}
          isLast={row === count}
          remove={remove}
        />
      </td>
    </tr>
  );
}
