import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { resourceClashes } from '../../../../shared/rules/reception/resource-clashes.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { usePartitions, useRecords, useWeeks } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { useOpenVisits } from '../../../state/receptions.ts';
import { recordOf } from '../../../state/records.ts';
import { complianceText } from '../../../text/reception-compliance.ts';
import { clashesByStop, clashWords, weeksOf } from '../stop-clashes.ts';
import { stopWords } from './finding-place.ts';
import { type ProblemLine, problemLines } from './problem-lines.ts';
import { useVisitTab } from './use-visit-tab.ts';

/** What in the arrangements does not fit together: with itself, with other visits, with the weekly plan. */
export function ProblemsPanel({ file }: { readonly file: VisitFile }) {
  const toTab = useVisitTab(file.id);
  const lines = useProblemLines(file);
  return (
    <section className="panel" aria-label={complianceText.problems}>
      <h2>{complianceText.problems}</h2>
      {lines.length === 0 && <p className="soft">{complianceText.noProblems}</p>}
      <ul className="findings">
        {lines.map(({ key, sentence, tab }) => (
          <li key={key}>
            <p>
              <WarningFilled className="problem-mark" aria-hidden /> {sentence}
            </p>
            <Button size="small" aria-label={complianceText.goToOf(sentence)} onClick={() => toTab(tab)}>
              {complianceText.goTo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useProblemLines(file: VisitFile) {
  const { files } = useOpenVisits();
  const records = useRecords();
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const weeks = file.stops.flatMap(({ values }) => values.planItemId ?? []).map((id) => partsOfRecordId(id).partition);
  usePartitions([...new Set([partsOfRecordId(file.id).partition, ...weeks])]);
  useWeeks(weeksOf(file));
  const names = useNames();
  const clashes = useMemo(() => resourceClashes(files), [files]);
  const planned = useMemo(() => clashesByStop(file, records), [file, records]);
  const lines = problemLines(file, {
    now: minute,
    clashes,
    titleOf: (id) => files.find((other) => other.id === id)?.reception.title,
    itemOf: (id) => {
      const item = recordOf(records, 'planItem', id);
      return item?.isRedacted ? undefined : item?.values;
    },
  });
  const inPlan = file.stops.flatMap(({ id, values }) =>
    (planned.get(id) ?? []).map((clash): ProblemLine => {
      const sentence = complianceText.inPlan(stopWords(values), clashWords(clash, names));
      return { key: `plan ${clash.key}`, sentence, tab: 'itinerary' };
    }),
  );
  return [...lines, ...inPlan];
}
