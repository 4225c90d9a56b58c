import { Button } from 'antd';
import {
  feedbackModeName,
  matterSourceNames,
  matterUrgencyNames,
} from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { isBeforeAssignment, isOpen } from '../../../../shared/rules/supervision/matter-states.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useRecords } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { useMayMatter } from '../../../state/supervision.ts';
import { fullDayWords } from '../../../text/date-words.ts';
import { matterFieldNames as names } from '../../../text/supervision-history.ts';
import { matterPartsText, matterText, matterFactsText as words } from '../../../text/supervision-matter.ts';
import { SourceLink } from './SourceLink.tsx';

/** Longer ones have a line of their own. */
const SHORT = 40;

interface FactsPanelProps {
  readonly file: MatterFile;
  readonly onEdit: () => void;
}

/** 事项内容: the exact words first, then whose they are, until when, and who is asked. */
export function FactsPanel({ file: { id, matter }, onEdit }: FactsPanelProps) {
  const records = useRecords();
  const mayEdit = useMayMatter()('supervision.edit', matter) && isOpen(matter.state);
  const { navigate } = useActions();
  const view = records.get(id);
  const facts: readonly (readonly [string, string])[] = [
    [names.source, [matterSourceNames[matter.source], matter.sourceWords].filter(Boolean).join('　')],
    [names.leaderName, [matter.leaderName, matter.leaderTitle].filter(Boolean).join('　')],
    [names.leadLeader, matter.leadLeader],
    [names.assistLeaders, matter.assistLeaders],
    [names.urgency, matterUrgencyNames[matter.urgency]],
    [names.givenOn, matter.givenOn ? fullDayWords(matter.givenOn) : ''],
    [names.dueOn, matter.dueOn ? fullDayWords(matter.dueOn) : ''],
    [names.firstDueOn, matter.extendedTimes > 0 && matter.firstDueOn ? fullDayWords(matter.firstDueOn) : ''],
    [
      names.feedbackCycle,
      [
        feedbackModeName(matter.feedbackCycle),
        matter.feedbackOn && matterPartsText.next(fullDayWords(matter.feedbackOn)),
      ]
        .filter(Boolean)
        .join('　'),
    ],
    [names.unitContact, [matter.unitContact, matter.unitPhone].filter(Boolean).join('　')],
    [names.contact, [matter.contact, matter.contactPhone].filter(Boolean).join('　')],
    [names.remarks, matter.remarks],
  ];
  const into = matter.mergedIntoId;
  return (
    <section className="panel" aria-label={words.facts}>
      <div className="row row-between">
        <h2>{words.facts}</h2>
        {mayEdit && (
          <Button size="small" onClick={onEdit}>
            {words.edit}
          </Button>
        )}
      </div>
      {matter.words !== '' && <blockquote className="matter-words">{matter.words}</blockquote>}
      <dl className="matter-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={value.length > SHORT ? 'matter-said' : undefined}>{value}</dd>
            </div>
          ))}
      </dl>
      {matter.sourceId !== undefined && <SourceLink sourceId={matter.sourceId} />}
      {into !== undefined && (
        <Button
          type="link"
          size="small"
          onClick={() => navigate({ screen: 'supervision', tab: 'board', matterId: into })}
        >
          {matterText.mergedInto}：{String(records.get(into)?.values.title ?? '')}
        </Button>
      )}
      {mayEdit && !isBeforeAssignment(matter.state) && <p className="faint">{words.fixed}</p>}
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </section>
  );
}
