import { ActionIcon, Button } from '@mantine/core';
import {
  IconBriefcase,
  IconCoinEuro,
  IconHeartbeat,
  IconHome,
  IconId,
  IconPencil,
  IconPlus,
  IconScale,
  IconSchool,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Sphere } from '../../../schema/generated/graphql';
import { daysBetween, useFormat, useWritten } from '../../text/format';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { StepMeter } from '../../ui/meters';
import { SectionHead } from '../../ui/section-head';
import { type StepRow, StepRows } from '../../ui/step-rows';
import { Withheld } from '../../ui/withheld';
import { may, type Objective, type Plan, SPHERES, type Step } from './plan';
import css from './plans.module.css';

const ICONS: Record<Sphere, TablerIcon> = {
  WORK: IconBriefcase,
  TRAINING: IconSchool,
  HEALTH: IconHeartbeat,
  INCOME: IconCoinEuro,
  HOUSING: IconHome,
  PAPERS_AND_RIGHTS: IconId,
  FAMILY: IconUsers,
  SENTENCE_ADJUSTMENT: IconScale,
};

interface PlanStepsProps {
  plan: Plan;
  today: string;
  to: (dialog: string) => string;
  onOpen: (dialog: string) => void;
}

export function PlanSteps({ plan, today, to, onOpen }: PlanStepsProps) {
  const { t } = useTranslation('plans');
  const [params] = useSearchParams();
  const onlyMine = params.get('miennes') === '1';
  const steps = (plan.steps ?? []).filter((step) => !onlyMine || step.mine);
  const spheres = SPHERES.filter((sphere) => plan.objectives?.some((objective) => objective.sphere === sphere));
  const other = new URLSearchParams(params);
  if (onlyMine) other.delete('miennes');
  else other.set('miennes', '1');
  return (
    <div className={css.steps}>
      <div>
        <SectionHead title={t('page.steps')} line="none" aside={<Link to={`?${other}`}>{t(onlyMine ? 'page.all' : 'page.mine')}</Link>} />
        <Tally plan={plan} />
      </div>
      {onlyMine && steps.length === 0 ? <p className="m-dim">{t('page.noneMine')}</p> : null}
      {spheres.map((sphere) => {
        const objectives = (plan.objectives ?? []).filter((objective) => objective.sphere === sphere);
        const own = steps.filter((step) => objectives.some((objective) => objective.id === step.objectiveId));
        if (onlyMine && own.length === 0) return null;
        return (
          <SphereSteps
            key={sphere}
            sphere={sphere}
            plan={plan}
            objectives={objectives}
            steps={own}
            today={today}
            to={to}
            onOpen={onOpen}
            onlyMine={onlyMine}
          />
        );
      })}
      {spheres.length === 0 ? <EmptyState title={t('page.noObjective.title')}>{t('page.noObjective.text')}</EmptyState> : null}
      {may(plan, 'addPlanObjective') ? (
        <div>
          <Button variant="default" leftSection={<Icon of={IconPlus} />} onClick={() => onOpen('objectif')}>
            {t('page.addObjective')}
          </Button>
        </div>
      ) : null}
      <SentenceApart plan={plan} />
    </div>
  );
}

function Tally({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const steps = plan.steps ?? [];
  if (steps.length === 0) return null;
  const count = (state: Step['state']) => steps.filter((step) => step.state === state).length;
  const late = steps.filter((step) => step.overdue).length;
  return (
    <p className="m-meta">
      {t('page.tally', { done: count('DONE'), total: steps.length - count('DROPPED'), going: count('DOING'), late })}
    </p>
  );
}

interface SphereStepsProps extends PlanStepsProps {
  sphere: Sphere;
  objectives: Objective[];
  steps: Step[];
  onlyMine: boolean;
}

function SphereSteps({ sphere, plan, objectives, steps, today, to, onOpen, onlyMine }: SphereStepsProps) {
  const { t } = useTranslation(['plans', 'words']);
  const written = useWritten();
  const kept = steps.filter((step) => step.state !== 'DROPPED');
  const done = kept.filter((step) => step.state === 'DONE').length;
  return (
    <section>
      <SectionHead
        order={3}
        icon={ICONS[sphere]}
        title={t(`words:sphere.${sphere}`)}
        aside={<StepMeter done={done} total={kept.length} />}
      />
      {objectives.map((objective) => {
        const own = steps.filter((step) => step.objectiveId === objective.id);
        if (onlyMine && own.length === 0) return null;
        return (
          <div key={objective.id}>
            <p className={css.objective}>
              <span>{written(`« ${objective.title} »`)}</span>
              {may(plan, 'changePlanObjective') ? (
                <ActionIcon
                  size={26}
                  aria-label={t('page.changeObjective', { title: objective.title })}
                  onClick={() => onOpen(`objectif:${objective.id}`)}
                >
                  <Icon of={IconPencil} size={15} />
                </ActionIcon>
              ) : null}
            </p>
            {own.length === 0 ? <p className={`m-meta ${css.noStep}`}>{t('page.noStep')}</p> : <Rows steps={own} today={today} to={to} />}
          </div>
        );
      })}
    </section>
  );
}

function Rows({ steps, today, to }: { steps: Step[]; today: string; to: (dialog: string) => string }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const when = (step: Step): string => {
    if (step.state === 'DONE') return t('when.done', { day: format.dayMonth(step.doneOn ?? today) });
    if (step.state === 'DROPPED') return t('when.dropped');
    if (!step.dueOn) return t('when.none');
    return step.overdue ? t('when.late', { days: format.days(daysBetween(step.dueOn, today)) }) : format.date(step.dueOn);
  };
  const sign = (step: Step): StepRow['state'] => {
    if (step.state === 'DONE') return 'done';
    if (step.state === 'DROPPED') return 'dropped';
    if (step.overdue) return 'late';
    return step.state === 'DOING' ? 'going' : 'open';
  };
  const owner = (step: Step): string => {
    if (!step.mine) return step.owner?.name ?? '';
    return t('page.yours');
  };
  return (
    <StepRows
      steps={steps.map((step) => ({
        key: step.id,
        state: sign(step),
        title: step.title,
        to: to(`etape:${step.id}`),
        owner: { name: owner(step), kind: step.owner?.kind ?? 'SPIP' },
        when: when(step),
      }))}
    />
  );
}

/** The adjustment of the sentence is no part of the plan: who may read of it is told where, who may not is told what serves them. */
function SentenceApart({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['plans', 'words']);
  const shared = plan.referral?.viewerAccess.readable.includes('JudicialSituation');
  const { hours, areas } = plan.referral?.availability ?? {};
  return (
    <section className={css.apart}>
      <SectionHead order={3} icon={IconScale} title={t('words:sphere.SENTENCE_ADJUSTMENT')} />
      {shared ? (
        <p className="m-dim">
          {t('sentence.apart')} <Link to={`/referrals/${plan.referral?.ref}`}>{t('sentence.open', { ref: plan.referral?.ref })}</Link>
        </p>
      ) : (
        <Withheld>
          {t('sentence.withheld')} {hours ? t(areas ? 'sentence.availableArea' : 'sentence.available', { hours, areas }) : null}
        </Withheld>
      )}
    </section>
  );
}
