import { Form, Input, Segmented, Select } from 'antd';
import {
  reportChannelSchema,
  reportLegSchema,
  type SlaRule,
} from '../../../../shared/domain/emergency/emergency-rules.ts';
import { incidentCategorySchema, incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { categoryNames, levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { channelNames, legNames } from '../../../text/emergency.ts';
import { anchorNames, ruleKindNames, rulesText, slaText } from '../../../text/emergency-rules.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { draftOf, newRule, parseTimes, ruleOf, type SlaRuleDraft } from './sla-rule-draft.ts';

interface SlaRuleDialogProps {
  readonly rule: SlaRule | undefined;
  readonly onPut: (rule: SlaRule) => void;
  readonly onClose: () => void;
}

const { fields } = slaText;
const needed = [{ required: true, message: rulesText.missing }];
const optionsOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }));
const kinds = ['first', 'daily', 'onChange', 'final'] as const;

/** One deadline. It goes into the table of its set, which is saved as a whole. */
export function SlaRuleDialog({ rule, onPut, onClose }: SlaRuleDialogProps) {
  const [form] = Form.useForm<SlaRuleDraft>();
  const initial = rule ? draftOf(rule) : newRule;
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  const submit = async (typed: SlaRuleDraft): Promise<void> => {
    const next = ruleOf(typed);
    if (next) onPut(next);
  };
  return (
    <EntryDialog<SlaRuleDraft>
      title={rule ? slaText.editRule : slaText.addRule}
      confirm={rulesText.save}
      form={form}
      initialValues={initial}
      problems={[]}
      fieldProblems={{}}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="kind" label={fields.kind}>
        <Segmented aria-label={fields.kind} options={optionsOf(kinds, ruleKindNames)} />
      </Form.Item>
      <LimitFields kind={kind} />
      <div className="form-pair">
        <Form.Item name="leg" label={fields.leg} rules={needed}>
          <Select options={optionsOf(reportLegSchema.options, legNames)} />
        </Form.Item>
        <Form.Item name="channel" label={fields.channel} rules={needed}>
          <Segmented aria-label={fields.channel} options={optionsOf(reportChannelSchema.options, channelNames)} />
        </Form.Item>
        <Form.Item name="levels" label={fields.levels}>
          <Select mode="multiple" options={optionsOf(incidentLevelSchema.options, levelNames)} />
        </Form.Item>
        <Form.Item name="categories" label={fields.categories}>
          <Select mode="multiple" options={optionsOf(incidentCategorySchema.options, categoryNames)} />
        </Form.Item>
      </div>
      <Form.Item name="deadOrMissingAtLeast" label={fields.deadOrMissingAtLeast}>
        <NumberInput min={1} max={1000} precision={0} className="date-input" />
      </Form.Item>
      <Form.Item
        name="source"
        label={fields.source}
        rules={[{ required: true, whitespace: true, message: rulesText.sourceMissing }]}
      >
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </EntryDialog>
  );
}

const timesRule = {
  validator: (_rule: unknown, times: string | undefined): Promise<void> =>
    parseTimes(times ?? '') ? Promise.resolve() : Promise.reject(new Error(slaText.timesWrong)),
};

/** By when, as each kind of report has it. */
function LimitFields({ kind }: { readonly kind: SlaRule['kind'] }) {
  const minutes = <NumberInput min={1} max={10_080} precision={0} className="date-input" />;
  if (kind === 'daily')
    return (
      <Form.Item name="times" label={fields.times} rules={[timesRule]}>
        <Input maxLength={80} placeholder={slaText.timesPlaceholder} />
      </Form.Item>
    );
  if (kind === 'onChange')
    return (
      <Form.Item name="minutes" label={fields.onChangeMinutes}>
        {minutes}
      </Form.Item>
    );
  if (kind === 'final')
    return (
      <Form.Item name="workdays" label={fields.workdays} rules={needed}>
        <NumberInput min={1} max={60} precision={0} className="date-input" />
      </Form.Item>
    );
  return (
    <div className="form-pair">
      <Form.Item name="anchor" label={fields.anchor} rules={needed}>
        <Segmented aria-label={fields.anchor} options={optionsOf(['occurred', 'known'], anchorNames)} />
      </Form.Item>
      <Form.Item name="minutes" label={fields.minutes} rules={needed}>
        {minutes}
      </Form.Item>
    </div>
  );
}
