import { CheckCircleOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from '../../../../shared/import-views.ts';
import { importVerdictSchema } from '../../../../shared/import-views.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { VERDICT_LOOKS, WARNED_LOOK } from './verdict-looks.tsx';

/** How many parcels of the file are of which kind; kinds without any are left out. */
export function PreviewCounts({ counts }: { readonly counts: ImportCounts }): ReactElement {
  const { t } = useTranslation();
  const shown = importVerdictSchema.options.filter((verdict) => counts[verdict] > 0);
  return (
    <p className="import-counts">
      {shown.map((verdict) => (
        <StateMark
          key={verdict}
          {...VERDICT_LOOKS[verdict]}
          text={`${t(`importing.verdict.${verdict}`)} ${counts[verdict]}`}
          testId={`import-count-${verdict}`}
        />
      ))}
      {counts.warned > 0 && (
        <StateMark
          {...WARNED_LOOK}
          text={`${t('importing.warned')} ${counts.warned}`}
          testId="import-count-warned"
        />
      )}
      {shown.length === 0 && (
        <StateMark tone="idle" icon={<CheckCircleOutlined />} text={t('importing.takeNothing')} />
      )}
    </p>
  );
}
