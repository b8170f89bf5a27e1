import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFERED_CHANNELS } from '../../../../shared/channels.ts';
import type { ColumnMapping, ImportField, TableView } from '../../../../shared/import-views.ts';
import { IMPORT_FIELDS } from '../../../../shared/import-views.ts';
import { useChannelText } from '../../../components/correction/channel-text.ts';
import '../../../components/filter/filter.css';
import { placeChosen, withColumn } from './column-choice.ts';

interface ColumnFormProps {
  readonly table: TableView;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** What the columns of a table are; each choice shows at once what it does to the preview. */
export function ColumnForm({ table, onMap }: ColumnFormProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const channelText = useChannelText();
  const isMissing = table.missing.length > 0;
  const [isOpen, setOpen] = useState(isMissing);
  const { columns } = table;
  const [mapping, setMapping] = useState(table.mapping);
  const choose = (next: ColumnMapping): void => {
    setMapping(next);
    onMap(next);
  };
  return (
    <div className="column-form" data-testid="import-columns">
      <div className="column-head">
        <strong>{t('importing.columns')}</strong>
        <span className="column-note" data-missing={isMissing}>
          <Note table={table} />
        </span>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={id}
          data-testid="import-columns-toggle"
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'importing.columnsDone' : 'importing.columnsEdit')}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="column-fields">
          {IMPORT_FIELDS.map((field) => (
            <label key={field} data-missing={table.missing.some((group) => group.includes(field))}>
              <span>{t(`importing.field.${field}`)}</span>
              <select
                className="filter"
                value={mapping.columns[field] ?? ''}
                data-testid={`import-column-${field}`}
                onChange={({ target }) =>
                  choose(withColumn(mapping, field, placeChosen(target.value)))
                }
              >
                <option value="">{t('importing.noColumn')}</option>
                {columns.map((title, place) => (
                  <option key={place} value={place}>
                    {title === '' ? `(${place + 1})` : title}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label>
            <span>{t('importing.channelOfAll')}</span>
            <select
              className="filter"
              value={mapping.channel}
              data-testid="import-channel"
              onChange={({ target }) => choose({ ...mapping, channel: target.value })}
            >
              {OFFERED_CHANNELS.map((code) => (
                <option key={code} value={code}>
                  {channelText(code)}
                </option>
              ))}
            </select>
          </label>
          <p className="column-foot">{t('importing.columnsNote')}</p>
        </div>
      )}
    </div>
  );
}

function Note({ table }: { readonly table: TableView }): string {
  const { t } = useTranslation();
  if (table.missing.length === 0) {
    return t(table.remembered ? 'importing.columnsRemembered' : 'importing.columnsGuessed');
  }
  const nameOf = (field: ImportField): string => t(`importing.field.${field}`);
  const fields = table.missing.map((group) => group.map(nameOf).join(t('importing.or')));
  return t('importing.columnsMissing', { fields: fields.join(t('importing.separator')) });
}
