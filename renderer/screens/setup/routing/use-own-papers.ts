import { Form } from 'antd';
import type { Paper } from '../../../../shared/label/paper.ts';
import type { SetupValues } from '../setup-values.ts';

const NONE: SetupValues['profiles'] = [];

/** The papers that printers are set up for. */
export function useOwnPapers(): readonly Paper[] {
  const profiles = Form.useWatch<SetupValues['profiles'] | undefined>('profiles') ?? NONE;
  return profiles.map(({ paper }) => paper);
}
