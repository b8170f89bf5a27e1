import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParcelKey } from '../../../shared/ids.ts';
import { EVERY_NUMBER } from '../../../shared/ledger-filter.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useSettled } from '../../components/use-settled.ts';
import { ExportTools } from './export/export-tools.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { LedgerTotal } from './ledger-total.tsx';
import { useLedger } from './use-ledger.ts';
import './ledger-screen.css';

/** The longest text that a search takes. */
const MAX_LENGTH = 64;

/** Every number that was ever asked for; needs no network. */
export function LedgerScreen(): ReactElement {
  const { t } = useTranslation();
  const search = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [narrowing, setNarrowing] = useState(EVERY_NUMBER);
  const wanted = typed.normalize('NFKC').trim();
  const text = useSettled(wanted);
  const filter = { ...narrowing, text };
  const [chosen, setChosen] = useState<ParcelKey | null>(null);
  const pages = useLedger(filter);
  const focusSearch = (): void => search.current?.focus({ cursor: 'all' });
  useEffect(() => search.current?.focus(), []);
  useKeys({ 'Ctrl+KeyF': focusSearch, F3: focusSearch });
  const isOld = pages.list === null || text !== wanted;
  return (
    <div className="screen ledger" data-panel={chosen !== null}>
      <h1 className="visually-hidden">{t('ledger.title')}</h1>
      <div className="ledger-bar">
        <Input
          ref={search}
          allowClear
          size="large"
          maxLength={MAX_LENGTH}
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t('ledger.search')}
          aria-label={t('ledger.search')}
          data-testid="ledger-search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowDown' || key === 'Enter') list.current?.focus();
          }}
        />
        <span className="ledger-hint">{t('ledger.searchHint')}</span>
        <ExportTools filter={{ ...narrowing, text: wanted }} onParcel={setChosen} />
      </div>
      <div className="ledger-bar">
        <LedgerFilters filter={narrowing} onChange={setNarrowing} />
        <LedgerTotal pages={pages} />
      </div>
      {pages.fault === null ? (
        <div className="ledger-main" data-old={isOld} aria-busy={isOld}>
          <LedgerTable
            key={JSON.stringify(filter)}
            scroller={list}
            pages={pages}
            text={text}
            narrowed={Object.values(narrowing).some((value) => value !== null && value !== '')}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
      ) : (
        <FaultNote fault={pages.fault} />
      )}
      {chosen !== null && (
        <LedgerPanel
          key={`${chosen.orderId} ${chosen.packId}`}
          orderId={chosen.orderId}
          packId={chosen.packId}
          onAdded={setChosen}
          onClose={() => {
            setChosen(null);
            list.current?.focus();
          }}
        />
      )}
    </div>
  );
}
