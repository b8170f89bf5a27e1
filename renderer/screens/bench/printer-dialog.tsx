import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { QUERY, useInfo, usePrinters } from '../../queries.ts';
import { faultOf, valueOf } from '../../station.ts';
import './printer-dialog.css';

/** Sends the labels to another printer of this PC: arrow keys and Enter. */
export function PrinterDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { backend, printer } = useInfo().settings;
  const { data: printers, error: unlisted } = usePrinters();
  const list = useRef<HTMLUListElement>(null);
  const change = useMutation({
    mutationFn: (name: string) => valueOf(window.station.changePrinter({ printer: name })),
    onSuccess: (info) => {
      client.setQueryData(QUERY.info, info);
      onClose();
    },
  });
  const move = (by: 1 | -1): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const place = at === -1 && by === -1 ? buttons.length - 1 : at + by;
    buttons[(place + buttons.length) % buttons.length]?.focus();
  };
  const isOurs = backend === 'direct';
  const fault = change.error ?? unlisted;
  return (
    <Dialog
      testId="printer-dialog"
      title={t('command.change_printer.name')}
      keys={{ ArrowDown: () => move(1), ArrowUp: () => move(-1) }}
      onClose={onClose}
    >
      {!isOurs && <p>{t(`bench.printerBy.${backend}`)}</p>}
      {isOurs && printers?.length === 0 && <p>{t('bench.noPrinters')}</p>}
      {isOurs && (
        <ul ref={list} className="printer-choice">
          {(printers ?? []).map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-pressed={name === printer}
                disabled={change.isPending}
                data-testid="printer-choice"
                onClick={() => change.mutate(name)}
              >
                {name}
                {name === printer && <small>{t('bench.printerNow')}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOurs && <p className="printer-keys">{t('bench.printerKeys')}</p>}
      {fault !== null && <FaultNote fault={faultOf(fault)} />}
    </Dialog>
  );
}
