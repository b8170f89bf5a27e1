import type { BenchSettings } from './settings.ts';
import type { PrintRule } from './print-routing.ts';

/** Why printing cannot work as it is set; `place` counts rules or papers from 0. */
export type RoutingFlaw =
  | { readonly kind: 'printer' | 'spare' }
  | {
      readonly kind:
        | 'rule_without_condition'
        | 'rule_without_printer'
        | 'rule_spare'
        | 'rule_repeated'
        | 'paper_without_carrier'
        | 'paper_repeated';
      readonly place: number;
    };

type RoutingSettings = Pick<
  BenchSettings,
  'backend' | 'printer' | 'sparePrinter' | 'routes' | 'carrierPapers'
>;

/** Everything about ways and printers that cannot work, in the order of the setup page. */
export function routingFlaws(settings: RoutingSettings): readonly RoutingFlaw[] {
  const { backend, printer, sparePrinter, routes, carrierPapers } = settings;
  const flaws: RoutingFlaw[] = [];
  if (backend === 'direct' && printer === '') flaws.push({ kind: 'printer' });
  if (backend === 'direct' && printer !== '' && sparePrinter === printer)
    flaws.push({ kind: 'spare' });
  for (const [place, rule] of routes.entries()) {
    const kind = flawOfRule(rule, settings, routes.slice(0, place));
    if (kind !== null) flaws.push({ kind, place });
  }
  for (const [place, { carrier }] of carrierPapers.entries()) {
    const before = carrierPapers.slice(0, place);
    if (carrier === '') flaws.push({ kind: 'paper_without_carrier', place });
    else if (before.some((one) => one.carrier === carrier)) {
      flaws.push({ kind: 'paper_repeated', place });
    }
  }
  return flaws;
}

type RuleFlaw = Extract<RoutingFlaw['kind'], `rule_${string}`>;

function flawOfRule(
  rule: PrintRule,
  { printer: usual }: RoutingSettings,
  before: readonly PrintRule[],
): RuleFlaw | null {
  if (rule.carrier === '' && rule.shop === '' && rule.paper === null) {
    return 'rule_without_condition';
  }
  const asks = conditionsOf(rule);
  if (before.some((one) => conditionsOf(one) === asks)) return 'rule_repeated';
  if (rule.backend !== 'direct') return null;
  const printer = rule.printer === '' ? usual : rule.printer;
  if (printer === '') return 'rule_without_printer';
  return rule.spare === printer ? 'rule_spare' : null;
}

const conditionsOf = ({ carrier, shop, paper }: PrintRule): string =>
  JSON.stringify([carrier, shop, paper === null ? null : [paper.widthMm, paper.heightMm]]);
