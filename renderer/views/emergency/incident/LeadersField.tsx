import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { factFieldNames, incidentText } from '../../../text/emergency-incident.ts';
import { MomentInput } from '../MomentInput.tsx';
import { momentRule } from '../typed-moment.ts';

/** 领导到位: who came, as what, and when; without a time, on the way. */
export function LeadersField({ clock }: { readonly clock: () => number }) {
  return (
    <Form.List name="leadersOnSite">
      {(fields, { add, remove }) => (
        <fieldset className="leaders-field">
          <legend>{factFieldNames.leadersOnSite}</legend>
          {fields.map(({ key, name }, index) => (
            <div key={key} className="leader-row">
              <Form.Item
                name={[name, 'name']}
                rules={[{ required: true, whitespace: true, message: incidentText.leaderMissing }]}
              >
                <Input aria-label={incidentText.leaderName} placeholder={incidentText.leaderName} maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, 'title']}>
                <Input aria-label={incidentText.leaderTitle} placeholder={incidentText.leaderTitle} maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'arrived']} rules={[momentRule(clock)]}>
                <MomentInput label={incidentText.arrived} placeholder={incidentText.arrivedHint} clock={clock} />
              </Form.Item>
              <Button
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={incidentText.removeLeader(index + 1)}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={fields.length >= 30}
            onClick={() => add({ name: '', title: '', arrived: '' })}
          >
            {incidentText.addLeader}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
