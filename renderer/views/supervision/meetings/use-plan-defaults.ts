import { Form, type FormInstance } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { ClockTime, PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { MatterBook } from '../../../../shared/rules/supervision/matter-book.ts';
import {
  nextSequence,
  type UsualAttendee,
  usualAttendees,
  usualReply,
} from '../../../../shared/rules/supervision/meeting-defaults.ts';
import { useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import type { Place } from '../../../state/PlaceInput.tsx';
import { officesInOrder, recordOf, recordsOfKind } from '../../../state/records.ts';
import { planMeetingText } from '../../../text/supervision-meetings.ts';
import { fillIn } from '../../../ui/fill-in.ts';
import type { TurnHintProps } from './TurnHint.tsx';
import { useTurn } from './use-turn.ts';

export interface PlanForm {
  readonly title: string;
  readonly heldOn: PlainDate;
  readonly startAt?: ClockTime;
  readonly place?: Place;
  readonly hostOfficeId: string;
  readonly passedOfficeIds?: string[];
  readonly chair?: string;
  readonly replyOn?: PlainDate;
  readonly replyAt?: ClockTime;
  readonly contact?: string;
  readonly contactPhone?: string;
  readonly purpose?: string;
  readonly asked?: string[];
}

export const askedKey = ({ unit, name }: UsualAttendee): string => `${unit.name} ${name}`;

interface PlanDefaults {
  readonly initial: Partial<PlanForm>;
  readonly people: readonly UsualAttendee[];
  readonly turn: TurnHintProps;
}

const nobody: readonly string[] = [];

/** What a new meeting begins with, and what follows from the day and the host as long as nobody has written otherwise. */
export function usePlanDefaults(form: FormInstance<PlanForm>, book: MatterBook): PlanDefaults {
  const records = useRecords();
  const today = useToday();
  const me = useMe();
  const { personName } = useNames();
  // In the form, so that it is kept with what is typed.
  const cannot: readonly string[] = Form.useWatch('passedOfficeIds', form) ?? nobody;
  const { rules, next, due } = useTurn(book, today, cannot);
  const people = useMemo(
    () => usualAttendees(officesInOrder(records, ''), recordsOfKind(records, 'person'), rules),
    [records, rules],
  );
  const heldOn: PlainDate | undefined = Form.useWatch('heldOn', form);
  const host: string | undefined = Form.useWatch('hostOfficeId', form);
  const myself = recordOf(records, 'person', me.personId)?.values;
  const dayDefaults = useMemo(
    () => ({
      title: planMeetingText.usualTitle(
        nextSequence(
          heldOn ?? today,
          [...book.meetings.values()].map(({ meeting }) => meeting),
        ),
      ),
      ...(heldOn === undefined ? { replyAt: rules.replyBy } : usualReply(heldOn, rules, book.calendar)),
    }),
    [heldOn, today, book, rules],
  );
  const chair = people.find(({ unit }) => unit.officeId === host)?.name ?? '';
  useDefaults(form, dayDefaults);
  useDefaults(
    form,
    useMemo(() => ({ chair }), [chair]),
  );
  const hostNow = next?.officeId;
  useDefaults(
    form,
    useMemo(() => (hostNow === undefined ? {} : { hostOfficeId: hostNow }), [hostNow]),
  );
  const passed = useMemo(() => (host === hostNow ? (next?.passed ?? []) : []), [host, hostNow, next]);
  const asked = useMemo(() => people.map(askedKey), [people]);
  return {
    initial: {
      ...dayDefaults,
      ...(hostNow !== undefined && { hostOfficeId: hostNow, chair }),
      ...{ contact: personName(me.personId), contactPhone: myself?.officePhone ?? myself?.phone ?? '', asked },
    },
    people,
    turn: {
      ...{ host, due: due?.officeId, next: hostNow, passed, isChanged: cannot.length > 0 },
      onPassOver: () => hostNow !== undefined && form.setFieldValue('passedOfficeIds', [...cannot, hostNow]),
      onRestore: () => form.setFieldValue('passedOfficeIds', []),
    },
  };
}

/** Puts a default into its field, unless something else stands there than what the last default was. */
function useDefaults(form: FormInstance<PlanForm>, values: Partial<PlanForm>): void {
  const last = useRef<Partial<PlanForm>>({});
  useEffect(() => {
    const fields = Object.keys(values) as (keyof PlanForm)[];
    const following = fields.filter((field) => {
      const now = form.getFieldValue(field);
      return now === undefined || now === '' || now === null || now === last.current[field];
    });
    last.current = values;
    fillIn(form, Object.fromEntries(following.map((field) => [field, values[field]])));
  }, [form, values]);
}
