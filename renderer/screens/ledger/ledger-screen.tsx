import { SearchOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../../shared/parcel-views.ts';
import { FaultNote } from '../../components/fault-note.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useSettled } from '../../components/use-settled.ts';
import { LedgerPanel } from './ledger-panel.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { useLedger } from './use-ledger.ts';
import './ledger-screen.css';

const QUIET_MS = 150;
/** The longest text that a search takes. */
const MAX_LENGTH = 64;

/** Every number that was ever asked for; needs no network. */
export function LedgerScreen(): ReactElement {
  const { t } = useTranslation();
  const search = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const wanted = typed.normalize('NFKC').trim();
  const text = useSettled(wanted, QUIET_MS);
  const [chosen, setChosen] = useState<LedgerRow | null>(null);
  const { rows, more, busy, old, fault, loadMore } = useLedger(text);
  const focusSearch = (): void => search.current?.focus({ cursor: 'all' });
  useEffect(() => search.current?.focus(), []);
  useKeys({ 'Ctrl+KeyF': focusSearch });
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
        />
        <span className="ledger-hint">{t('ledger.searchHint')}</span>
      </div>
      <div className="ledger-rows" aria-busy={old || text !== wanted}>
        {fault !== null && <FaultNote fault={fault} />}
        <LedgerTable rows={rows} text={text} chosen={chosen?.rowId ?? null} onChoose={setChosen} />
        {rows.length > 0 && (
          <p className="ledger-more">
            {more ? (
              <Button disabled={busy} data-testid="ledger-more" onClick={loadMore}>
                {t('ledger.more')}
              </Button>
            ) : (
              t('ledger.all')
            )}
            <span>{t('ledger.shown', { count: rows.length })}</span>
          </p>
        )}
      </div>
      {chosen !== null && (
        <LedgerPanel
          key={chosen.rowId}
          orderId={chosen.orderId}
          packId={chosen.packId}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}
