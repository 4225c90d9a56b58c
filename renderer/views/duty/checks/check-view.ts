import type { TypedRecordView } from '../../../../shared/store/record-view.ts';

export type CheckView = TypedRecordView<'spotCheck'>;

/** Something was found, and the office has not said what it did about it. */
export const needsAnswer = ({ values: { findings, rectification } }: CheckView): boolean =>
  findings.length > 0 && rectification === undefined;
