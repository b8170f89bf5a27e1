import type { ReactElement } from 'react';
import type { LabelModel } from '../../../shared/label/model.ts';
import { labelTexts } from '../../i18n/label-texts.ts';

/** The sort code as large as the paper lets it be, and the hub below. Carriers without one have neither. */
export function Route({ model }: { readonly model: LabelModel }): ReactElement {
  const { packageCentre, shortAddress } = model;
  const texts = labelTexts(model.language);
  return (
    <>
      {model.sortCode !== '' && (
        <p className="label-sort">
          <span data-one-line="5">{model.sortCode}</span>
        </p>
      )}
      {(packageCentre !== '' || shortAddress !== '') && (
        <p className="label-route">
          <span data-one-line="2.4">
            {packageCentre !== '' && `${texts.packageCentre} ${packageCentre} `}
            <span>{shortAddress}</span>
          </span>
        </p>
      )}
    </>
  );
}
