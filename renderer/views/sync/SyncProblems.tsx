import { WarningFilled } from '@ant-design/icons';
import type { SyncProblem } from '../../../shared/contract/sync-details.ts';
import { useNames } from '../../state/names.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { syncPanelText } from '../../text/sync-panel.ts';
import { problemWords } from '../../text/sync-problems.ts';

/** What is wrong, where, and what to do about it. */
export function SyncProblems({ problems }: { readonly problems: readonly SyncProblem[] }) {
  const { officeName } = useNames();
  const folder = useAppState((state) => state.workspace?.shareFolder) ?? '';
  return (
    <section aria-labelledby="sync-problems">
      <h3 id="sync-problems">{syncPanelText.problems(problems.length)}</h3>
      <ul className="sync-problems">
        {problems.map((problem) => {
          const { what, where, remedy } = problemWords(problem, { folder, officeName });
          return (
            <li key={JSON.stringify(problem)} className="sync-problem">
              <strong>
                <WarningFilled aria-hidden /> {what}
              </strong>
              <span className="soft">
                {syncPanelText.where}：{where}
              </span>
              <span>
                {syncPanelText.remedy}：{remedy}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
