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
            <div key={value}>
              <Radio value={value} aria-describedby={`admission-${value}`}>
                {label}
              </Radio>
              <p id={`admission-${value}`} className="admission-hint">
                {hint}
              </p>
            </div>
          ))}
        </Radio.Group>
      </Form.Item>
      <div className="admission-encryption">
        <Form.Item name="isEncrypted" valuePropName="checked" noStyle>
          <Checkbox disabled={!needsInvitation} aria-describedby="encryption-hint">
            {setUpText.encryption}
          </Checkbox>
        </Form.Item>
        <p id="encryption-hint" className="admission-hint">
          {needsInvitation ? setUpText.encryptionHint : setUpText.encryptionNeedsInvitation}
        </p>
      </div>
    </fieldset>
  );
}
