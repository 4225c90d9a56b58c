import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { defaultPlanRules } from '../../../shared/domain/plan-rules.ts';
import { renderApp } from '../support/render-app.tsx';
import { otherOfficeId } from '../support/sample-records.ts';

const hash = '#/settings/rules';
const committed = () => ({ revision: 2, ids: [] });

describe('周计划规则', () => {
  it('keep what was being typed for the next time, and are saved whole', async () => {
    const draft = { value: { travelBufferMinutes: 45 }, savedAt: 1 };
    const app = renderApp({
      hash,
      handlers: {
        'rules.savePlanRules': committed,
        'drafts.load': ({ key }) => (key.startsWith('rules planRules') ? (draft as never) : null),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '恢复' }));
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '区委办〔2026〕18号' } });
    await userEvent.click(screen.getByRole('button', { name: '保存规则' }));
    await waitFor(() => expect(app.inputsOf('rules.savePlanRules')).toHaveLength(1));
    expect(app.inputsOf('rules.savePlanRules')[0]).toEqual({
      baseRevision: 1,
      values: { ...defaultPlanRules, travelBufferMinutes: 45, source: '区委办〔2026〕18号' },
    });
    await waitFor(() => expect(app.inputsOf('drafts.remove')).toHaveLength(1));
  });

  it('can only be read by who has no right to them', async () => {
    renderApp({ hash, officeId: otherOfficeId, role: 'director' });
    expect(await screen.findByText('只有区委办的主任或统筹员可以修改。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存规则' })).toBeNull();
  });
});
