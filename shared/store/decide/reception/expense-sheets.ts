import { expenseSheetId } from '../../../rules/reception/reception-ids.ts';
import { sheetGaps } from '../../../rules/reception/sheet-gaps.ts';
import type { CommandInput } from '../../commands.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  differingFields,
  fieldsOf,
  refuse,
  serverNow,
  wrongState,
} from '../context.ts';
import { acceptChanges } from '../drafts.ts';
import { fileWith, openVisitFor, stepDraft } from './visit-context.ts';

/** 填报接待清单. What was signed for is signed anew after a change. */
export function saveSheet(input: CommandInput<'reception.saveSheet'>, context: DecisionContext): Decision {
  const { receptionId, baseRevision, values } = input;
  const found = openVisitFor('reception.saveSheet', receptionId, context);
  if (!found.ok) return found;
  const { stage, officeId } = found.value.values;
  if (stage === 'settled') return wrongState(receptionId, stage);
  const id = expenseSheetId(receptionId);
  const old = context.state.get('expenseSheet', id);
  const fields = differingFields({ values: old?.values ?? {} } as never, fieldsOf(values), values);
  if (Object.keys(fields).length === 0) return accept([]);
  const filled = { filledBy: context.actor.name, filledAt: serverNow(context) };
  const unsigned = old?.values.reviewedBy === undefined ? {} : { reviewedBy: null, reviewedAt: null };
  const written = old ? fields : { ...fieldsOf(values), officeId, receptionId };
  return acceptChanges(id, fieldsOf({ ...written, ...filled, ...unsigned }), baseRevision);
}

/** 审签 by the leader who answers for it. */
export function signSheet(
  { receptionId, reviewedBy }: CommandInput<'reception.signSheet'>,
  context: DecisionContext,
): Decision {
  const found = openVisitFor('reception.signSheet', receptionId, context);
  if (!found.ok) return found;
  const { file } = fileWith(found.value, context);
  const { sheet, reception } = file;
  if (!sheet) return refuse('SHEET_INCOMPLETE', { recordId: receptionId, field: 'sheet', details: { field: 'sheet' } });
  if (sheet.values.reviewedBy !== undefined) return refuse('ALREADY_SIGNED', { recordId: sheet.id });
  const gaps = sheetGaps(file).filter((field) => field !== 'reviewedBy');
  if (gaps.length > 0)
    return {
      ok: false,
      error: gaps.map((field) => ({ code: 'SHEET_INCOMPLETE', recordId: sheet.id, field, details: { field } })),
    };
  const said = { kind: 'approval', step: 'sheet', decidedBy: reviewedBy } as const;
  return accept([
    { recordId: sheet.id, fields: { reviewedBy, reviewedAt: serverNow(context) } },
    stepDraft({ id: receptionId, officeId: reception.officeId }, said, context),
  ]);
}
