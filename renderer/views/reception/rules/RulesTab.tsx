import { addDays } from '../../../../shared/domain/plain-date.ts';
import { readyReceptionRules } from '../../../../shared/rules/reception/ready-rules.ts';
import { receptionRulesOn } from '../../../../shared/rules/reception/reception-rules.ts';
import { useToday } from '../../../state/hooks.ts';
import { RuleSets } from '../../../state/rule-sets/RuleSets.tsx';
import { receptionRulesText } from '../../../text/reception-rules.ts';
import { ReceptionRulesForm } from './ReceptionRulesForm.tsx';
import './rules.css';

/** 规定: what visits are checked by and what they begin with, from which day on, with where each comes from. */
export function RulesTab() {
  const today = useToday();
  return (
    <div className="reception-rules-page stack">
      <section className="panel reception-ready" aria-label={receptionRulesText.readyTitle}>
        <h2>{receptionRulesText.readyTitle}</h2>
        <p className="soft">{receptionRulesText.readyStands}</p>
        <ul className="notice-list">
          {readyReceptionRules.map(({ effectiveFrom, source }) => (
            <li key={effectiveFrom}>
              {receptionRulesText.readySet(effectiveFrom)}：<span className="soft">{source}</span>
            </li>
          ))}
        </ul>
      </section>
      <RuleSets
        kind="receptionRules"
        inForceOf={(sets) => receptionRulesOn(today, sets)}
        nextDay={addDays(today, 1)}
        defaultsFrom={readyReceptionRules.at(-1)?.effectiveFrom ?? today}
        words={receptionRulesText.words}
        form={ReceptionRulesForm}
      />
    </div>
  );
}
