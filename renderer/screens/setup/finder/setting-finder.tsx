import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import type { KeyboardEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import type { NamedSetting } from './find-settings.ts';
import { findSettings } from './find-settings.ts';
import { goToSetting } from './go-to-setting.ts';
import { useNamedSettings } from './use-setting-names.ts';
import './finder.css';

/** Finds a setting by a word of its name or sentence; Enter goes to the first. */
export function SettingFinder({ onGuide }: { readonly onGuide: () => void }): ReactElement {
  const { t } = useTranslation();
  const settings = useNamedSettings();
  const [query, setQuery] = useState('');
  const field = useRef<InputRef>(null);
  const place = useRef<HTMLElement>(null);
  useKeys({ 'Ctrl+KeyF': () => field.current?.focus({ cursor: 'all' }) });
  const found = findSettings(settings, query);
  const go = (setting: NamedSetting): void => {
    if (setting.path === 'guide') {
      onGuide();
      return;
    }
    const page = place.current?.closest('form');
    if (page !== null && page !== undefined && goToSetting(page, setting)) setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setQuery('');
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [first] = found;
    if (first !== undefined) go(first);
  };
  return (
    <search className="finder" ref={place}>
      <div className="finder-line">
        <Input
          ref={field}
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          suffix={<KeyCap name="Ctrl+F" />}
          aria-label={t('find.label')}
          placeholder={t('find.placeholder')}
          data-testid="setup-find"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={onKeyDown}
        />
        <Button data-testid="open-guide" onClick={onGuide}>
          <KeyCap name="Ctrl+G" /> {t('guide.name')}
        </Button>
      </div>
      {query.trim() !== '' && (
        <div className="finder-found" data-testid="setup-found" data-found-count={found.length}>
          <p aria-live="polite">
            {found.length === 0 ? t('find.none') : t('find.results', { n: found.length })}
          </p>
          <ul>
            {found.map((setting) => (
              <li key={setting.path}>
                <button
                  type="button"
                  data-testid={`found-${setting.path}`}
                  onClick={() => go(setting)}
                >
                  <strong>{setting.name}</strong>
                  <span className="finder-section">{setting.section}</span>
                  <span className="finder-sentence">{setting.sentence}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
