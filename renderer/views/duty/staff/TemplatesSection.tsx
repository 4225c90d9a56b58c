import { Button } from 'antd';
import { useState } from 'react';
import { firstOfMonth, monthOf } from '../../../../shared/domain/month.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay, useToday } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { dayTypeNames, hoursWords } from '../../../text/duty.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { TemplateDialog, type TemplateModel } from './TemplateDialog.tsx';
import { type TemplateSubject, type TemplateView, templatesOf } from './template-sets.ts';
import { UsualSetupButton } from './UsualSetupButton.tsx';
import { UsualSetupDialog } from './UsualSetupDialog.tsx';

interface Subject {
  readonly name: string;
  readonly of: TemplateSubject;
}

interface Editing {
  readonly subject: Subject;
  readonly view: TemplateView | undefined;
}

/** 模板: which posts each kind of day has. */
export function TemplatesSection({ officeId }: { readonly officeId: string }) {
  const mayEdit = useMay()('duty.saveTemplate', officeId);
  const today = useToday();
  const templates = useOfficeRecords('dutyTemplate', officeId);
  const subjects = useSubjects(officeId);
  const [isSettingUp, setIsSettingUp] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const models = subjects.flatMap(({ name, of }): TemplateModel[] => {
    const { present, later } = templatesOf(of, templates, today);
    const model = present ?? later[0];
    return model && name !== editing?.subject.name ? [{ name, values: model.values }] : [];
  });
  return (
    <div className="stack">
      <div className="row row-between">
        <span className="soft">{staffText.templateHint}</span>
        {mayEdit && <UsualSetupButton isMain={templates.length === 0} onOpen={() => setIsSettingUp(true)} />}
      </div>
      <div className="template-cards">
        {subjects.map((subject) => (
          <TemplateCard
            key={subject.name}
            officeId={officeId}
            subject={subject}
            templates={templates}
            mayEdit={mayEdit}
            onEdit={(view) => setEditing({ subject, view })}
          />
        ))}
      </div>
      {(editing !== null || isSettingUp) && <FocusKeeper />}
      {isSettingUp && <UsualSetupDialog officeId={officeId} onClose={() => setIsSettingUp(false)} />}
      {editing && (
        <TemplateDialog
          officeId={officeId}
          subject={editing.subject.of}
          name={editing.subject.name}
          view={editing.view}
          effectiveFrom={firstOfMonth(monthOf(today))}
          models={models}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

const dayTypes = ['workday', 'weekend', 'adjustedRest', 'statutory'] as const;

/** The four types of day, and the special periods of the office that are not over. */
function useSubjects(officeId: string): Subject[] {
  const today = useToday();
  const { periods } = useDutyBook(officeId);
  const current = [...periods].filter(
    ([, { officeIds, toDate }]) => toDate >= today && (officeIds.length === 0 || officeIds.includes(officeId)),
  );
  return [
    ...dayTypes.map((dayType) => ({ name: dayTypeNames[dayType], of: { dayType } })),
    ...current.map(([id, { name }]) => ({
      name: staffText.special(name),
      of: { dayType: 'special' as const, specialPeriodId: id },
    })),
  ];
}

interface TemplateCardProps {
  readonly officeId: string;
  readonly subject: Subject;
  readonly templates: readonly TemplateView[];
  readonly mayEdit: boolean;
  readonly onEdit: (view: TemplateView | undefined) => void;
}

function TemplateCard({ officeId, subject, templates, mayEdit, onEdit }: TemplateCardProps) {
  const today = useToday();
  const { present, later } = templatesOf(subject.of, templates, today);
  const shown = [...(present ? [present] : []), ...later];
  return (
    <section className="panel stack">
      <h3>{subject.name}</h3>
      {shown.length === 0 && (
        <>
          <p className="soft">
            {subject.of.dayType === 'special' ? staffText.emptySpecialTemplate : staffText.emptyTemplate}
          </p>
          {mayEdit && (
            <div>
              <Button
                size="small"
                aria-label={`${staffText.setTemplate}：${subject.name}`}
                onClick={() => onEdit(undefined)}
              >
                {staffText.setTemplate}
              </Button>
            </div>
          )}
        </>
      )}
      {shown.map((view) => (
        <TemplateBlock
          key={view.id}
          officeId={officeId}
          name={subject.name}
          view={view}
          mayEdit={mayEdit}
          onEdit={() => onEdit(view)}
        />
      ))}
    </section>
  );
}

interface TemplateBlockProps {
  readonly officeId: string;
  readonly name: string;
  readonly view: TemplateView;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

function TemplateBlock({ officeId, name, view, mayEdit, onEdit }: TemplateBlockProps) {
  const { posts } = useDutyBook(officeId);
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const { id, values } = view;
  const undo = () => perform('records.restore', { id }, { failed: staffText.restoreFailed });
  const remove = () =>
    perform(
      'duty.removeTemplate',
      { id, baseRevision },
      { done: staffText.removedTemplate, failed: staffText.removeFailed, undo },
    );
  return (
    <div className="stack template-block">
      <table className="template-table">
        <tbody>
          {values.posts.map(({ postId, start, end }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a post may stand twice with the same hours, and nothing else tells the lines apart
            <tr key={`${postId} ${start} ${index}`}>
              <th scope="row">{posts.get(postId)?.name ?? ''}</th>
              <td>{hoursWords(start, end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">
        {staffText.templateSince(values.effectiveFrom)}　{values.source}
      </p>
      {mayEdit && (
        <div className="row">
          <Button size="small" aria-label={staffText.editOf(staffText.editTemplate(name))} onClick={onEdit}>
            {staffText.edit}
          </Button>
          <Button size="small" aria-label={staffText.removeOf(staffText.editTemplate(name))} onClick={remove}>
            {staffText.remove}
          </Button>
          {Object.keys(view.conflicts).length > 0 && <StateTag tone="bad" label={staffText.disputed} />}
        </div>
      )}
    </div>
  );
}
