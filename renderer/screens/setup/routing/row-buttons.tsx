import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface RowButtonsProps {
  /** From 1. */
  readonly row: number;
  readonly testId: string;
  /** Null where the order of the rows means nothing. */
  readonly move: ((by: -1 | 1) => void) | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly remove: () => void;
}

/** What can be done with one row. */
export function RowButtons(props: RowButtonsProps): ReactElement {
  const { row, testId, move, isFirst, isLast, remove } = props;
  const { t } = useTranslation();
  return (
    <span className="routing-buttons">
      {move !== null && (
        <>
          <Button
            icon={<ArrowUpOutlined />}
            aria-label={t('setup.routing.up', { row })}
            title={t('setup.routing.up', { row })}
            disabled={isFirst}
            data-testid={`${testId}-up`}
            onClick={() => move(-1)}
          />
          <Button
            icon={<ArrowDownOutlined />}
            aria-label={t('setup.routing.down', { row })}
            title={t('setup.routing.down', { row })}
            disabled={isLast}
            data-testid={`${testId}-down`}
            onClick={() => move(1)}
          />
        </>
      )}
      <Button
        icon={<DeleteOutlined />}
        aria-label={t('setup.routing.remove', { row })}
        title={t('setup.routing.remove', { row })}
        className="routing-remove"
        data-testid={`${testId}-remove`}
        onClick={remove}
      />
    </span>
  );
}
