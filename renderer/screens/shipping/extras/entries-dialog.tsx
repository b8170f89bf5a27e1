import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogAction } from '../../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../../components/dialog/dialog.tsx';
import { FaultNote } from '../../../components/fault-note.tsx';
import type { TypedEntry } from './entries.ts';
import { entriesOf, NEW_ENTRY, typedOf } from './entries.ts';
import type { ExtrasDialogProps } from './extras-dialog.tsx';

const FIELDS = ['entryId', 'amount', 'weightKg'] as const satisfies readonly (keyof TypedEntry)[];
const TITLES = { entryId: 'entryId', amount: 'amount', weightKg: 'weight' } as const;

/** The sub-orders of a 1688 order that are in the parcel, each whole. */
export function EntriesDialog(props: ExtrasDialogProps): ReactElement {
  const { row, busy, fault, onApply, onClose } = props;
  const { t } = useTranslation();
  const { entries = [], ...others } = row.extras;
  const [typed, setTyped] = useState<readonly TypedEntry[]>(() =>
    entries.length === 0 ? [NEW_ENTRY] : entries.map(typedOf),
  );
  const right = entriesOf(typed);
  const save = (): void => {
    if (busy || right === null) return;
    onApply(right.length === 0 ? others : { ...others, entries: right });
  };
  return (
    <Dialog
      testId="extras-dialog"
      title={t('shipping.extras.title', { platform: t(`shipping.platform.${row.platform}`) })}
      onEnter={save}
      onClose={onClose}
    >
      <p className="mono">{row.orderId}</p>
      <p className="shipping-warning" data-tone="attention">
        {t('shipping.extras.entries')}
      </p>
      <table className="extras-entries">
        <thead>
          <tr>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {t(`shipping.extras.${TITLES[field]}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('shipping.setup.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {typed.map((entry, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is its place
            <tr key={place}>
              {FIELDS.map((field) => (
                <td key={field}>
                  <input
                    className="shipping-input mono"
                    autoComplete="off"
                    inputMode="decimal"
                    maxLength={19}
                    aria-label={t('setup.routing.cell', {
                      row: place + 1,
                      column: t(`shipping.extras.${TITLES[field]}`),
                    })}
                    data-testid={`entry-${place + 1}-${field}`}
                    value={entry[field]}
                    onChange={({ target }) =>
                      setTyped(typed.with(place, { ...entry, [field]: target.value }))
                    }
                  />
                </td>
              ))}
              <td>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('shipping.extras.removeEntry', { row: place + 1 })}
                  title={t('shipping.extras.removeEntry', { row: place + 1 })}
                  onClick={() => setTyped(typed.toSpliced(place, 1))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        icon={<PlusOutlined />}
        data-testid="entry-add"
        onClick={() => setTyped([...typed, NEW_ENTRY])}
      >
        {t('shipping.extras.addEntry')}
      </Button>
      <p className="shipping-help" data-wrong={right === null} data-testid="entries-help">
        {t(right === null ? 'shipping.extras.entryWrong' : 'shipping.extras.none')}
      </p>
      {fault !== null && <FaultNote fault={fault} />}
      <DialogAction
        text={t('shipping.extras.save')}
        testId="extras-save"
        disabled={busy || right === null}
        onAct={save}
      />
      <p className="shipping-help">{t('shipping.extras.after')}</p>
    </Dialog>
  );
}
