import { Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import type { ChangeEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationInfo } from '../../../../shared/ipc/contract.ts';
import { FaultNote } from '../../../components/fault-note.tsx';
import { useInfo } from '../../../queries.ts';
import { faultOf, valueOf } from '../../../station.ts';
import { Section } from '../section.tsx';
import type { OpenedProfile } from './transfer-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import './transfer.css';

interface TransferSectionProps {
  readonly onTaken: (settings: StationInfo['settings']) => void;
}

/** This bench's settings as a file for other benches, and the other way round. */
export function TransferSection({ onTaken }: TransferSectionProps): ReactElement {
  const { t } = useTranslation();
  const { readOnly } = useInfo();
  const input = useRef<HTMLInputElement>(null);
  const [isTaken, setTaken] = useState(false);
  const give = useMutation({ mutationFn: () => valueOf(window.station.giveProfile(null)) });
  const open = useMutation({
    mutationFn: async (file: File): Promise<OpenedProfile> => {
      const text = await file.text();
      const { changes } = await valueOf(window.station.previewProfile({ text }));
      return { fileName: file.name, text, changes };
    },
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    target.value = '';
    setTaken(false);
    give.reset();
    if (file !== undefined) open.mutate(file);
  };
  const error = open.error ?? give.error;
  const given = give.data?.file ?? null;
  return (
    <Section title={t('transfer.section')}>
      <p>{t('transfer.text')}</p>
      <div className="transfer-actions">
        <Button data-testid="profile-give" loading={give.isPending} onClick={() => give.mutate()}>
          {t('transfer.give')}
        </Button>
        <Button
          data-testid="profile-choose"
          disabled={readOnly !== null}
          loading={open.isPending}
          onClick={() => input.current?.click()}
        >
          {t('transfer.take')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('transfer.take')}
          accept=".json"
          data-testid="profile-file"
          onChange={choose}
        />
      </div>
      <output className="transfer-said" data-testid="profile-said">
        {given !== null && t('transfer.given', { file: given })}
        {isTaken && t('transfer.taken')}
      </output>
      {error !== null && <FaultNote fault={faultOf(error)} />}
      {open.data !== undefined && (
        <TransferDialog
          profile={open.data}
          onClose={() => open.reset()}
          onTaken={(settings) => {
            open.reset();
            setTaken(true);
            onTaken(settings);
          }}
        />
      )}
    </Section>
  );
}
