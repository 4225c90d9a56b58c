import { maskedPhones } from '../../../../shared/rules/documents/duty/phone-mask.ts';
import { dutyRoomId } from '../../../../shared/rules/duty/duty-ids.ts';
import type { ServedShift } from '../../../../shared/rules/duty/final-roster.ts';
import type { DeskNow } from '../../../../shared/rules/duty/on-duty.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { officesInOrder, recordOf } from '../../../state/records.ts';
import { bookText } from '../../../text/directory-book.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useCopyNumber } from './use-copy-number.ts';

/** Who is on duty now in each office that has a roster, with the numbers to call. */
export function OnDutyStrip({ desks }: { readonly desks: readonly DeskNow[] }) {
  const records = useRecords();
  const { posts } = useDutyBook();
  const staffed = new Set([...posts.values()].map(({ officeId }) => officeId));
  const offices = officesInOrder(records, '').filter(({ id }) => staffed.has(id));
  if (offices.length === 0) return null;
  return (
    <section className="on-duty" aria-label={bookText.now}>
      <h2>{bookText.now}</h2>
      <ul>
        {offices.map(({ id, values }) => {
          const desk = desks.find(({ officeId }) => officeId === id);
          const phone = recordOf(records, 'dutyRoom', dutyRoomId(id))?.values.phone ?? '';
          return (
            <li key={id}>
              <span className="row">
                <strong>{values.shortName}</strong>
                <NumberButton name={values.shortName} number={phone} />
                {(desk?.stillResponsible.length ?? 0) > 0 && <StateTag tone="busy" label={bookText.notRelieved} />}
              </span>
              <DeskPeople shifts={desk?.onRoster ?? []} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function DeskPeople({ shifts }: { readonly shifts: readonly ServedShift[] }) {
  const { posts } = useDutyBook();
  const isMasked = useMe().role === 'viewer';
  if (shifts.length === 0) return <p className="soft">{bookText.nobodyNow}</p>;
  return (
    <ul className="on-duty-people">
      {shifts.map(({ shiftId, shift, actual }) => (
        <li key={shiftId}>
          <span className="soft">{posts.get(shift.postId)?.name ?? ''}</span>
          {actual ? (
            <>
              <span>{actual.name}</span>
              <NumberButton name={actual.name} number={isMasked ? maskedPhones(actual.phone) : actual.phone} />
            </>
          ) : (
            <StateTag tone="bad" label={bookText.gap} />
          )}
        </li>
      ))}
    </ul>
  );
}

function NumberButton({ name, number }: { readonly name: string; readonly number: string }) {
  const copy = useCopyNumber();
  if (number === '') return null;
  const label = bookText.copyOf(name, number);
  return (
    <button
      type="button"
      className="link-button number"
      aria-label={label}
      title={label}
      onClick={() => void copy(name, number)}
    >
      {number}
    </button>
  );
}
