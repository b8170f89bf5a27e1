import type { Operator, OperatorChange } from '../../../../shared/operators.ts';
import { operatorNameSchema } from '../../../../shared/operators.ts';
import type { Role } from '../../../../shared/roles.ts';

/** What somebody is about to change in the list of operators. */
export type OperatorStep =
  | { readonly kind: 'add' }
  | { readonly kind: 'rename' | 'retire' | 'take_back' | 'new_badge'; readonly operator: Operator };

export interface OperatorValues {
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
}

export const operatorValuesOf = (step: OperatorStep): OperatorValues => ({
  name: step.kind === 'add' ? '' : step.operator.name,
  role: 'packer',
  pin: '',
});

/** The change that the values mean; null where the name is none. */
export function operatorChangeOf(
  step: OperatorStep,
  { name, role }: OperatorValues,
): OperatorChange | null {
  const named = operatorNameSchema.safeParse(name);
  switch (step.kind) {
    case 'add':
      return named.success ? { kind: 'add', name: named.data, role } : null;
    case 'rename': {
      const { operatorId } = step.operator;
      return named.success ? { kind: 'rename', operatorId, name: named.data } : null;
    }
    case 'retire':
    case 'take_back':
    case 'new_badge':
      return { kind: step.kind, operatorId: step.operator.operatorId };
  }
}
