import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow, DayBoard } from '../../shared/operators.ts';
import { useNumerals } from '../i18n/use-numerals.ts';
import { hoursShown, shadeOf } from './hours-shown.ts';

/** What each operator did, and when; the sums of all below. */
export function BoardTable({ board }: { readonly board: DayBoard }): ReactElement {
  const { t } = useTranslation();
  const { rows, total } = board;
  const hours = hoursShown(total.hours);
  const most = Math.max(0, ...rows.flatMap((row) => row.hours));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide board scrolls by keys
    <section className="day-board-scroll" tabIndex={0} aria-label={t('dayBoard.title')}>
      <table className="day-board-table" data-testid="day-board-table">
        <thead>
          <tr>
            <th scope="col">{t('dayBoard.operator')}</th>
            <th scope="col">{t('dayBoard.parcels')}</th>
            <th scope="col">{t('dayBoard.reprints')}</th>
            <th scope="col">{t('dayBoard.refusals')}</th>
            <th scope="col">{t('dayBoard.exceptions')}</th>
            {hours.map((hour) => (
              <th key={hour} scope="col" className="day-board-hour">
                {t('dayBoard.hour', { hour })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.operator} row={row} name={row.operator} hours={hours} most={most} />
          ))}
        </tbody>
        <tfoot>
          <Line row={total} name={t('dayBoard.total')} hours={hours} most={0} />
        </tfoot>
      </table>
    </section>
  );
}

interface LineProps {
  readonly row: BoardRow;
  readonly name: string;
  readonly hours: readonly number[];
  /** The best hour, that others are shaded against; 0 shades none. */
  readonly most: number;
}

function Line({ row, name, hours, most }: LineProps): ReactElement {
  const numeral = useNumerals();
  return (
    <tr data-testid="day-board-row" data-operator={row.operator}>
      <th scope="row">{name}</th>
      <td className="day-board-parcels">{numeral(row.parcels)}</td>
      <td>{numeral(row.reprints)}</td>
      <td data-tone={row.refusals > 0 ? 'stop' : undefined}>{numeral(row.refusals)}</td>
      <td data-tone={row.exceptions > 0 ? 'attention' : undefined}>{numeral(row.exceptions)}</td>
      {hours.map((hour) => {
        const parcels = row.hours[hour] ?? 0;
        return (
          <td key={hour} className="day-board-hour" data-shade={shadeOf(parcels, most)}>
            {numeral(parcels)}
          </td>
        );
      })}
    </tr>
  );
}
