import type { FormRule } from 'antd';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoutingFlaw } from '../../../../shared/print-routing-flaws.ts';
import { routingFlaws } from '../../../../shared/print-routing-flaws.ts';
import type { SetupValues } from '../setup-values.ts';
import { trimmedRouting } from '../setup-values.ts';

/** Refuses a field for the flaws that belong to it; `place` null for fields outside the tables. */
export function useFlawRule(
  kinds: readonly RoutingFlaw['kind'][],
  place: number | null = null,
): FormRule {
  const { t } = useTranslation();
  const form = Form.useFormInstance<SetupValues>();
  return {
    validator: async () => {
      const flaw = routingFlaws(trimmedRouting(form.getFieldsValue(true))).find(
        (one) =>
          kinds.includes(one.kind) && (place === null || ('place' in one && one.place === place)),
      );
      if (flaw !== undefined) throw new Error(t(`setup.routing.flaw.${flaw.kind}`));
    },
  };
}
