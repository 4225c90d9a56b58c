import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Office, Role } from '../../../shared/domain/office.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../state/use-perform.tsx';
import { officeBodyNames } from '../../text/names.ts';
import { setUpText } from '../../text/set-up.ts';
import { type Admission, AdmissionFields } from './AdmissionFields.tsx';
import { PersonFields } from './PersonFields.tsx';

const namedOffices = ['partyCommittee', 'peoplesCongress', 'government', 'cppcc', 'reception'] as const;

interface CreateValues {
  readonly districtName: string;
  readonly officeNames: Record<(typeof namedOffices)[number], string>;
  readonly otherUnits?: string[];
  readonly name: string;
  readonly office: Office['body'];
  readonly role: Role;
  readonly admission: Admission;
  readonly isEncrypted?: boolean;
}

const initialValues: Partial<CreateValues> = {
  officeNames: { ...setUpText.defaultOfficeNames },
  otherUnits: [],
  office: 'partyCommittee',
  role: 'coordinator',
  admission: 'invitation',
  isEncrypted: false,
};

export function CreateWorkspace() {
  const { createWorkspace } = useActions();
  const showRefusal = useRefusalNotice();
  const [isBusy, setIsBusy] = useState(false);
  const handleFinish = async ({ name, office, role, otherUnits, admission, isEncrypted, ...named }: CreateValues) => {
    setIsBusy(true);
    const outcome = await createWorkspace({
      ...named,
      otherUnits: otherUnits ?? [],
      me: { name, office, role },
      requiresInvitation: admission === 'invitation',
      isEncrypted: admission === 'invitation' && isEncrypted === true,
    });
    setIsBusy(false);
    if (!outcome.ok) showRefusal(outcome.refusal, setUpText.createFailed);
  };
  return (
    <section className="panel stack" aria-labelledby="create-title">
      <h2 id="create-title">{setUpText.createTitle}</h2>
      <p className="soft">{setUpText.createHint}</p>
      <Form<CreateValues>
        layout="vertical"
        initialValues={initialValues}
        onFinish={handleFinish}
        requiredMark={false}
        scrollToFirstError
      >
        <Form.Item
          label={setUpText.district}
          name="districtName"
          rules={[{ required: true, whitespace: true, message: setUpText.districtMissing }]}
        >
          <Input maxLength={40} placeholder={setUpText.districtExample} autoFocus />
        </Form.Item>
        <fieldset className="set-up-group">
          <legend>{setUpText.offices}</legend>
          <p className="faint">{setUpText.officesHint}</p>
          <div className="set-up-grid">
            {namedOffices.map((body) => (
              <Form.Item
                key={body}
                label={officeBodyNames[body]}
                name={['officeNames', body]}
                rules={[{ required: true, whitespace: true, message: setUpText.officeMissing }]}
              >
                <Input maxLength={40} />
              </Form.Item>
            ))}
            <Form.Item label={setUpText.otherUnits} name="otherUnits">
              <Select mode="tags" open={false} suffixIcon={null} placeholder={setUpText.otherUnitsExample} />
            </Form.Item>
          </div>
        </fieldset>
        <fieldset className="set-up-group">
          <legend>{setUpText.me}</legend>
          <div className="set-up-grid">
            <PersonFields offices={namedOffices.map((body) => ({ value: body, label: officeBodyNames[body] }))} />
          </div>
        </fieldset>
        <AdmissionFields />
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {setUpText.create}
        </Button>
      </Form>
    </section>
  );
}
