import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Input } from 'antd';
import type { ReactElement, Ref } from 'react';

interface FindFieldProps {
  readonly ref: Ref<InputRef>;
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly onFind: (text: string) => void;
}

/** The longest text that the lists look for. */
const MAX_LENGTH = 64;

/** Looks for parcels of a list by what somebody types. */
export function FindField({ ref, label, testId, value, onFind }: FindFieldProps): ReactElement {
  return (
    <Input
      ref={ref}
      className="order-find"
      allowClear
      maxLength={MAX_LENGTH}
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      data-testid={testId}
      value={value}
      onChange={({ target }) => onFind(target.value)}
    />
  );
}
