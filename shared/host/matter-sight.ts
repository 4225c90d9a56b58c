import { type RecordKind, recordSchemas } from '../domain/record.ts';
import { matterSchema } from '../domain/supervision/matter.ts';
import { maskedPhones } from '../rules/documents/duty/phone-mask.ts';
import type { Actor } from '../rules/permissions.ts';
import { takesPart } from '../rules/supervision/taking-part.ts';
import type { RecordView } from '../store/record-view.ts';
import type { RecordReader } from '../store/state.ts';

type Values = RecordView['values'];
type Redaction = (values: Values, reader: Actor | null, state: RecordReader, id: string) => Values;

/**
 * A matter is for the office that gave it out and the units that answer for it; the lead office sees all. Everybody else learns that there is
 * one, whose it is and how far (modules/supervision.md: no league tables, and no leader's words beyond those concerned).
 */
export const matterRedactions: Readonly<Record<string, Redaction>> = {
  matter: (values, reader) => (seesMatter(values, reader) ? values : matterOnly(values)),
  matterFeedback: byMatter('matterFeedback', (values) => ({
    ...{
      progress: '…',
      percent: 0,
      isFinal: values.isFinal,
      unitName: '',
      handedInAt: values.handedInAt,
      enteredBy: '',
    },
  })),
  matterExtension: byMatter('matterExtension', (values) => ({
    ...{ fromDueOn: values.fromDueOn, toDueOn: values.toDueOn, reason: '…', requestedAt: values.requestedAt },
    ...{ requestedBy: '', unitName: '' },
  })),
  matterUrge: byMatter('matterUrge', (values) => ({
    ...{ method: values.method, sequence: values.sequence, unitName: '', at: values.at, enteredBy: '' },
  })),
  matterReceipt: byMatter('matterReceipt', (values) => ({ unitName: '', signedAt: values.signedAt, signedBy: '' })),
  matterStep: byMatter('matterStep', (values) => ({ kind: 'note', at: values.at, enteredBy: '' })),
  // Who comes to the meeting of the four offices everybody may know, telephones all but 查看.
  meetingAttendee: (values, reader) => (reader ? values : maskedNumbers(values)),
};

function byMatter(kind: RecordKind, rest: (values: Values) => Values): Redaction {
  return (values, reader, state) => {
    const { officeId, matterId } = values;
    const matter = state.get('matter', String(matterId))?.values;
    if (matter && seesMatter(matter, reader)) return values;
    return recordSchemas[kind].parse({ officeId, matterId, ...rest(values) });
  };
}

const seesMatter = (values: Values, reader: Actor | null): boolean =>
  reader !== null && takesPart(values as unknown as Parameters<typeof takesPart>[0], reader.officeId);

const matterOnly = ({ officeId, enteredAt, state, sequence, filedAt, source }: Values): Values =>
  matterSchema.parse({
    ...{ title: '…', source, officeId, enteredAt, enteredBy: '', state },
    ...(sequence !== undefined && { sequence, filedAt }),
  });

function maskedNumbers(values: Values): Values {
  const [mobile, unitPhone] = [values.mobile, values.unitPhone].map((text) => maskedPhones(String(text ?? '')));
  return mobile === values.mobile && unitPhone === values.unitPhone ? values : { ...values, mobile, unitPhone };
}
