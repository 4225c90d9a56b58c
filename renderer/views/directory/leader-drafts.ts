import type { LeaderPreview } from '../../../shared/contract/plans.contract.ts';
import { type LeaderBody, leaderBodySchema, leaderSchema } from '../../../shared/domain/leader.ts';
import type { DirectoryEntry } from '../../../shared/store/commands.ts';
import { officesInOrder, type Records } from '../../state/records.ts';

type PreviewLeader = LeaderPreview['rows'][number];

export interface LeaderDraft {
  readonly row: PreviewLeader;
  readonly name: string;
  readonly title: string;
  readonly body: LeaderBody | undefined;
  readonly officeId: string | undefined;
  readonly isChosen: boolean;
}

const urgency = ({ isKnown, doubts }: PreviewLeader): number => (isKnown ? 2 : doubts.length > 0 ? 0 : 1);

/** Those who need a person's eye first; the serving office by its name, else the office of the leader's body. */
export function leaderDrafts({ rows }: LeaderPreview, records: Records): LeaderDraft[] {
  const offices = officesInOrder(records, '');
  return rows
    .map((row): LeaderDraft => {
      const { name, title, officeName } = row.values;
      const body = leaderBodySchema.safeParse(row.values.body).data;
      const named = offices.find(({ values }) => officeName && [values.name, values.shortName].includes(officeName));
      const office = named ?? offices.find(({ values }) => values.body === body);
      return { row, name, title, body, officeId: office?.id, isChosen: !row.isKnown };
    })
    .sort((left, right) => urgency(left.row) - urgency(right.row));
}

/** The draft as an entry; undefined while something is missing. */
export function leaderOfDraft({ row, name, title, body, officeId }: LeaderDraft): DirectoryEntry | undefined {
  const { rankOrder, isPrincipal, validFrom, validTo } = row.values;
  const values = leaderSchema.safeParse({
    name,
    title,
    body,
    servingOfficeId: officeId,
    rankOrder,
    isPrincipal,
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
  });
  return values.success ? { kind: 'leader', values: values.data } : undefined;
}
