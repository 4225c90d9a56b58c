import type { Json } from '../../base/canonical-json.ts';
import { type Actor, may } from '../permissions.ts';
import { isContactOf, isSharedContact } from './contact-ids.ts';

/**
 * Whether somebody may add, change and remove contacts of an office: everybody but 查看 those of the own office; those that all
 * offices share (no office) 主任 and 统筹员 of the lead office.
 */
export const mayKeepContacts = (
  actor: Actor,
  officeId: string | undefined,
  leadOfficeId: string | undefined,
): boolean =>
  officeId === undefined
    ? may(actor, 'directory.saveSharedContacts', leadOfficeId)
    : may(actor, 'directory.saveContacts', leadOfficeId, officeId);

/** Whether a member may have written this: whose a contact is its id says, and the field beside it says the same and never anything else. */
export function mayWriteContact(
  { recordId, fields }: { readonly recordId: string; readonly fields: Readonly<Record<string, Json>> },
  member: Actor,
  leadOfficeId: string | undefined,
): boolean {
  const officeId = isSharedContact(recordId) ? undefined : member.officeId;
  const isSameSaid = fields.officeId === undefined || fields.officeId === officeId;
  return isContactOf(officeId, recordId) && isSameSaid && mayKeepContacts(member, officeId, leadOfficeId);
}
