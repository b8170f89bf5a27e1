import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface WholeNumberProps {
  readonly name:
    | 'labelsPerDocument'
    | 'backupsKept'
    | 'signOutMinutes'
    | 'retentionDays'
    | 'unprintedHours'
    | 'numberLifeDays';
  readonly highest: number;
}

/** A whole number from 1 on; what else is typed is put right when the field is left. */
export function WholeNumber({ name, highest }: WholeNumberProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={t(`setup.field.${name}`)}
      extra={t(`setup.help.${name}`)}
      required
      rules={[{ required: true, message: t('setup.flaw.number', { highest }) }]}
    >
      <InputNumber data-testid={`setup-${name}`} min={1} max={highest} precision={0} />
    </Form.Item>
  );
}
