import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReprintReport } from '../../../../shared/reprints.ts';

/** How many reprints there were, and of which reasons and operators. */
export function ReportTallies({ report }: { readonly report: ReprintReport }): ReactElement {
  const { t } = useTranslation();
  const { labels, parcels, reasons, operators, rows } = report;
  const notOut = rows.length - labels;
  return (
    <div className="reprint-tallies">
      <p className="reprint-total" data-testid="reprints-total">
        <strong>{t('reprints.total', { labels, parcels })}</strong>
        {notOut > 0 && <span>{t('reprints.notOut', { count: notOut })}</span>}
      </p>
      <Tally
        title={t('reprints.byReason')}
        testId="reprints-reason"
        lines={reasons.map((one) => ({ name: t(`reason.${one.reason}`), labels: one.labels }))}
      />
      <Tally
        title={t('reprints.byOperator')}
        testId="reprints-operator"
        lines={operators.map((one) => ({ name: one.operator, labels: one.labels }))}
      />
    </div>
  );
}

interface TallyProps {
  readonly title: string;
  readonly testId: string;
  readonly lines: readonly { readonly name: string; readonly labels: number }[];
}

function Tally({ title, testId, lines }: TallyProps): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="reprint-tally">
      <h3>{title}</h3>
      <ul>
        {lines.map(({ name, labels }) => (
          <li key={name} data-testid={testId}>
            <span>{name}</span> <b>{t('reprints.labels', { count: labels })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
