import { FileAddOutlined } from '@ant-design/icons';
import type { ChangeEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFileDrop } from './use-file-drop.ts';
import './drop-zone.css';

interface DropZoneProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes order files by drop or by choice. */
export function DropZone({ busy, onFiles }: DropZoneProps): ReactElement {
  const { t } = useTranslation();
  const isOver = useFileDrop(onFiles);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <label className="drop-zone" data-over={isOver}>
      <FileAddOutlined className="drop-zone-icon" aria-hidden />
      <span>
        <strong>{busy ? t('orders.reading') : t('orders.drop')}</strong>
        <span className="drop-zone-text">{t('orders.dropText')}</span>
      </span>
      <span className="drop-zone-choose">{t('orders.choose')}</span>
      <input
        className="visually-hidden"
        type="file"
        accept=".json,application/json"
        multiple
        disabled={busy}
        data-testid="import-input"
        onChange={onChange}
      />
    </label>
  );
}
