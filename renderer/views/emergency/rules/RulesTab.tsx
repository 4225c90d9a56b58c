import { emergencyText } from '../../../text/emergency.ts';

export function RulesTab() {
  return <h2>{emergencyText.tabs.rules}</h2>;
}
