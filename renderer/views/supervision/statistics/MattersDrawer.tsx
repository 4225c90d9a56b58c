import { Drawer, Table } from 'antd';
import { matterStateNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { matterNumber } from '../../../../shared/rules/supervision/matter-number.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { matterStatisticsText as words } from '../../../text/supervision-statistics.ts';
import { Day } from '../Day.tsx';

interface MattersDrawerProps {
  readonly title: string;
  readonly files: readonly MatterFile[];
  readonly onClose: () => void;
}

/** What one figure counts, matter by matter, with the way to each. */
export function MattersDrawer({ title, files, onClose }: MattersDrawerProps) {
  const { navigate } = useActions();
  const { detailColumns: heads } = words;
  return (
    <Drawer open title={title} size={720} onClose={onClose}>
      <Table<MatterFile>
        size="small"
        aria-label={words.detailTable}
        rowKey="id"
        dataSource={[...files]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: heads.matter,
            render: (_, { id, matter }) => (
              <>
                <span className="faint">{matterNumber(matter)}</span>{' '}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => navigate({ screen: 'supervision', tab: 'statistics', matterId: id })}
                >
                  {matter.title}
                </button>
              </>
            ),
          },
          { title: heads.unit, width: 130, render: (_, { matter }) => matter.leadUnit?.name },
          { title: heads.due, width: 96, render: (_, { matter }) => <Day date={matter.dueOn} /> },
          { title: heads.state, width: 108, render: (_, { matter }) => matterStateNames[matter.state] },
        ]}
      />
    </Drawer>
  );
}
