import { Button, Radio } from 'antd';
import type { RefObject } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import { useNames } from '../../../state/names.ts';
import { rosterStateNames } from '../../../text/duty.ts';
import { boardText, editorText, generatorText } from '../../../text/duty-editor.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { StateTag } from '../../../ui/StateTag.tsx';
import { RosterActions } from '../month/RosterActions.tsx';
import { useRosterStanding } from '../month/roster-records.ts';
import { rosterTones } from '../month/roster-tone.ts';
import { RosterFileMenu } from './RosterFileMenu.tsx';
import type { RosterView } from './roster-places.ts';

export type EditorPanel = 'findings' | 'generator';

interface EditorBarProps {
  readonly officeId: string;
  readonly month: Month;
  readonly hasShifts: boolean;
  readonly canEdit: boolean;
  readonly view: RosterView;
  readonly panel: EditorPanel | null;
  readonly conflicts: number;
  readonly hints: number;
  /** Of the month, when its days off are not announced yet. */
  readonly actionsRef: RefObject<HTMLButtonElement | null>;
  readonly unknownYear: string | undefined;
  readonly onView: (view: RosterView) => void;
  readonly onPanel: (panel: EditorPanel | null) => void;
}

const views = ['both', 'posts', 'people'] as const;

/** Where the roster stands, what is shown of it, and the ways to make it. */
export function EditorBar(props: EditorBarProps) {
  const {
    officeId,
    month,
    hasShifts,
    canEdit,
    view,
    panel,
    conflicts,
    hints,
    unknownYear,
    actionsRef,
    onView,
    onPanel,
  } = props;
  const { state, versions } = useRosterStanding(officeId, month);
  const name = useNames().officeName(officeId);
  const toggle = (which: EditorPanel) => () => onPanel(panel === which ? null : which);
  const newest = versions[0];
  return (
    <div className="editor-bar">
      <StateTag tone={rosterTones[state]} label={rosterStateNames[state]} />
      {newest && <span className="soft">{dutyMonthText.version(newest.values.sequence)}</span>}
      <RosterActions officeId={officeId} officeName={name} month={month} hasShifts={hasShifts} buttonRef={actionsRef} />
      <Radio.Group
        size="small"
        optionType="button"
        aria-label={editorText.views}
        value={view}
        options={views.map((value) => ({ value, label: editorText.viewNames[value] }))}
        onChange={({ target }) => onView(target.value as RosterView)}
      />
      {unknownYear !== undefined && <StateTag tone="busy" label={dutyMonthText.unpublished(unknownYear)} />}
      <span className="editor-bar-end row">
        <Button size="small" danger={conflicts > 0} aria-expanded={panel === 'findings'} onClick={toggle('findings')}>
          {boardText.findings(conflicts, hints)}
        </Button>
        {canEdit && (
          <Button size="small" type="primary" aria-expanded={panel === 'generator'} onClick={toggle('generator')}>
            {generatorText.open}
          </Button>
        )}
        <RosterFileMenu officeId={officeId} month={month} canEdit={canEdit} />
      </span>
    </div>
  );
}
