import { CheckCircleFilled, EyeOutlined, PhoneOutlined, WarningFilled } from '@ant-design/icons';
import type { ReportRoute } from '../../../../shared/domain/emergency/incident-report.ts';
import { routeState } from '../../../../shared/rules/emergency/route-state.ts';
import { routeStateNames, routesText } from '../../../text/emergency-report.ts';

/** Those that a report went to, by name: unread red, read and signed green, each with its word. */
export function ToldNames({ routes }: { readonly routes: readonly ReportRoute[] }) {
  return (
    <ul className="told-names">
      {routes.map((route) => {
        const { tone, Icon, words } = standing(route);
        return (
          <li key={route.recipientName} className="told-name" data-tone={tone}>
            <Icon aria-hidden /> {route.recipientName} {words}
          </li>
        );
      })}
    </ul>
  );
}

/** Outside of the workspace nobody can be seen reading: there the telephone tells. */
function standing(route: ReportRoute) {
  const state = routeState(route);
  if (state !== 'sent') {
    const Icon = state === 'read' ? EyeOutlined : CheckCircleFilled;
    return { tone: 'good', Icon, words: routeStateNames[state] } as const;
  }
  if (route.toOfficeId !== undefined) return { tone: 'bad', Icon: WarningFilled, words: routeStateNames.sent } as const;
  if (route.channel === 'phone') {
    return { tone: 'good', Icon: PhoneOutlined, words: routesText.phoned(route.answeredBy ?? '') } as const;
  }
  return route.confirmedAt === undefined
    ? ({ tone: 'idle', Icon: PhoneOutlined, words: routesText.notConfirmed } as const)
    : ({ tone: 'good', Icon: CheckCircleFilled, words: routesText.confirmedShort } as const);
}
