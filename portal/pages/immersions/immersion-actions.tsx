import { useMutation } from '@apollo/client/react';
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  AcceptImmersionDatesDocument,
  CancelImmersionPeriodDocument,
  ChangeImmersionDatesDocument,
} from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ActionButton, ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import { SideBox } from '../../ui/side-box';
import { type Dates, DatesFields } from './dates-fields';
import { type Immersion, may, type ReferralOf } from './immersion';
import css from './immersions.module.css';
import { OutcomeForm } from './outcome-form';

type Open = 'report' | 'dates' | 'cancel' | null;
const VERBS = { report: 'reportImmersionOutcome', dates: 'changeImmersionDates', cancel: 'cancelImmersionPeriod' } as const;

/** Where a phone's main button leads. */
export const ACTIONS = 'agir';

/** The next step as a form; the other verbs under it, one at a time. */
export function ImmersionActions({ immersion, referral }: { immersion: Immersion; referral: ReferralOf }) {
  const { t } = useTranslation('immersions');
  const first: Open = may(immersion, VERBS.report) ? 'report' : null;
  const [chosen, setOpen] = useState<Open>(first);
  const open = chosen && may(immersion, VERBS[chosen]) ? chosen : null;
  const done = () => setOpen(null);
  const others = (['report', 'dates', 'cancel'] as const).filter((one) => one !== open && may(immersion, VERBS[one]));
  const accepts = may(immersion, 'acceptImmersionDates') && open === null;
  const renewable =
    immersion.assessment &&
    immersion.assessment.outcome !== 'REACHED' &&
    !immersion.renews &&
    referral.availableActions.includes('proposeImmersionPeriod');
  if (!open && !accepts && others.length === 0 && !renewable) return null;
  const forms: Record<NonNullable<Open>, ReactNode> = {
    report: <OutcomeForm immersion={immersion} byEmployer={false} onDone={done} />,
    dates: <DatesForm immersion={immersion} onDone={done} />,
    cancel: <CancelForm immersion={immersion} onDone={done} />,
  };
  return (
    <div id={ACTIONS}>
      <SideBox tone={immersion.viewerTurn ? 'turn' : 'plain'} title={open ? t(`act.${open}`) : renewable ? t('act.renew') : t('act.title')}>
        {open ? forms[open] : null}
        {accepts ? <Accept immersion={immersion} /> : null}
        {renewable ? (
          <div className={css.form}>
            <p className="m-meta">{t('act.renewNote')}</p>
            <Button component={Link} to={`/immersions/new?referral=${referral.ref}&renews=${immersion.ref}`} variant="default">
              {t('act.renew')}
            </Button>
          </div>
        ) : null}
        <div className={css.verbs}>
          {others.map((one) => (
            <button key={one} type="button" className="m-link" onClick={() => setOpen(one)}>
              {t(`act.${one}`)}
            </button>
          ))}
          {open && open !== first ? (
            <button type="button" className="m-link" onClick={() => setOpen(first)}>
              {t('act.back')}
            </button>
          ) : null}
        </div>
      </SideBox>
    </div>
  );
}

function Accept({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const [accept] = useMutation(AcceptImmersionDatesDocument);
  const { answer } = immersion;
  if (!answer?.proposedStartsOn || !answer.proposedEndsOn) return null;
  const range = format.range(answer.proposedStartsOn, answer.proposedEndsOn);
  const run = async () => {
    const { data } = await accept({ variables: { input: { immersionPeriodId: immersion.id, version: answer.version } } });
    return data?.acceptImmersionDates.problems ?? [];
  };
  return (
    <div className={css.form}>
      <p>{t('act.acceptIntro', { employer: immersion.employer?.name, range })}</p>
      <ActionButton fullWidth onAction={run}>
        {t('act.accept', { range })}
      </ActionButton>
    </div>
  );
}

function DatesForm({ immersion, onDone }: { immersion: Immersion; onDone: () => void }) {
  const { t } = useTranslation('immersions');
  const [change] = useMutation(ChangeImmersionDatesDocument);
  const { schedule, answer } = immersion;
  const [dates, setDates] = useState<Dates>({ startsOn: schedule?.startsOn ?? null, endsOn: schedule?.endsOn ?? null });
  const [hours, setHours] = useState<number | string>(schedule?.weeklyHours ?? 35);
  const [answerDueOn, setAnswerDueOn] = useState<string | null>(null);
  const submit = async (form: FormData) => {
    const input = {
      immersionPeriodId: immersion.id,
      version: answer?.version ?? 0,
      startsOn: dates.startsOn ?? '',
      endsOn: dates.endsOn ?? '',
      weeklyHours: Number(hours),
      dailyHours: String(form.get('dailyHours')) || null,
      answerDueOn,
    };
    const { data } = await change({ variables: { input } });
    return data?.changeImmersionDates.problems ?? [];
  };
  return (
    <ActionForm
      submit={t('act.datesSubmit')}
      onSubmit={submit}
      onDone={onDone}
      fullWidth
      after={<p className="m-meta">{t('act.datesNote')}</p>}
    >
      {({ field }) => (
        <>
          <DatesFields labels={{ from: t('propose.from'), to: t('propose.to') }} dates={dates} onChange={setDates} field={field} />
          <NumberInput
            {...field('weeklyHours')}
            label={t('act.weeklyHours')}
            value={hours}
            onChange={setHours}
            min={1}
            max={48}
            clampBehavior="none"
            decimalSeparator=","
            hideControls
            required
          />
          <TextInput {...field('dailyHours')} label={t('act.dailyHours')} defaultValue={schedule?.dailyHours ?? ''} maxLength={200} />
          <DateInput {...field('answerDueOn')} label={t('act.answerDue')} value={answerDueOn} onChange={setAnswerDueOn} />
        </>
      )}
    </ActionForm>
  );
}

function CancelForm({ immersion, onDone }: { immersion: Immersion; onDone: () => void }) {
  const { t } = useTranslation('immersions');
  const [cancel] = useMutation(CancelImmersionPeriodDocument);
  const submit = async (form: FormData) => {
    const input = {
      immersionPeriodId: immersion.id,
      version: immersion.answer?.version ?? 0,
      message: String(form.get('message')) || null,
    };
    const { data } = await cancel({ variables: { input } });
    return data?.cancelImmersionPeriod.problems ?? [];
  };
  return (
    <ActionForm
      variant="danger"
      submit={t('act.cancel')}
      onSubmit={submit}
      onDone={onDone}
      fullWidth
      after={<p className="m-meta">{t('act.cancelNote')}</p>}
    >
      {({ field }) => <Textarea {...field('message')} label={t('act.cancelWhy')} autosize minRows={2} maxLength={1000} />}
    </ActionForm>
  );
}
