/**
 * Fills the slots of a day, each with its first choice that is free; where the last one left is wanted twice, those before move
 * to another choice, so that no slot stays empty that could be filled (augmenting paths).
 */
export function matchDay<Slot>(
  slots: readonly Slot[],
  choicesOf: (slot: Slot) => readonly string[],
): Map<Slot, string> {
  const memberBySlot = new Map<Slot, string>();
  const slotByMember = new Map<string, Slot>();
  const choices = new Map(slots.map((slot) => [slot, choicesOf(slot)]));

  const fill = (slot: Slot, tried: Set<string>): boolean => {
    const wanted = (choices.get(slot) ?? []).filter((member) => !tried.has(member));
    const member =
      wanted.find((each) => !slotByMember.has(each)) ??
      wanted.find((each) => {
        if (tried.has(each)) return false;
        tried.add(each);
        const taken = slotByMember.get(each);
        return taken !== undefined && fill(taken, tried);
      });
    if (member === undefined) return false;
    memberBySlot.set(slot, member);
    slotByMember.set(member, slot);
    return true;
  };

  for (const slot of slots) fill(slot, new Set());
  return memberBySlot;
}
