import type { ComponentContent } from './dialect.ts';

/** The shop's own area is a second content with plain data and a registered template. */
export const ownArea = ({ own }: ComponentContent): readonly object[] =>
  own === null ? [] : [{ data: own.data, templateURL: own.templateUrl }];
