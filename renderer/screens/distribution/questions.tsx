import type { ReactElement } from 'react';
import type { DistributionRow } from '../../../shared/distribution-views.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { OffersDialog } from './offers/offers-dialog.tsx';
import { PayDialog } from './pay-dialog.tsx';
import { PreviewDialog } from './preview-dialog.tsx';
import type { DistributionActions } from './use-distribution-actions.ts';

/** What lies over the list. */
export type DistributionQuestion =
  | { readonly kind: 'create' | 'remove' | 'pay'; readonly rows: readonly DistributionRow[] }
  | { readonly kind: 'preview' | 'link'; readonly row: DistributionRow }
  | { readonly kind: 'draft' | 'offers' };

interface QuestionsProps {
  readonly question: DistributionQuestion;
  readonly actions: DistributionActions;
  readonly onDone: () => void;
  readonly onDrafted: () => void;
  readonly onClose: () => void;
}

/** The dialog of a question. */
export function Questions(props: QuestionsProps): ReactElement {
  const { question, actions, onDone, onDrafted, onClose } = props;
  switch (question.kind) {
    case 'create':
    case 'remove': {
      const { kind, rows } = question;
      const names = rows.map(({ outOrderId }) => outOrderId);
      return (
        <ConfirmDialog
          step={kind}
          rows={rows}
          busy={actions.busy}
          fault={actions.fault}
          onApply={() => actions.act({ kind, names }, onDone)}
          onClose={onClose}
        />
      );
    }
    case 'pay':
      return <PayDialog rows={question.rows} onClose={onClose} />;
    case 'preview':
      return <PreviewDialog row={question.row} onClose={onClose} />;
    case 'link':
      return <LinkDialog row={question.row} onLinked={onDrafted} onClose={onClose} />;
    case 'draft':
      return <DraftDialog actions={actions} onDrafted={onDrafted} onClose={onClose} />;
    case 'offers':
      return <OffersDialog onClose={onClose} />;
  }
}
