import type { ComponentPlatform } from '../../../shared/print-component.ts';
import { cainiaoDialect } from './cainiao.ts';
import type { ComponentDialect } from './dialect.ts';
import { douyinDialect } from './douyin.ts';
import { pinduoduoDialect } from './pinduoduo.ts';

export const DIALECTS: Readonly<Record<ComponentPlatform, ComponentDialect>> = {
  douyin: douyinDialect,
  pinduoduo: pinduoduoDialect,
  cainiao: cainiaoDialect,
};
