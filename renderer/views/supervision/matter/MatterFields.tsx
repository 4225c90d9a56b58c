import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { type MatterFacts, matterSources, matterUrgencies } from '../../../../shared/domain/supervision/matter.ts';
import { matterSourceNames, matterUrgencyNames } from '../../../../shared/rules/documents/supervision/matter-names.ts';
import { useRecords, useToday } from '../../../state/hooks.ts';
import { leadersInOrder } from '../../../state/records.ts';
import { matterBook } from '../../../state/supervision.ts';
import { UnitInput, UnitsInput } from '../../../state/UnitInput.tsx';
import { matterFieldNames as names } from '../../../text/supervision-history.ts';
import { matterFactsText as words } from '../../../text/supervision-matter.ts';
import { CycleField } from './CycleField.tsx';
import { DeadlineFields } from './DeadlineFields.tsx';
import { LeaderField } from './LeaderField.tsx';

interface MatterFieldsProps {
  /** Once it is given out its words, units and time stand. */
  readonly isFixed?: boolean;
  /** Stands below what it is about: it comes while that is typed and must not push it away. */
  readonly about?: ReactNode;
}

/** What a person writes about a matter. */
export function MatterFields({ isFixed = false, about }: MatterFieldsProps) {
  return (
    <>
      {!isFixed && <WhatFields about={about} />}
      <SourceFields isFixed={isFixed} />
      {!isFixed && <WhoFields />}
      <div className="form-pair">
        <Form.Item name="leadLeader" label={names.leadLeader}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="assistLeaders" label={names.assistLeaders}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="unitContact" label={names.unitContact}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="unitPhone" label={names.unitPhone}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="contact" label={names.contact}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="contactPhone" label={names.contactPhone}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item name="feedbackCycle" label={words.cycle}>
        <CycleField />
      </Form.Item>
      <Form.Item name="remarks" label={names.remarks}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </>
  );
}

function WhatFields({ about }: Pick<MatterFieldsProps, 'about'>) {
  return (
    <>
      <Form.Item
        name="title"
        label={names.title}
        rules={[{ required: true, whitespace: true, message: words.titleMissing }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="words" label={names.words} extra={words.wordsHint}>
        <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      {about}
      <Form.Item name="sourceId" hidden>
        <Input />
      </Form.Item>
    </>
  );
}

/** Whose word it is, and in which paper it stands: put right at any time, for what binds the unit is what it says. */
function SourceFields({ isFixed }: { readonly isFixed: boolean }) {
  const form = Form.useFormInstance<Partial<MatterFacts>>();
  const leaders = leadersInOrder(useRecords(), '');
  return (
    <div className="form-pair">
      {!isFixed && (
        <Form.Item name="source" label={names.source}>
          <Select options={matterSources.map((value) => ({ value, label: matterSourceNames[value] }))} />
        </Form.Item>
      )}
      <Form.Item name="sourceWords" label={names.sourceWords} {...(isFixed && { className: 'matter-whole' })}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="leaderName" label={names.leaderName}>
        <LeaderField leaders={leaders} onTitle={(leaderTitle) => form.setFieldsValue({ leaderTitle })} />
      </Form.Item>
      <Form.Item name="leaderTitle" label={names.leaderTitle}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  );
}

function WhoFields() {
  const form = Form.useFormInstance<Partial<MatterFacts>>();
  const book = matterBook(useRecords());
  const today = useToday();
  const source = Form.useWatch('source', form) ?? 'instruction';
  const urgency = Form.useWatch('urgency', form) ?? 'normal';
  return (
    <>
      <Form.Item name="leadUnit" label={names.leadUnit} extra={words.unitHint}>
        <UnitInput />
      </Form.Item>
      <Form.Item name="assistUnits" label={names.assistUnits} extra={words.unitsHint}>
        <UnitsInput />
      </Form.Item>
      <Form.Item name="urgency" label={names.urgency}>
        <Radio.Group
          optionType="button"
          options={matterUrgencies.map((value) => ({ value, label: matterUrgencyNames[value] }))}
        />
      </Form.Item>
      <DeadlineFields form={form} book={book} givenOn={today} source={source} urgency={urgency} />
    </>
  );
}
