import type { ColumnMapping, ImportField } from '../../../../shared/import-views.ts';

/** The value of a choice of columns: a place, or nothing. */
export const placeChosen = (value: string): number | null => (value === '' ? null : Number(value));

/** A mapping with another column for a field, or none. The other fields keep theirs. */
export function withColumn(
  { columns, channel }: ColumnMapping,
  field: ImportField,
  place: number | null,
): ColumnMapping {
  const { [field]: _, ...others } = columns;
  return { columns: place === null ? others : { ...others, [field]: place }, channel };
}
