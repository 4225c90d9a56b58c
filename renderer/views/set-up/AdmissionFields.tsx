import { Checkbox, Form, Radio } from 'antd';
import { setUpText } from '../../text/set-up.ts';

export type Admission = 'invitation' | 'open';

const { admissions } = setUpText;
const choices = [
  { value: 'invitation', label: admissions.invitation, hint: admissions.invitationHint },
  { value: 'open', label: admissions.open, hint: admissions.openHint },
] as const satisfies readonly { value: Admission; label: string; hint: string }[];

/** Who may join, and whether the folder can be read by whoever holds it: both are fixed for ever. */
export function AdmissionFields() {
  const needsInvitation = Form.useWatch<Admission | undefined>('admission') !== 'open';
  return (
    <fieldset className="set-up-group">
      <legend>{setUpText.admission}</legend>
      <p className="faint">{setUpText.admissionHint}</p>
      <Form.Item name="admission" noStyle>
        <Radio.Group className="admission-choices" aria-label={setUpText.admission}>
          {choices.map(({ value, label, hint }) => (
            <Radio key={value} value={value}>
              {label}
              <span className="admission-hint">{hint}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="isEncrypted" valuePropName="checked" className="admission-encryption">
        <Checkbox disabled={!needsInvitation}>
          {setUpText.encryption}
          <span className="admission-hint">
            {needsInvitation ? setUpText.encryptionHint : setUpText.encryptionNeedsInvitation}
          </span>
        </Checkbox>
      </Form.Item>
    </fieldset>
  );
}
