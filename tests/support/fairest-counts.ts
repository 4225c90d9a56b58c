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
  if (duties.length === 0) return 0;
  const highs = await solver;
  const kinds = kindsOf(duties.filter((duty) => duty.members.length > 0));
  const variables = kinds.flatMap(({ duty }, kind) =>
    duty.members.map((member) => ({ name: `x${kind}_${members.indexOf(member)}`, kind, member, weight: duty.weight })),
  );
  const rows = [
    ...kinds.map(({ count }, kind) => {
      const names = variables.filter((each) => each.kind === kind).map(({ name }) => name);
      return `${names.join(' + ')} = ${count}`;
    }),
    ...members.flatMap((member) => {
      const own = variables.filter((each) => each.member === member);
      const load = own.map(({ name, weight }) => `+ ${weight} ${name}`).join(' ');
      return [`${load} - most <= 0`, `${load} - least >= 0`];
    }),
  ];
  // What does not divide evenly differs by a unit at least: the solver would try every roster to find that out.
  const halves = kinds.reduce((sum, { duty, count }) => sum + 2 * duty.weight * count, 0);
  if (halves % members.length !== 0) rows.push('most - least >= 0.5');
  const model = [
    'Minimize',
    ' spread: most - least',
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ' most >= 0',
    ' least >= 0',
    'General',
    ...variables.map(({ name }) => ` ${name}`),
    'End',
  ].join('\n');
  const t0 = performance.now(); if (process.env.DBG) console.log(kinds.length, members.length, halves % members.length);
  const { Status, ObjectiveValue } = highs.solve(model, { output_flag: false });
  if (process.env.DBG) console.log((performance.now()-t0).toFixed(0), ObjectiveValue);
  if (Status !== 'Optimal') throw new Error(`no optimum: ${Status}`);
  // The solver's numbers are floating.
  return Math.round(ObjectiveValue * 2) / 2;
}

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
