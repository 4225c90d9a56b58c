import { type Month, monthSchema } from '../../../domain/month.ts';
import { isRecordKind, partsOfRecordId } from '../../../domain/record.ts';

/**
 * What a column of the empty roster is, in a hidden row above its head: it moves with the column, whatever people do to the
 * heads that they see.
 */
export type FormMark =
  | { readonly kind: 'date'; readonly officeId: string; readonly month: Month }
  | { readonly kind: 'weekday' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'post'; readonly postId: string }
  | { readonly kind: 'members' };

const sign = 'siban-duty/1';

export function formMarkText(mark: FormMark): string {
  const { kind } = mark;
  if (kind === 'date') return [sign, kind, mark.officeId, mark.month].join(' ');
  return kind === 'post' ? [sign, kind, mark.postId].join(' ') : [sign, kind].join(' ');
}

/** Untrusted: an id is only taken for what it looks like. */
export function readFormMark(text: string): FormMark | undefined {
  const [first, kind, id = '', month] = text.trim().split(' ');
  if (first !== sign || text.length > 300) return undefined;
  if (kind === 'weekday' || kind === 'hours' || kind === 'members') return { kind };
  if (kind === 'post') return kindOf(id) === 'dutyPost' ? { kind, postId: id } : undefined;
  const parsed = monthSchema.safeParse(month);
  return kind === 'date' && kindOf(id) === 'office' && parsed.success
    ? { kind, officeId: id, month: parsed.data }
    : undefined;
}

function kindOf(id: string): string | undefined {
  const { kind } = partsOfRecordId(id);
  return isRecordKind(kind) ? kind : undefined;
}
