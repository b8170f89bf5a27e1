import type { BenchSettings } from '../../shared/settings.ts';
import type { PrintBackendName } from '../../shared/states.ts';

/** Which way a label takes, and where to: a queue, a folder, a printer of the platform's program. */
export interface PrintRoute {
  readonly backend: PrintBackendName;
  readonly printer: string | null;
}

/** What is chosen in the setup; null where the dialog chooses, or where nothing is chosen. */
export function printRoute(settings: BenchSettings): PrintRoute {
  const { backend } = settings;
  const place = {
    dialog: '',
    direct: settings.printer,
    file: settings.labelFolder,
    component: settings.component.printer,
  }[backend];
  return { backend, printer: place === '' ? null : place };
}
