import { Checkbox, Input, Select } from 'antd';
import {
  type ComplianceRule,
  complianceRules,
  type FindingLevel,
  findingLevelSchema,
  type ReceptionRules,
} from '../../../../shared/domain/reception/reception-rules.ts';
import { complianceRuleNames, findingLevelNames } from '../../../text/reception-names.ts';
import { receptionRulesText as words } from '../../../text/reception-rules.ts';

type Check = ReceptionRules['rules'][number];

interface ChecksFieldProps {
  readonly isEditable: boolean;
  /** Handed over by the form. */
  readonly value?: readonly Check[];
  readonly onChange?: (rules: readonly Check[]) => void;
}

const levels = findingLevelSchema.options.map((value) => ({ value, label: findingLevelNames[value] }));

/** Every check that there is: whether it is made, how grave what it finds is, whether it may stand, and which article says so. */
export function ChecksField({ isEditable, value = [], onChange }: ChecksFieldProps) {
  const byRule = new Map(value.map((check) => [check.rule, check]));
  const put = (rule: ComplianceRule, check: Check | undefined): void => {
    const changed = new Map(byRule);
    if (check) changed.set(rule, check);
    else changed.delete(rule);
    onChange?.(complianceRules.flatMap((name) => changed.get(name) ?? []));
  };
  const { checks } = words;
  return (
    <table className="rows-field reception-checks" aria-label={words.checksTable}>
      <thead>
        <tr>
          <th scope="col">{checks.rule}</th>
          <th scope="col">{checks.level}</th>
          <th scope="col">{checks.mayStand}</th>
          <th scope="col">{checks.source}</th>
        </tr>
      </thead>
      <tbody>
        {complianceRules.map((rule) => (
          <CheckRow
            key={rule}
            rule={rule}
            check={byRule.get(rule)}
            isEditable={isEditable}
            onPut={(check) => put(rule, check)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface CheckRowProps {
  readonly rule: ComplianceRule;
  /** Absent where it is not made. */
  readonly check: Check | undefined;
  readonly isEditable: boolean;
  readonly onPut: (check: Check | undefined) => void;
}

function CheckRow({ rule, check, isEditable, onPut }: CheckRowProps) {
  const name = complianceRuleNames[rule];
  const begun: Check = { rule, level: 'wrong', source: '', mayStand: false };
  const change = (changes: Partial<Check>): void => onPut({ ...(check ?? begun), ...changes });
  return (
    <tr>
      <td>
        <Checkbox
          checked={check !== undefined}
          aria-label={words.checkOf(name)}
          onChange={({ target }) => onPut(target.checked ? begun : undefined)}
        >
          {name}
        </Checkbox>
      </td>
      {check ? (
        <>
          <td>
            <Select<FindingLevel>
              size="small"
              aria-label={words.levelOf(name)}
              value={check.level}
              options={levels}
              onChange={(level) => change({ level })}
            />
          </td>
          <td>
            <Checkbox
              checked={check.mayStand}
              aria-label={words.standOf(name)}
              onChange={({ target }) => change({ mayStand: target.checked })}
            />
          </td>
          <td>
            {isEditable ? (
              <Input
                size="small"
                aria-label={words.sourceOf(name)}
                maxLength={200}
                status={check.source.trim() === '' ? 'error' : ''}
                value={check.source}
                onChange={({ target }) => change({ source: target.value })}
              />
            ) : (
              <span className="faint">{check.source}</span>
            )}
          </td>
        </>
      ) : (
        <td colSpan={3} />
      )}
    </tr>
  );
}
