import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionPlanDocument, type ActionPlanQuery } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { RecordSkeleton } from '../../ui/loading';
import { RecordPage } from '../../ui/record-page';
import { may } from './plan';
import { PlanBand, usePlanTask } from './plan-band';
import { usePlanDialog } from './plan-dialog-url';
import { PlanDialogs } from './plan-dialogs';
import { PlanMonths } from './plan-months';
import { PlanSide } from './plan-side';
import { PlanSteps } from './plan-steps';

export default function PlanPage() {
  const { ref = '' } = useParams();
  const { data, loading, error, refetch } = useQuery(ActionPlanDocument, { variables: { ref } });
  if (data?.actionPlan) return <PlanRecord plan={data.actionPlan} viewer={data.viewer} />;
  if (loading) return <RecordSkeleton />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}

type Asked = NonNullable<ActionPlanQuery['actionPlan']>;

function PlanRecord({ plan, viewer }: { plan: Asked; viewer: ActionPlanQuery['viewer'] }) {
  const { t } = useTranslation(['plans', 'common']);
  const format = useFormat();
  const today = dayOf(new Date());
  const dialog = usePlanDialog();
  const task = usePlanTask(plan, today);
  const identity = plan.referral?.identity;
  const { open } = dialog;
  return (
    <>
      <RecordPage
        sideFrom="head"
        breadcrumb={{ to: '/plans', label: t('title') }}
        name={identity?.shortName ?? t('page.name')}
        age={identity?.age}
        reference={plan.ref}
        summary={
          plan.closedOn ? t('page.closed', { day: format.date(plan.closedOn) }) : t('page.written', { day: format.date(plan.openedOn) })
        }
        actions={
          may(plan, 'addPlanStep') ? (
            <Button variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => open('etape')}>
              {t('page.addStep')}
            </Button>
          ) : null
        }
        more={may(plan, 'closeActionPlan') ? (Menu) => <Menu.Item onClick={() => open('clore')}>{t('page.close')}</Menu.Item> : undefined}
        stages={<PlanMonths plan={plan} today={today} asked={task !== null} />}
        turn={<PlanBand plan={plan} today={today} task={task} onOpen={open} />}
        side={<PlanSide plan={plan} today={today} me={viewer?.displayName} onOpen={open} />}
        phoneAction={
          task ? (
            <Button fullWidth size="md" onClick={() => open(task.dialog)}>
              {task.label}
            </Button>
          ) : undefined
        }
        printed={t('common:print.head', {
          when: format.dateTime(new Date()),
          who: viewer?.displayName,
          organisation: viewer?.organisationName,
        })}
      >
        <PlanSteps plan={plan} today={today} to={dialog.to} onOpen={open} />
      </RecordPage>
      <PlanDialogs plan={plan} today={today} name={dialog.name} id={dialog.id} onOpen={open} onClose={dialog.close} />
    </>
  );
}
