import { Spin } from 'antd';
import { useDutyBook, useDutyMonths } from '../../../state/duty.ts';
import { dutyText } from '../../../text/duty.ts';
import type { DutyTabProps } from '../duty-tab.ts';
import { NothingYet } from '../NothingYet.tsx';
import { nextSetUpStep } from '../set-up-steps.ts';
import { RosterBoard } from './RosterBoard.tsx';
import './editor.css';
import './editor-panel.css';

/** 排班: an office's month, made by the generator, by hand or from a file. */
export function EditorTab({ month, officeId, date }: DutyTabProps) {
  const isLoaded = useDutyMonths([month]);
  const step = nextSetUpStep(useDutyBook(officeId));
  if (step === 'members' || step === 'plan') return <NothingYet officeId={officeId} />;
  return (
    <>
      {!isLoaded && <Spin className="content-spin" description={dutyText.loading} />}
      <div hidden={!isLoaded} className="editor-frame">
        {/* A day that the address names gets the keyboard once it can be seen. */}
        <RosterBoard month={month} officeId={officeId} date={isLoaded ? date : undefined} />
      </div>
    </>
  );
}
