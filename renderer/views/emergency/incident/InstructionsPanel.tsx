import { Button } from 'antd';
import type { IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { type InstructionState, instructionState } from '../../../../shared/rules/emergency/instruction-state.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { incidentText } from '../../../text/emergency-incident.ts';
import { instructionStateNames } from '../../../text/emergency-instructions.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';

const tones: Readonly<Record<InstructionState, Tone>> = {
  entered: 'bad',
  forwarded: 'bad',
  signed: 'busy',
  started: 'busy',
  fedBack: 'busy',
  shown: 'info',
  closed: 'good',
};

/** 批示 about the incident, and how far each is; they are worked at on their own tab. */
export function InstructionsPanel({ file }: { readonly file: IncidentFile }) {
  const { navigate } = useActions();
  const instructions = file.instructions.filter(({ values }) => values.text !== '');
  if (instructions.length === 0) return null;
  return (
    <section className="panel" aria-label={incidentText.instructions}>
      <div className="row row-between">
        <h2>{incidentText.instructions}</h2>
        <Button type="link" size="small" onClick={() => navigate({ screen: 'emergency', tab: 'instructions' })}>
          {incidentText.allInstructions}
        </Button>
      </div>
      <ul>
        {instructions.toReversed().map(({ id, values }) => {
          const state = instructionState(values);
          return (
            <li key={id}>
              <div className="row row-between">
                <strong>{incidentText.instructionOf(values.leaderName)}</strong>
                <StateTag tone={tones[state]} label={instructionStateNames[state]} />
              </div>
              <p className="soft instruction-line" title={values.text}>
                {values.text}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
