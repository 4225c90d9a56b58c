import type { RecordView } from '../../../shared/store/record-view.ts';
import { aMatter } from '../../support/matters.ts';
import { aRecord, leadOfficeId, otherOfficeId } from './sample-records.ts';

/** Sunday noon, 22 November 2026, as the page's clock has it. */
export const now = Date.UTC(2026, 10, 22, 4);
const DAY_MS = 86_400_000;

/** A matter that 区委办 gave to 区政府办 four days ago, due on 3 December. */
export const aMatterRecord = (key: string, values: object = {}, changes: Partial<RecordView> = {}): RecordView =>
  aRecord(
    'matter',
    '2026-Y',
    `lead_202611${key}`,
    aMatter({
      ...{ officeId: leadOfficeId, leadUnit: { name: '区政府办', officeId: otherOfficeId } },
      ...{ assignedAt: now - 4 * DAY_MS, startedAt: now - 3 * DAY_MS, ...values },
    }),
    changes,
  );
