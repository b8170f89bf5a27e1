import type { LeadChange, ReprintLimits } from '../../../../shared/reprints.ts';
import { MOST_REPRINTS } from '../../../../shared/reprints.ts';
import { isNewPin, plainPin } from '../../../../shared/roles.ts';

/** What the dialog holds, as it is typed. */
export interface LeadValues {
  readonly pin: string;
  readonly packer: string;
  readonly lead: string;
  readonly newPin: string;
  readonly again: string;
}

/** What is wrong with the values, by the field that says so. */
export interface LeadFlaws {
  readonly limits: boolean;
  readonly newPin: boolean;
  readonly again: boolean;
}

export const leadValuesOf = ({ packer, lead }: ReprintLimits): LeadValues => ({
  pin: '',
  packer: String(packer),
  lead: String(lead),
  newPin: '',
  again: '',
});

/** A whole number of reprints; null where the text is none. */
function countOf(text: string): number | null {
  const digits = plainPin(text);
  return /^\d{1,2}$/.test(digits) && Number(digits) <= MOST_REPRINTS ? Number(digits) : null;
}

export function leadFlaws(values: LeadValues): LeadFlaws {
  const [packer, lead] = [countOf(values.packer), countOf(values.lead)];
  return {
    limits: packer === null || lead === null || packer > lead,
    newPin: values.newPin !== '' && !isNewPin(values.newPin),
    again: values.again !== '' && plainPin(values.again) !== plainPin(values.newPin),
  };
}

/** The change that the values mean; null where something is missing or wrong. */
export function leadChangeOf(values: LeadValues, isSet: boolean): LeadChange | null {
  const flaws = leadFlaws(values);
  const [packer, lead] = [countOf(values.packer), countOf(values.lead)];
  if (flaws.limits || flaws.newPin || packer === null || lead === null) return null;
  if (plainPin(values.again) !== plainPin(values.newPin)) return null;
  if (isSet ? values.pin === '' : values.newPin === '') return null;
  return {
    pin: isSet ? values.pin : null,
    newPin: values.newPin === '' ? null : plainPin(values.newPin),
    limits: { packer, lead },
  };
}
