import { Drawer, Table, type TableColumnsType } from 'antd';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import type { CountedDuty } from '../../../../shared/rules/emergency/report-statistics.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { LevelTag } from '../../../state/LevelTag.tsx';
import { useActions } from '../../../state/StateProvider.tsx';
import { durationWords, instantWords } from '../../../text/date-words.ts';
import { emergencyText } from '../../../text/emergency.ts';
import { statisticsText } from '../../../text/emergency-statistics.ts';

interface DutiesDrawerProps {
  readonly title: string;
  readonly duties: readonly CountedDuty[];
  readonly onClose: () => void;
}

/** What one figure counts, duty by duty, with the way to each incident. */
export function DutiesDrawer({ title, duties, onClose }: DutiesDrawerProps) {
  return (
    <Drawer open title={title} size={720} onClose={onClose}>
      <Table<CountedDuty>
        size="small"
        aria-label={statisticsText.detailTable}
        rowKey={({ file, obligation }) => `${file.id} ${obligation.key}`}
        dataSource={[...duties]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={useColumns()}
      />
    </Drawer>
  );
}

function useColumns(): TableColumnsType<CountedDuty> {
  const { navigate } = useActions();
  const now = useServerNow();
  const { detailColumns: heads, outcomes, lateBy } = statisticsText;
  return [
    {
      title: heads.incident,
      render: (_, { file, level }) => (
        <div className="duty-incident">
          <span className="row">
            <span className="faint">{incidentNumber(file.incident)}</span>
            <LevelTag level={level} />
          </span>
          <button
            type="button"
            className="link-button"
            onClick={() => navigate({ screen: 'emergency', tab: 'statistics', incidentId: file.id })}
          >
            {file.incident.title}
          </button>
        </div>
      ),
    },
    { title: heads.duty, width: 132, render: (_, { obligation }) => emergencyText.obligation(obligation) },
    { title: heads.dueAt, width: 104, render: (_, { obligation }) => instantWords(obligation.dueAt ?? 0) },
    {
      title: heads.metAt,
      width: 104,
      render: (_, { obligation: { metAt } }) => (metAt === undefined ? statisticsText.notSent : instantWords(metAt)),
    },
    {
      title: heads.outcome,
      width: 110,
      render: (_, { obligation: { dueAt = 0, metAt = now, wasDueBeforeKnown }, outcome }) => (
        <>
          {outcome === 'late' ? lateBy(durationWords(metAt - dueAt)) : outcomes[outcome]}
          {outcome === 'late' && wasDueBeforeKnown && <span className="faint"> {statisticsText.unknowing}</span>}
        </>
      ),
    },
  ];
}
