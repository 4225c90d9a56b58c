import { chinaTimeOf } from '../domain/china-time.ts';
import { monthPartition } from '../domain/month.ts';
import { addDays } from '../domain/plain-date.ts';
import type { RecordKind } from '../domain/record.ts';
import { issueFiles } from '../rules/documents/reception/issue-files.ts';
import type { RecordState } from '../store/record-state.ts';
import type { State } from '../store/state.ts';
import type { HostPorts, RenderedDocuments } from './ports.ts';
import { receptionSource, wholeVisit } from './reception-documents.ts';
import type { Session } from './session.ts';

/** Longer than a shared folder is ever away. */
const RECENT_DAYS = 182;

/** 接待方案 of visits that were registered within the last half year. */
export function recentIssues(state: State, now: number): [id: string, record: RecordState][] {
  const kind = 'receptionIssue' satisfies RecordKind;
  const first = `${kind}.${monthPartition(addDays(chinaTimeOf(now).date, -RECENT_DAYS))}`;
  return state.partitions
    .names()
    .filter((name) => name.startsWith(`${kind}.`) && name >= first)
    .flatMap((name) => [...(state.partitions.get(name)?.records ?? [])]);
}

/** The documents of an issue for the folders of all who were told of it. Rejects when a writer fails. */
export async function renderIssue(
  issueId: string,
  session: Session,
  ports: HostPorts,
): Promise<RenderedDocuments & { readonly version: string; readonly writtenBy: string }> {
  const values = session.state.get('receptionIssue', issueId)?.values;
  const visit = values && wholeVisit(values.receptionId, session);
  if (!values || !visit) throw new Error('an issue that is not there cannot be printed');
  const source = receptionSource(visit, { id: issueId, values }, session, ports, values.issuedBy);
  const files: { path: string; bytes: Uint8Array }[] = [];
  const notRendered: string[] = [];
  for (const { path, file } of issueFiles(values, source.offices, source)) {
    const bytes = await ports.documents.renderReception(file);
    if (bytes) files.push({ path, bytes });
    else notRendered.push(path);
  }
  return { files, notRendered, version: `V${values.sequence}`, writtenBy: values.issuedBy };
}
