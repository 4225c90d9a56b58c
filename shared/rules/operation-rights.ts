import type { Json } from '../base/canonical-json.ts';
import { partsOfRecordId } from '../domain/record.ts';
import { type Actor, may } from './permissions.ts';

/** What a device wrote to one record, as another device reads it. */
export interface WrittenChange {
  readonly recordId: string;
  readonly personId: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly replaces: Readonly<Record<string, readonly string[]>>;
}

export interface RightsContext {
  readonly leadOfficeId: string | undefined;
  /** Field that marks a deletion; its value lists the operations it deletes. */
  readonly deletedField: string;
  /** The office whose device wrote an operation; null when that device is no member, undefined when nothing is known of it yet. */
  officeOfWriter(operationId: string): string | null | undefined;
}

/** `wait`: whether it may depends on a device of which nothing has arrived yet. */
export type RightsVerdict = 'may' | 'mayNot' | 'wait';

type Rule = (change: WrittenChange, member: Actor, context: RightsContext) => RightsVerdict;

/**
 * Whether a member may have written this, judged by the change itself and by who the members are, never by the state:
 * the answer is the same in whatever order journals arrive [S-6]. It bounds what a workstation that was tampered with can
 * do; the exact rules are `decide`'s. Kinds of a newer version pass.
 */
export function judgeChange(change: WrittenChange, member: Actor, context: RightsContext): RightsVerdict {
  if (change.personId !== member.personId) return 'mayNot';
  const { kind } = partsOfRecordId(change.recordId);
  const rule = Object.hasOwn(ruleByKind, kind) ? ruleByKind[kind] : undefined;
  return rule ? rule(change, member, context) : 'may';
}

const verdict = (isAllowed: boolean): RightsVerdict => (isAllowed ? 'may' : 'mayNot');

const isLeadEditor = (member: Actor, { leadOfficeId }: RightsContext): boolean =>
  may(member, 'plans.publish', leadOfficeId);

const byLead: Rule = (_change, member, context) => verdict(isLeadEditor(member, context));

const directory: Rule = ({ recordId, fields }, member, context) => {
  const isOwnPerson = recordId === member.personId && !(context.deletedField in fields);
  // Who leads decides who sees every plan.
  if (fields.isLead === true && !isLeadEditor(member, context)) return 'mayNot';
  const isDeletion = Array.isArray(fields[context.deletedField]);
  const action = isDeletion ? 'directory.removeEntry' : 'directory.editEntry';
  return verdict(isOwnPerson || may(member, action, context.leadOfficeId));
};

const planItem: Rule = ({ fields, replaces }, member, context) => {
  const { leadOfficeId, deletedField } = context;
  if (isLeadEditor(member, context)) return 'may';
  if (!may(member, 'plans.editItem', leadOfficeId)) return 'mayNot';
  if (fields.officeId !== undefined && fields.officeId !== member.officeId) return 'mayNot';
  if ((replaces.officeId ?? []).length > 0) return 'mayNot';
  const verdicts = Object.keys(fields).map((field) => {
    const deleted = field === deletedField ? fields[field] : null;
    const touched = Array.isArray(deleted) ? deleted.filter((id) => typeof id === 'string') : (replaces[field] ?? []);
    return judgeTouched(touched, member, context);
  });
  return verdicts.find((each) => each === 'mayNot') ?? verdicts.find((each) => each === 'wait') ?? 'may';
};

/** One's own office's values may be replaced, and those the lead office entered for it; nothing that is another's alone. */
function judgeTouched(touched: readonly string[], member: Actor, context: RightsContext): RightsVerdict {
  if (touched.length === 0) return 'may';
  const offices = touched.map((id) => context.officeOfWriter(id));
  const isOurs = offices.some(
    (office) => office === null || office === member.officeId || office === context.leadOfficeId,
  );
  if (isOurs) return 'may';
  return offices.includes(undefined) ? 'wait' : 'mayNot';
}

const isOfOffice = (officeId: Json | undefined, member: Actor): boolean =>
  officeId === undefined || officeId === member.officeId;

const submission: Rule = ({ recordId, fields }, member, context) => {
  if (may(member, 'plans.acceptSubmission', context.leadOfficeId)) return 'may';
  const isOwn = partsOfRecordId(recordId).key === partsOfRecordId(member.officeId).key;
  const isSubmitting = fields.state === undefined || fields.state === 'submitted' || fields.state === 'draft';
  const isUrging = fields.urgedAt !== undefined && fields.urgedAt !== null;
  const isAllowed = isOwn && isOfOffice(fields.officeId, member) && isSubmitting && !isUrging;
  return verdict(isAllowed && may(member, 'plans.submitWeek', context.leadOfficeId));
};

const bulletin: Rule = ({ fields }, member, context) => {
  const needsDirector = fields.state === 'approved' || fields.state === 'collecting';
  const action = needsDirector ? 'plans.approve' : 'plans.sendForApproval';
  return verdict(may(member, action, context.leadOfficeId));
};

const receipt: Rule = ({ recordId, fields }, member, context) => {
  const isOwn = partsOfRecordId(recordId).key.endsWith(`_${partsOfRecordId(member.officeId).key}`);
  const isSigning = fields.signedAt !== undefined || fields.signedBy !== undefined;
  const action = isSigning ? 'plans.signReceipt' : 'plans.markRead';
  return verdict(isOwn && isOfOffice(fields.officeId, member) && may(member, action, context.leadOfficeId));
};

const ruleByKind: Readonly<Record<string, Rule>> = {
  workspace: byLead,
  office: directory,
  person: directory,
  leader: directory,
  venue: directory,
  absence: directory,
  planRules: byLead,
  planItem,
  submission,
  bulletin,
  bulletinVersion: byLead,
  changeOrder: byLead,
  clashAcceptance: byLead,
  receipt,
};
