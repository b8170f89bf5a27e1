import type { ReactElement } from 'react';
import type { LabelModel, LabelPerson } from '../../../shared/label/model.ts';
import { labelTexts } from '../../i18n/label-texts.ts';
import { QrPicture } from './qr-picture.tsx';

interface PeopleProps {
  readonly model: LabelModel;
  readonly qrMm: number;
}

/** Receiver and sender, and the QR code beside them where the carrier reads one. */
export function People({ model, qrMm }: PeopleProps): ReactElement {
  const texts = labelTexts(model.language);
  return (
    <section className="label-people">
      <div>
        <Person
          className="label-receiver"
          badge={texts.receiver}
          person={model.receiver}
          encrypted={texts.encrypted}
        />
        <Person
          className="label-sender"
          badge={texts.sender}
          person={model.sender}
          encrypted={texts.encrypted}
        />
      </div>
      {model.qr !== null && <QrPicture qr={model.qr} dpi={model.placement.dpi} largestMm={qrMm} />}
    </section>
  );
}

interface PersonProps {
  readonly className: string;
  readonly badge: string;
  readonly person: LabelPerson;
  /** What stands for a person that only the platform can decrypt. */
  readonly encrypted: string;
}

/** The whole address, never cut. */
function Person({ className, badge, person, encrypted }: PersonProps): ReactElement {
  return (
    <div className={`label-person ${className}`}>
      <b className="label-badge">{badge}</b>
      <div>
        <p className="label-who">
          <span>{person.encrypted ? encrypted : person.name}</span>
          {!person.encrypted && <span className="label-phone">{person.phone}</span>}
        </p>
        <p>
          {person.region}
          {person.detail}
        </p>
      </div>
    </div>
  );
}
