import { type Difference, differenceOf } from '../../store/past-state.ts';
import { compareStamps, type Stamp } from '../../store/stamp.ts';
import { State } from '../../store/state.ts';
import { type JournalSource, scanCommits } from './journal-scan.ts';

/**
 * What differs between a moment and now; for running in slices. The state at a moment is that of all operations up to its
 * stamp: a workstation's stamps follow those it has seen, so no operation in it lacks a cause. Only records that were touched
 * later can differ, so only they are built up.
 */
export function* differencesSince(
  source: JournalSource,
  present: State,
  moment: Stamp,
): Generator<undefined, Difference[]> {
  const touched = new Set<string>();
  yield* scanCommits(source, (operations) => {
    for (const { stamp, recordId } of operations) if (compareStamps(stamp, moment) > 0) touched.add(recordId);
  });
  const past = new State();
  yield* scanCommits(source, (operations) => {
    const wanted = operations.filter(
      ({ stamp, recordId }) => touched.has(recordId) && compareStamps(stamp, moment) <= 0,
    );
    if (wanted.length > 0) past.apply(wanted);
  });
  const differences: Difference[] = [];
  for (const recordId of touched) {
    const difference = differenceOf(recordId, past.heads(recordId), present.heads(recordId));
    if (difference) differences.push(difference);
    yield undefined;
  }
  return differences;
}
