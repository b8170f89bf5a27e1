import type { ReactElement } from 'react';
import type { LabelPerson } from '../../shared/label/model.ts';

interface PersonBlockProps {
  readonly badge: string;
  readonly person: LabelPerson;
  /** What stands for a person that only the platform can decrypt. */
  readonly encrypted: string;
  readonly large?: boolean;
}

/** Receiver or sender: the whole address, never cut. */
export function PersonBlock({ badge, person, encrypted, large }: PersonBlockProps): ReactElement {
  return (
    <section className={large === true ? 'label-person label-person-large' : 'label-person'}>
      <b className="label-badge">{badge}</b>
      <div>
        <p className="label-who">
          {person.encrypted ? encrypted : `${person.name}　${person.phone}`}
        </p>
        <p>
          {person.region}
          {person.detail}
        </p>
      </div>
    </section>
  );
}
