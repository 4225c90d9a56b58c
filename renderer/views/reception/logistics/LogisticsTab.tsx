import { useMemo } from 'react';
import { isOver } from '../../../../shared/domain/reception/reception.ts';
import { useFindings, useMayVisit, useVisitBook } from '../../../state/receptions.ts';
import type { VisitProps } from '../visit/visit-props.ts';
import './logistics.css';
import { lineProblems } from './line-problems.ts';
import { MealsSection } from './MealsSection.tsx';
import { RoomsSection } from './RoomsSection.tsx';
import { VehiclesSection } from './VehiclesSection.tsx';

/** 食宿车 of a visit; what another visit was promised too is said at the row. */
export function LogisticsTab({ file, book }: VisitProps) {
  const mayEdit = useMayVisit()('reception.editEntry', file.reception) && !isOver(file.reception.stage);
  const findings = useFindings(file, book);
  const { book: all } = useVisitBook();
  const problemsOf = useMemo(() => lineProblems(file.id, all, findings), [file.id, all, findings]);
  const section = { file, mayEdit, problemsOf };
  return (
    <div className="stack">
      <MealsSection {...section} />
      <RoomsSection {...section} />
      <VehiclesSection {...section} />
    </div>
  );
}
