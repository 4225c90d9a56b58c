import type { IncidentLevel } from '../../shared/domain/emergency/incident.ts';
import { levelNames } from '../../shared/rules/documents/emergency/report-wording.ts';
import { levelColours } from '../text/emergency.ts';
import './level-tag.css';

/** 级别 by its colour and its word. */
export function LevelTag({ level }: { readonly level: IncidentLevel }) {
  return (
    <span className="level-tag" data-colour={levelColours[level]}>
      {levelNames[level]}
    </span>
  );
}
