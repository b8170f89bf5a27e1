import { Checkbox, Input } from 'antd';
import type { InputRef } from 'antd';
import type { ReactElement } from 'react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingParcel } from '../../../shared/batch.ts';
import { EVERY_WAITING } from '../../../shared/batch.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { RowList } from '../../components/row-list/row-list.tsx';
import { useActiveRow } from '../../components/row-list/use-active-row.ts';
import { useSettled } from '../../components/use-settled.ts';
import { FindField } from '../orders/list/find-field.tsx';
import { firstChosen, isChosen, NOTHING, toggled } from '../orders/list/selection.ts';
import { useOrderColumns } from '../orders/list/use-order-columns.tsx';
import { useWaiting } from '../orders/list/use-waiting.ts';
import type { DistributionActions } from './use-distribution-actions.ts';

interface DraftDialogProps {
  readonly actions: DistributionActions;
  readonly onDrafted: () => void;
  readonly onClose: () => void;
}

/** One call drafts so many at most. */
const MOST_CHOSEN = 500;

const keyOf = ({ parcelId }: WaitingParcel): number => parcelId;

/** Chooses parcels without a number for a supplier to send, and says what goes with them. */
export function DraftDialog({ actions, onDrafted, onClose }: DraftDialogProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const find = useRef<InputRef>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const pages = useWaiting({ ...EVERY_WAITING, text: useSettled(typed) });
  const [selection, setSelection] = useState(NOTHING);
  const [wishes, setWishes] = useState({ message: '', bestOption: true, isSplitJxhy: false });
  const active = useActiveRow(pages.rows, keyOf, pages.list);
  const isPicked = (parcel: WaitingParcel): boolean => isChosen(selection, parcel);
  const columns = useOrderColumns(isPicked);
  const count = selection.keys.size;
  const isReady = count > 0 && !actions.busy;
  const draft = (): void => {
    if (!isReady) return;
    actions.act({ kind: 'draft', keys: [...selection.keys.values()], ...wishes }, onDrafted);
  };
  return (
    <Dialog
      testId="draft-dialog"
      className="distribution-wide"
      title={t('distribution.draftDialog.title')}
      onEnter={draft}
      onClose={onClose}
    >
      <p>{t('distribution.draftDialog.text')}</p>
      <FindField
        ref={find}
        label={t('distribution.draftDialog.find')}
        testId="draft-find"
        value={typed}
        onFind={setTyped}
      />
      {pages.fault === null ? (
        <RowList
          scroller={scroller}
          className="order-rows distribution-pick"
          label={t('orders.waiting')}
          columns={columns}
          rows={pages.rows}
          total={pages.total}
          keyOf={keyOf}
          attributesOf={({ orderId }) => ({ 'data-testid': 'draft-row', 'data-order-id': orderId })}
          active={active}
          isPicked={isPicked}
          openKey=" "
          onOpen={(parcel) => setSelection(toggled(selection, parcel, MOST_CHOSEN))}
          onKey={(event) => {
            const ctrl = event.ctrlKey || event.metaKey;
            if (ctrl && event.code === 'KeyA') setSelection(firstChosen(pages.rows, MOST_CHOSEN));
            else if (event.code === 'Escape' && count > 0) setSelection(NOTHING);
            else return;
            event.preventDefault();
          }}
          more={pages.more}
          busy={pages.busy}
          loadMore={pages.loadMore}
          empty={
            <>
              <strong>{t('orders.waitingEmpty')}</strong>
              {t('orders.waitingEmptyText')}
            </>
          }
          testId="draft-list"
        />
      ) : (
        <FaultNote fault={pages.fault} />
      )}
      <label htmlFor={`${id}-message`}>{t('distribution.preview.message')}</label>
      <Input
        id={`${id}-message`}
        maxLength={500}
        autoComplete="off"
        value={wishes.message}
        data-testid="draft-message"
        onChange={({ target }) => setWishes({ ...wishes, message: target.value })}
      />
      <p className="distribution-line">
        <Checkbox
          checked={wishes.bestOption}
          data-testid="draft-best"
          onChange={({ target }) => setWishes({ ...wishes, bestOption: target.checked })}
        >
          {t('distribution.draftDialog.bestOption')}
        </Checkbox>
        <Checkbox
          checked={wishes.isSplitJxhy}
          data-testid="draft-split"
          onChange={({ target }) => setWishes({ ...wishes, isSplitJxhy: target.checked })}
        >
          {t('distribution.draftDialog.isSplitJxhy')}
        </Checkbox>
      </p>
      {count === MOST_CHOSEN && <p className="distribution-soft">{t('choice.most')}</p>}
      {actions.fault !== null && <FaultNote fault={actions.fault} />}
      <DialogAction
        text={
          count === 0
            ? t('distribution.draftDialog.pick')
            : t('distribution.draftDialog.act', { count })
        }
        testId="draft-apply"
        disabled={!isReady}
        onAct={draft}
      />
    </Dialog>
  );
}
