/** As many turns as a stored rotation holds (shared/domain/duty/duty-roster.ts). */
const MOST_TURNS = 300;

interface Place {
  /** How many turns a member has had, compared with the others. */
  round: number;
  /** The longer ago somebody had a turn, the smaller. */
  since: number;
}

/**
 * 轮转: whose turn it is among the members of a group. Whoever has had fewer turns comes first; among equals, who has waited
 * longer: with everybody there it is the plain rotation. Somebody who is passed over keeps their place and so owes the turn,
 * however many there are (欠班), unless the turn is given up for them (轮空).
 */
export class TurnQueue {
  readonly #places = new Map<string, Place>();
  #next = 0;

  /** `turns` are the coming turns as `comingTurns` gives them; a list of members, each once, begins a rotation. */
  constructor(turns: readonly string[]) {
    const counts = new Map<string, number>();
    for (const id of turns) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) this.#places.set(id, { round: -count, since: this.#latest() });
  }

  /** Next first. */
  members(): readonly string[] {
    return [...this.#places].sort(([, left], [, right]) => byTurn(left, right)).map(([id]) => id);
  }

  /** Turns had, compared with other members of this queue only. */
  roundOf(memberId: string): number | undefined {
    return this.#places.get(memberId)?.round;
  }

  /**
   * Keeps those who are still there and lets newcomers in at the end, in the order given: after everybody has had the turn that
   * is going round. They owe nothing for the time before.
   */
  hold(memberIds: readonly string[]): void {
    for (const id of this.#places.keys()) if (!memberIds.includes(id)) this.#places.delete(id);
    const rounds = [...this.#places.values()].map(({ round }) => round).sort((left, right) => left - right);
    // The middle member, not the last: somebody who has served far more than the others does not set the pace.
    const going = rounds[Math.floor((rounds.length - 1) / 2)] ?? 0;
    const round = rounds.filter((each) => each <= going + 1).at(-1) ?? 0;
    for (const id of memberIds) if (!this.#places.has(id)) this.#places.set(id, { round, since: this.#latest() });
  }

  /** The member has a turn, or gives it up. */
  takeTurn(memberId: string): void {
    const place = this.#places.get(memberId);
    if (place) this.#places.set(memberId, { round: place.round + 1, since: this.#latest() });
  }

  /** The member does not fall behind `round`, and keeps their place in it. */
  keepUp(memberId: string, round: number): void {
    const place = this.#places.get(memberId);
    if (place && place.round < round) place.round = round;
  }

  /**
   * The coming turns in order, to the end of the round that the last member stands in: who stands in it more often has served
   * less. It says all that the queue knows; of a long debt in a large group the oldest turns are forgiven.
   */
  comingTurns(): string[] {
    const places = [...this.#places];
    const end = Math.max(...places.map(([, { round }]) => round));
    const first = firstRound(
      places.map(([, { round }]) => round),
      end,
    );
    let next = this.#next;
    const turns: string[] = [];
    let waiting = places.map(([id, { round, since }]) => ({ id, round: Math.max(round, first), since }));
    for (let round = first; round <= end; round += 1) {
      const now = waiting.filter((place) => place.round === round).sort(byTurn);
      turns.push(...now.map(({ id }) => id));
      for (const place of now) {
        place.round += 1;
        place.since = next;
        next += 1;
      }
      waiting = waiting.filter((place) => place.round <= end);
    }
    return turns;
  }

  #latest(): number {
    this.#next += 1;
    return this.#next;
  }
}

const byTurn = (left: Place, right: Place): number => left.round - right.round || left.since - right.since;

/** The first round whose turns, with those after it, still fit. */
function firstRound(rounds: readonly number[], end: number): number {
  const turnsFrom = (first: number): number =>
    rounds.reduce((sum, round) => sum + end + 1 - Math.max(first, Math.min(round, end)), 0);
  let first = Math.min(...rounds);
  while (first < end && turnsFrom(first) > MOST_TURNS) first += 1;
  return first;
}
