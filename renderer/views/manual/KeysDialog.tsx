import { Modal } from 'antd';
import type { Route } from '../../state/route.ts';
import { useStateReader } from '../../state/StateProvider.tsx';
import { type KeyGroup, type KeyGroupId, keyGroups, keyListText } from '../../text/keys.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { KeyTable } from './KeyTable.tsx';
import './manual.css';

/** 键盘操作: every key of the application, those of the screen that is open first. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { route } = useStateReader()();
  const here = keysOf(route);
  const ordered: readonly KeyGroup[] = [
    ...keyGroups.filter(({ id }) => here.includes(id)),
    ...keyGroups.filter(({ id }) => !here.includes(id)),
  ];
  return (
    <>
      <FocusKeeper />
      <Modal open title={keyListText.title} width={760} zIndex={1200} footer={null} onCancel={onClose}>
        <div className="key-list">
          <p className="soft">{keyListText.hint}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard */}
          <section tabIndex={0} aria-label={keyListText.title}>
            <div className="key-groups">
              {ordered.map((group) => (
                <KeyTable key={group.id} group={group} />
              ))}
            </div>
          </section>
        </div>
      </Modal>
    </>
  );
}

/** What can be pressed on a screen besides what can be everywhere. */
function keysOf(route: Route): readonly KeyGroupId[] {
  if (route.screen === 'weeklyPlan') return route.tab === 'matrix' ? ['matrix', 'quickEntry'] : ['quickEntry'];
  if (route.screen === 'directory') return route.section === 'book' ? ['book'] : [];
  if (route.screen === 'emergency') return route.intake === undefined ? [] : ['intake'];
  if (route.screen === 'reception') return route.visitTab === 'seating' ? ['seating'] : ['taskStates'];
  if (route.screen !== 'duty') return [];
  if (route.tab === 'month') return ['dutyMonth'];
  if (route.tab === 'editor') return ['rosterEditor'];
  return route.tab === 'log' ? ['call'] : [];
}
