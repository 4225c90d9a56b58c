import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { addMonths, type Month, monthOf } from '../../../../shared/domain/month.ts';
import { issuedMonths } from '../../../../shared/rules/duty/shift-freedom.ts';
import { useDutyBook, useDutyMonths } from '../../../state/duty.ts';
import { useToday } from '../../../state/hooks.ts';
import { rosterStateNames } from '../../../text/duty.ts';
import { generatorText } from '../../../text/duty-editor.ts';
import type { ProposalDesk } from './use-proposal.ts';

interface GeneratorPanelProps {
  readonly officeId: string;
  readonly month: Month;
  readonly desk: ProposalDesk;
  readonly onClose: () => void;
}

/** The generator makes at most a year at once. */
const monthsOffered = 12;

/** Which months the generator is to make; what it answers is shown in the grid before anything is written. */
export function GeneratorPanel({ officeId, month, desk, onClose }: GeneratorPanelProps) {
  const book = useDutyBook(officeId);
  const thisMonth = monthOf(useToday());
  const first = month < thisMonth ? month : thisMonth;
  const offered = Array.from({ length: monthsOffered }, (_, index) => addMonths(first, index));
  useDutyMonths(offered);
  const issued = issuedMonths(officeId, book);
  const [chosen, setChosen] = useState<readonly Month[]>(issued.has(month) ? [] : [month]);
  const stateOf = (each: Month): string =>
    rosterStateNames[book.rosters.find((roster) => roster.month === each)?.state ?? 'draft'];
  return (
    <aside className="editor-panel" aria-label={generatorText.title}>
      <div className="row row-between">
        <h2>{generatorText.title}</h2>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={generatorText.close}
          onClick={onClose}
        />
      </div>
      <p className="soft">{generatorText.hint}</p>
      {desk.problem && <Alert type="error" showIcon title={generatorText.failed} description={desk.problem} />}
      <Checkbox.Group
        aria-label={generatorText.months}
        className="month-choices"
        value={[...chosen]}
        options={offered.map((value) => ({
          value,
          label: generatorText.monthState(value, stateOf(value)),
          disabled: issued.has(value),
        }))}
        onChange={(next) => setChosen(offered.filter((each) => next.includes(each)))}
      />
      {offered.some((each) => issued.has(each)) && <p className="faint">{generatorText.issuedMonth}</p>}
      <Button
        type="primary"
        loading={desk.isBusy}
        disabled={chosen.length === 0}
        title={chosen.length === 0 ? generatorText.noMonth : undefined}
        onClick={async () => (await desk.propose(chosen)) && onClose()}
      >
        {generatorText.generate}
      </Button>
    </aside>
  );
}
