import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../../shared/label/paper.ts';
import { USUAL_PAPERS, isSamePaper, paperName } from '../../../../shared/label/paper.ts';

interface PaperSelectProps {
  readonly id?: string;
  readonly label: string;
  readonly testId: string;
  /** Own sizes that the printers have besides the usual ones. */
  readonly own: readonly Paper[];
  /** Whether no paper in particular can be chosen. */
  readonly optional: boolean;
  /** Given and taken by the form. */
  readonly value?: Paper | null;
  readonly onChange?: (paper: Paper | null) => void;
}

const ANY = '';

/** One of the papers that printers can have. */
export function PaperSelect(props: PaperSelectProps): ReactElement {
  const { id, label, testId, own, optional, value = null, onChange } = props;
  const { t } = useTranslation();
  const papers = distinct([...USUAL_PAPERS, ...own, ...(value === null ? [] : [value])]);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      data-testid={testId}
      popupMatchSelectWidth={false}
      value={value === null ? ANY : paperName(value)}
      onChange={(name) => onChange?.(papers.find((paper) => paperName(paper) === name) ?? null)}
      options={[
        ...(optional ? [{ value: ANY, label: t('setup.routing.any') }] : []),
        ...papers.map((paper) => ({ value: paperName(paper), label: `${paperName(paper)} mm` })),
      ]}
    />
  );
}

const distinct = (papers: readonly Paper[]): readonly Paper[] =>
  papers.filter((paper, place) => papers.findIndex((one) => isSamePaper(one, paper)) === place);
