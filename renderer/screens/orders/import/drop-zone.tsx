import { FileAddOutlined } from '@ant-design/icons';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../components/use-keys.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useFileDrop } from './use-file-drop.ts';
import './drop-zone.css';

interface DropZoneProps {
  /** The file that is being read, or null. */
  readonly reading: string | null;
  readonly disabled: boolean;
  /** Something else on the screen is the next thing to do. */
  readonly small: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes an order file by drop or by choice. */
export function DropZone({ reading, disabled, small, onFiles }: DropZoneProps): ReactElement {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useKeys({ 'Ctrl+KeyO': () => input.current?.click() });
  const isOver = useFileDrop(onFiles);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    onFiles([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <label className="drop-zone" data-over={isOver} data-small={small}>
      <FileAddOutlined className="drop-zone-icon" aria-hidden />
      <span>
        <strong>
          {reading === null ? t('importing.drop') : t('importing.reading', { file: reading })}
        </strong>
        <span className="drop-zone-text">{t('importing.dropText')}</span>
      </span>
      <span className="drop-zone-choose">
        <KeyCap name="Ctrl+O" /> {t('importing.choose')}
      </span>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept=".json,.csv,.txt,.xlsx"
        disabled={disabled}
        data-testid="import-input"
        onChange={onChange}
      />
    </label>
  );
}
