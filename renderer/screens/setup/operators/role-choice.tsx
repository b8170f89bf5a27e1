import type { ReactElement } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../../shared/roles.ts';
import { roleSchema } from '../../../../shared/roles.ts';

interface RoleChoiceProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

/** Packer or lead, with what each may do. */
export function RoleChoice({ role, onRole }: RoleChoiceProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="role-choice">
      <legend>{t('operators.role')}</legend>
      {roleSchema.options.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={`${id}-role`}
            checked={each === role}
            data-testid={`operator-role-${each}`}
            onChange={() => onRole(each)}
          />
          <strong>{t(`role.${each}`)}</strong> {t(`operators.roleText.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
