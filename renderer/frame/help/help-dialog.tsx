import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SCAN_COMMANDS } from '../../../shared/scan-code.ts';
import { capOf, KEY_OF_COMMAND } from '../../commands/command-keys.ts';
import { DialogAction } from '../../components/dialog/dialog-action.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FaultNote } from '../../components/fault-note.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { faultOf, valueOf } from '../../station.ts';
import { KeyList } from './key-list.tsx';
import './help-dialog.css';

/** All keys and command barcodes, and the sheet of these on paper. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const sheet = useMutation({ mutationFn: () => valueOf(window.station.printCommands(null)) });
  const print = (): void => {
    if (!sheet.isPending) sheet.mutate();
  };
  return (
    <Dialog
      testId="help"
      title={t('help.title')}
      className="help"
      onEnter={print}
      onClose={onClose}
    >
      <div className="help-columns">
        <div>
          <KeyList part="bench" />
        </div>
        <div>
          <KeyList part="everywhere" />
          <KeyList part="lists" />
          <KeyList part="shipping" />
        </div>
        <section>
          <h3>{t('help.commands')}</h3>
          <p className="help-hint">{t('help.commandsHint')}</p>
          <dl className="help-keys" data-testid="help-commands">
            {SCAN_COMMANDS.map((command) => (
              <div key={command}>
                <dt>
                  <KeyCap name={capOf(KEY_OF_COMMAND[command])} />
                </dt>
                <dd>
                  <b>{t(`command.${command}.name`)}</b> {t(`command.${command}.does`)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      {sheet.error !== null && <FaultNote fault={faultOf(sheet.error)} />}
      <DialogAction
        text={t('help.printSheet')}
        testId="print-commands"
        disabled={sheet.isPending}
        onAct={print}
      />
    </Dialog>
  );
}
