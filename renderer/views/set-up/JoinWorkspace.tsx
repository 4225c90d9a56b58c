import { Button, Form, Spin } from 'antd';
import { useState } from 'react';
import { useRecords } from '../../state/hooks.ts';
import { officesInOrder } from '../../state/records.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../state/use-perform.tsx';
import { setUpText } from '../../text/set-up.ts';
import { PersonFields, type PersonValues } from './PersonFields.tsx';

export function JoinWorkspace() {
  const districtName = useAppState((state) => state.workspace?.districtName);
  const offices = officesInOrder(useRecords(), '');
  const { joinWorkspace } = useActions();
  const showRefusal = useRefusalNotice();
  const [isBusy, setIsBusy] = useState(false);
  const handleFinish = async ({ name, office, role }: PersonValues): Promise<void> => {
    setIsBusy(true);
    const outcome = await joinWorkspace({ me: { name, officeId: office, role } });
    setIsBusy(false);
    if (!outcome.ok) showRefusal(outcome.refusal, setUpText.joinFailed);
  };
  return (
    <section className="panel stack" aria-labelledby="join-title">
      <h2 id="join-title">
        {setUpText.joinTitle}
        {districtName && <span className="set-up-district">{districtName}</span>}
      </h2>
      <p className="soft">{setUpText.joinHint}</p>
      {offices.length === 0 ? (
        <div className="row">
          <Spin size="small" />
          {setUpText.waitingForOffices}
        </div>
      ) : (
        <Form<PersonValues>
          layout="vertical"
          initialValues={{ role: 'liaison' }}
          onFinish={handleFinish}
          requiredMark={false}
        >
          <div className="set-up-grid">
            <PersonFields offices={offices.map(({ id, values }) => ({ value: id, label: values.name }))} />
          </div>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {setUpText.join}
          </Button>
        </Form>
      )}
    </section>
  );
}
