import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { Dialog } from '../../ui/dialog';
import { MeetingForm, RecordMeetingForm } from './meeting-forms';
import { may, type Plan } from './plan';
import { CloseForm, DeadlineForm, RelayForm } from './plan-forms';
import { ObjectiveForm, StepForm } from './step-forms';
import { StepSheet } from './step-sheet';

interface PlanDialogsProps {
  plan: Plan;
  today: string;
  name: string;
  id: string | undefined;
  onOpen: (dialog: string) => void;
  onClose: () => void;
}

/** The form that the address asks for. One that the viewer may not use, or whose record is gone, stays shut. */
export function PlanDialogs(props: PlanDialogsProps) {
  const dialog = useDialog(props);
  return (
    <Dialog opened={dialog !== null} onClose={props.onClose} title={dialog?.title ?? ''}>
      {dialog?.body}
    </Dialog>
  );
}

function useDialog({ plan, today, name, id, onOpen, onClose }: PlanDialogsProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const form = { plan, today, onDone: onClose };
  if (name === 'etape' && id) {
    const step = plan.steps?.find((one) => one.id === id);
    return step ? { title: step.title, body: <StepSheet key={step.id} {...form} step={step} /> } : null;
  }
  if (name === 'etape' && may(plan, 'addPlanStep'))
    return { title: t('page.addStep'), body: <StepForm {...form} onObjective={() => onOpen('objectif')} /> };
  if (name === 'objectif' && id) {
    const objective = plan.objectives?.find((one) => one.id === id);
    return objective && may(plan, 'changePlanObjective')
      ? { title: t('objective.change'), body: <ObjectiveForm {...form} objective={objective} /> }
      : null;
  }
  if (name === 'objectif' && may(plan, 'addPlanObjective')) return { title: t('page.addObjective'), body: <ObjectiveForm {...form} /> };
  if (name === 'rencontre' && may(plan, 'schedulePlanMeeting')) return { title: t('meeting.schedule'), body: <MeetingForm {...form} /> };
  if (name === 'consigner' && may(plan, 'recordPlanMeeting')) {
    const meeting = plan.meetings?.find((one) => one.id === id && one.attendance === 'PLANNED');
    return meeting
      ? { title: t('meeting.record', { day: format.longDay(meeting.plannedOn) }), body: <RecordMeetingForm {...form} meeting={meeting} /> }
      : null;
  }
  if (name === 'relais' && may(plan, 'setPlanRelay'))
    return { title: t(plan.relay ? 'relay.change' : 'relay.name'), body: <RelayForm {...form} /> };
  if (name === 'echeance' && may(plan, 'setPlanRelayDeadline')) return { title: t('relay.deadline'), body: <DeadlineForm {...form} /> };
  if (name === 'clore' && may(plan, 'closeActionPlan')) return { title: t('close.title'), body: <CloseForm {...form} /> };
  return null;
}
