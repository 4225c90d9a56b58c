import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { criterionSchema, measureSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { measureNames, measureUnits } from '../../../text/emergency-intake.ts';
import { rulesText, thresholdText } from '../../../text/emergency-rules.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';

const levels = incidentLevelSchema.options.map((value) => ({ value, label: levelNames[value] }));
const measures = measureSchema.options.map((value) => ({
  value,
  label: `${measureNames[value]}${measureUnits[value] ? `（${measureUnits[value]}）` : ''}`,
}));
const comparisons = criterionSchema.shape.all.element.shape.comparison.options.map((value) => ({
  value,
  label: thresholdText.comparisons[value],
}));
const needed = [{ required: true, message: rulesText.missing }];
const newPart = { measure: 'dead', comparison: 'atLeast' } as const;
const MOST_CRITERIA = 40;

/** The criteria of a subject: each a level and what has to be met for it, all parts of it together. */
export function CriteriaField() {
  return (
    <Form.List name="criteria">
      {(fields, { add, remove }) => (
        <fieldset className="criteria-field">
          <legend>{thresholdText.fields.criteria}</legend>
          {fields.map(({ key, name }, index) => (
            <div key={key} className="criterion">
              <CriterionParts list={name} place={index + 1} />
              <div className="criterion-level">
                <span className="faint">{thresholdText.reaches}</span>
                <Form.Item name={[name, 'level']} rules={needed}>
                  <Select aria-label={thresholdText.level(index + 1)} options={levels} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={thresholdText.removeCriterion(index + 1)}
                  onClick={() => remove(name)}
                />
              </div>
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={fields.length >= MOST_CRITERIA}
            onClick={() => add({ level: 'III', all: [newPart] })}
          >
            {thresholdText.addCriterion}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

interface CriterionPartsProps {
  readonly list: number;
  readonly place: number;
}

const MOST_PARTS = 4;

function CriterionParts({ list, place }: CriterionPartsProps) {
  return (
    <Form.List name={[list, 'all']}>
      {(parts, { add, remove }) => (
        <div className="criterion-parts">
          {parts.map(({ key, name }, index) => (
            <div key={key} className="criterion-part">
              <Form.Item name={[name, 'measure']} rules={needed}>
                <Select aria-label={thresholdText.measure(place, index + 1)} options={measures} />
              </Form.Item>
              <Form.Item name={[name, 'number']} rules={needed}>
                <NumberInput
                  aria-label={thresholdText.number(place, index + 1)}
                  min={0}
                  max={100_000_000}
                  className="date-input"
                />
              </Form.Item>
              <Form.Item name={[name, 'comparison']} rules={needed}>
                <Select aria-label={thresholdText.comparison(place, index + 1)} options={comparisons} />
              </Form.Item>
              {parts.length > 1 && (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={thresholdText.removePart(place, index + 1)}
                  onClick={() => remove(name)}
                />
              )}
            </div>
          ))}
          {parts.length < MOST_PARTS && (
            <Button type="link" size="small" onClick={() => add(newPart)}>
              {thresholdText.addPart}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  );
}
