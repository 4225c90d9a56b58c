import { reportLegSchema } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { incidentLevelSchema } from '../../../../shared/domain/emergency/incident.ts';
import { levelNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import type {
  CountedDuty,
  DutyOutcome,
  ReportFigures,
  ReportStatistics,
} from '../../../../shared/rules/emergency/report-statistics.ts';
import { legNames } from '../../../text/emergency.ts';
import { statisticsText } from '../../../text/emergency-statistics.ts';

export type CountColumn = Exclude<keyof ReportFigures, 'onTimeShare'>;
export const countColumns: readonly CountColumn[] = ['due', 'onTime', 'late', 'lateUnknowing', 'waived'];

/** One line of figures, with the duties that it is made of. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly figures: ReportFigures;
  readonly holds: (duty: CountedDuty) => boolean;
}

export interface FigureGroup {
  readonly name: string;
  readonly rows: readonly FigureRow[];
}

interface NamedOffice {
  readonly id: string;
  readonly name: string;
}

/** By level, by leg and by office, each in its own fixed order: never by how well they did. */
export function figureGroups(statistics: ReportStatistics, offices: readonly NamedOffice[]): FigureGroup[] {
  const { groups } = statisticsText;
  return [
    {
      name: groups.level,
      rows: rowsOf(
        incidentLevelSchema.options.map((level) => ({ id: level, name: levelNames[level] })),
        statistics.byLevel,
        (duty) => duty.level,
      ),
    },
    {
      name: groups.leg,
      rows: rowsOf(
        reportLegSchema.options.map((leg) => ({ id: leg, name: legNames[leg] })),
        statistics.byLeg,
        (duty) => duty.obligation.leg,
      ),
    },
    { name: groups.office, rows: rowsOf(offices, statistics.byOffice, (duty) => duty.file.incident.officeId) },
  ];
}

export const totalRow = ({ all }: ReportStatistics): FigureRow => ({
  key: 'all',
  name: statisticsText.total,
  figures: all,
  holds: () => true,
});

function rowsOf<K extends string>(
  kinds: readonly { readonly id: K; readonly name: string }[],
  figures: ReadonlyMap<K, ReportFigures>,
  kindOf: (duty: CountedDuty) => string,
): FigureRow[] {
  return kinds.flatMap(({ id, name }) => {
    const own = figures.get(id);
    return own ? [{ key: id, name, figures: own, holds: (duty: CountedDuty) => kindOf(duty) === id }] : [];
  });
}

const outcomesOf: Readonly<Record<CountColumn, readonly DutyOutcome[]>> = {
  due: ['onTime', 'late'],
  onTime: ['onTime'],
  late: ['late'],
  lateUnknowing: ['late'],
  waived: ['waived'],
};

/** The duties that one figure counts. */
export const dutiesOf = (duties: readonly CountedDuty[], { holds }: FigureRow, column: CountColumn): CountedDuty[] =>
  duties.filter(
    (duty) =>
      holds(duty) &&
      outcomesOf[column].includes(duty.outcome) &&
      (column !== 'lateUnknowing' || duty.obligation.wasDueBeforeKnown),
  );
