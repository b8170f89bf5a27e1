import { DownOutlined, MergeCellsOutlined, UpOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { MergeGroups } from './merge-groups.tsx';
import { useMerges } from './use-merges.ts';
import './merge-section.css';

/** One line about orders that go to one receiver; F6 shows them. Nothing without any. */
export function MergeSection(): ReactElement | null {
  const { t } = useTranslation();
  const id = useId();
  const { data } = useMerges();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isThere = data !== undefined && data.suggested.length + data.merged.length > 0;
  const toggle = (): void => {
    button.current?.focus();
    setOpen(!isOpen);
  };
  useKeys({ F6: isThere ? toggle : undefined });
  if (!isThere) return null;
  const { merged, total } = data;
  return (
    <section className="merge-section" data-open={isOpen} data-testid="merge-section">
      <button
        ref={button}
        type="button"
        className="merge-strip"
        aria-expanded={isOpen}
        aria-controls={id}
        data-testid="merge-toggle"
        onClick={toggle}
      >
        <KeyCap name="F6" />
        <MergeCellsOutlined aria-hidden />
        {total > 0 && <span>{t('boxes.canTravel', { n: total })}</span>}
        {merged.length > 0 && <span>{t('boxes.travelTogether', { n: merged.length })}</span>}
        {isOpen ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
      </button>
      {isOpen && <MergeGroups id={id} overview={data} onClose={toggle} />}
    </section>
  );
}
