import { Switch } from 'antd';
import { useId, useState } from 'react';
import { type NoticeKind, noticeKinds } from '../../../../shared/domain/notices.ts';
import type { ClockTime } from '../../../../shared/domain/plain-date.ts';
import { toastPermission } from '../../../bridge/toast.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { noticesText } from '../../../text/notices.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';
import { useNotices } from './use-notices.ts';

/** What is offered to somebody who turns quiet hours on. */
const usualHours = { from: '22:00', until: '07:00' } as const;

export function ToastPanel() {
  const host = useAppState((state) => state.info?.host);
  const titleId = useId();
  return (
    <section className="panel stack" aria-labelledby={titleId}>
      <h2 id={titleId} className="notices-title">
        {noticesText.toasts}
      </h2>
      <p className="soft">{noticesText.toastsHint}</p>
      {host === 'browser' && toastPermission() === 'denied' && <p className="late">{noticesText.denied}</p>}
      <ul className="notices-kinds">
        {noticeKinds.map((kind) => (
          <KindRow key={kind} kind={kind} />
        ))}
      </ul>
      <QuietHours />
    </section>
  );
}

function KindRow({ kind }: { readonly kind: NoticeKind }) {
  const [{ off }, choose] = useNotices();
  const id = useId();
  const [name, what] = noticesText.kind[kind];
  const others = off.filter((each) => each !== kind);
  return (
    <li>
      <span>
        <span id={id}>{name}</span>
        <span className="faint">{what}</span>
      </span>
      {kind === 'emergency' ? (
        <strong>{noticesText.always}</strong>
      ) : (
        <Switch
          aria-labelledby={id}
          checked={!off.includes(kind)}
          onChange={(isOn) => choose({ off: isOn ? others : [...others, kind] })}
        />
      )}
    </li>
  );
}

function QuietHours() {
  const [{ quietHours }, choose] = useNotices();
  const id = useId();
  return (
    <div className="stack">
      <div className="notices-kind-row">
        <span>
          <span id={id}>{noticesText.quiet}</span>
          <span className="faint">{noticesText.quietHint}</span>
        </span>
        <Switch
          aria-labelledby={id}
          checked={quietHours !== null}
          onChange={(isOn) => choose({ quietHours: isOn ? usualHours : null })}
        />
      </div>
      {quietHours && <HoursRow {...quietHours} />}
    </div>
  );
}

/** A half-typed time is kept here until it is one. */
function HoursRow({ from, until }: { readonly from: ClockTime; readonly until: ClockTime }) {
  const [, choose] = useNotices();
  const [typed, setTyped] = useState<{ readonly from: ClockTime | undefined; readonly until: ClockTime | undefined }>({
    from,
    until,
  });
  const change = (next: typeof typed): void => {
    setTyped(next);
    if (next.from && next.until && next.from !== next.until)
      choose({ quietHours: { from: next.from, until: next.until } });
  };
  return (
    <div className="notices-hours">
      <span aria-hidden>{noticesText.from}</span>
      <ClockInput
        label={`${noticesText.quiet}${noticesText.from}`}
        value={typed.from}
        onChange={(time) => change({ ...typed, from: time })}
      />
      <span aria-hidden>{noticesText.until}</span>
      <ClockInput
        label={`${noticesText.quiet}${noticesText.until}`}
        value={typed.until}
        onChange={(time) => change({ ...typed, until: time })}
      />
      {until < from && <span className="faint">{noticesText.overnight}</span>}
      {typed.from !== undefined && typed.from === typed.until && (
        <span className="late" role="alert">
          {noticesText.quietSame}
        </span>
      )}
    </div>
  );
}
