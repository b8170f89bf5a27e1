import type { ReactElement } from 'react';
import type { LabelModel } from '../../shared/label/model.ts';
import { labelTexts } from '../i18n/label-texts.ts';
import { BarcodeBars } from './barcode-bars.tsx';
import { PersonBlock } from './person-block.tsx';

interface LabelProps {
  readonly model: LabelModel;
  /** How many items are listed; the rest is only counted. */
  readonly itemsShown: number;
}

/** The 76 × 130 mm one-part waybill. Lengths are millimetres; see `label.css`. */
export function Label({ model, itemsShown }: LabelProps): ReactElement {
  const texts = labelTexts(model.language);
  return (
    <article className="label">
      <header className="label-head">
        <span className="label-carrier">{model.carrierName}</span>
        {model.copy > 1 && (
          <span className="label-mark">{texts.copy.replace('{{n}}', String(model.copy - 1))}</span>
        )}
        {model.practice && <span className="label-mark label-practice">{texts.practice}</span>}
      </header>
      <p className="label-sort">{model.sortCode}</p>
      <p className="label-route">
        <span>{model.packageCentre !== '' && `${texts.packageCentre} ${model.packageCentre}`}</span>
        <span>{model.shortAddress}</span>
      </p>
      <BarcodeBars barcode={model.barcode} paperWidthMm={model.paper.widthMm} />
      <p className="label-number">{inGroups(model.trackNo)}</p>
      <PersonBlock
        badge={texts.receiver}
        person={model.receiver}
        encrypted={texts.encrypted}
        large
      />
      <PersonBlock badge={texts.sender} person={model.sender} encrypted={texts.encrypted} />
      <section className="label-items">
        {model.items.slice(0, itemsShown).map((item, place) => (
          <p key={place}>
            <span>
              {item.name}
              {item.specs !== '' && <small> {item.specs}</small>}
            </span>
            <b>×{item.count}</b>
          </p>
        ))}
        <p className="label-total">
          <span>
            {itemsShown < model.items.length &&
              texts.moreItems.replace('{{n}}', String(model.items.length - itemsShown))}
          </span>
          <span>{texts.total.replace('{{n}}', String(totalCount(model)))}</span>
        </p>
      </section>
      <footer className="label-foot">
        <span>
          {model.channelName} {model.orderId}
          {model.orders > 1 && ` +${model.orders - 1}`}
          {model.packId !== '' && ` · ${model.packId}`}
        </span>
        <span>{printedAt(model.printedAtMs)}</span>
      </footer>
    </article>
  );
}

const inGroups = (trackNo: string): string => trackNo.replaceAll(/(.{4})(?=.)/g, '$1 ');

const totalCount = (model: LabelModel): number =>
  model.items.reduce((sum, item) => sum + item.count, 0);

const two = (value: number): string => String(value).padStart(2, '0');

/** The bench's own time; a label is read where it was printed. */
function printedAt(atMs: number): string {
  const at = new Date(atMs);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
