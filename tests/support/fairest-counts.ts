import loadHighs from 'highs';

/** A day's duty that somebody has to serve, with those who may; all of one kind weigh 1. */
export interface OpenDuty {
  readonly members: readonly string[];
  readonly weight: number;
}

const solver = loadHighs();

/**
 * The smallest difference between the most and the least burdened of `members` that any roster reaches in which every duty that
 * can be served is, one duty a day: a mixed-integer optimum, proved by the solver. Weights are multiples of a half.
 */
export async function smallestSpread(duties: readonly OpenDuty[], members: readonly string[]): Promise<number> {
  const kinds = kindsOf(duties.filter((duty) => duty.members.length > 0));
  if (kinds.length === 0) return 0;
  const unit = kinds.reduce((divisor, { duty }) => greatestDivisor(divisor, duty.weight * 2), 0) / 2;
  const variables = kinds.flatMap(({ duty }, kind) =>
    duty.members.map((member) => ({
      name: `x${kind}_${members.indexOf(member)}`,
      kind,
      member,
      units: Math.round(duty.weight / unit),
    })),
  );
  const rows = [
    ...kinds.map(({ count }, kind) => {
      const names = variables.filter((each) => each.kind === kind).map(({ name }) => name);
      return `${names.join(' + ')} = ${count}`;
    }),
    ...members.flatMap((member) => {
      const own = variables.filter((each) => each.member === member);
      const load = own.map(({ name, units }) => `+ ${units} ${name}`).join(' ');
      return [`${load} - most <= 0`, `${load} - least >= 0`];
    }),
  ];
  // What does not divide evenly differs by a unit at least: the solver would try every roster to find that out.
  const total = kinds.reduce((sum, { duty, count }) => sum + Math.round(duty.weight / unit) * count, 0);
  rows.push(`most - least >= ${total % members.length === 0 ? 0 : 1}`);
  const model = [
    'Minimize',
    ' spread: most - least',
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ` ${Math.ceil(total / members.length)} <= most <= ${total}`,
    ` 0 <= least <= ${Math.floor(total / members.length)}`,
    'General',
    ' most',
    ' least',
    ...variables.map(({ name }) => ` ${name}`),
    'End',
  ].join('\n');
  const { Status, ObjectiveValue } = (await solver).solve(model, { output_flag: false });
  if (Status !== 'Optimal') throw new Error(`no optimum: ${Status}`);
  return Math.round(ObjectiveValue) * unit;
}

const greatestDivisor = (left: number, right: number): number =>
  right === 0 ? left : greatestDivisor(right, left % right);

/** Days that the same members may serve at the same weight are one number each, not a choice each: far fewer equal solutions. */
function kindsOf(duties: readonly OpenDuty[]): readonly { readonly duty: OpenDuty; readonly count: number }[] {
  const kinds = new Map<string, { duty: OpenDuty; count: number }>();
  for (const duty of duties) {
    const key = `${duty.weight} ${duty.members.join()}`;
    const known = kinds.get(key);
    if (known) known.count += 1;
    else kinds.set(key, { duty, count: 1 });
  }
  return [...kinds.values()];
}
