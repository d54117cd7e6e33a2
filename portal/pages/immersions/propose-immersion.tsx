import { useLazyQuery, useMutation } from '@apollo/client/react';
import { NativeSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ImmersionObject,
  type ImmersionProposalQuery,
  ProposeImmersionPeriodDocument,
  TradesDocument,
} from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { ChoiceCards } from '../../ui/choice-cards';
import { DateInput } from '../../ui/date-input';
import { type Dates, DatesFields } from './dates-fields';
import { OBJECTS } from './immersion';
import css from './immersions.module.css';

interface ProposeImmersionProps {
  referralId: string;
  employers: ImmersionProposalQuery['organisations']['nodes'];
  /** The period that this one renews: employer, trade and object are its own. */
  renewed?: ImmersionProposalQuery['renewed'];
  onProposed: (ref: string) => void;
}

export function ProposeImmersion({ referralId, employers, renewed, onProposed }: ProposeImmersionProps) {
  const { t } = useTranslation(['immersions', 'common']);
  const [propose] = useMutation(ProposeImmersionPeriodDocument);
  const [dates, setDates] = useState<Dates>({ startsOn: null, endsOn: null });
  const [trade, setTrade] = useState<string | null>(renewed?.tradeCode ?? null);
  const [object, setObject] = useState<string | null>(renewed?.object ?? null);
  const [hours, setHours] = useState<number | string>(renewed?.schedule?.weeklyHours ?? 35);
  const [answerDueOn, setAnswerDueOn] = useState<string | null>(null);
  const submit = async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const missing = [trade ? null : 'tradeCode', object ? null : 'object'].filter((field) => field !== null);
    if (missing.length > 0) return missing.map((field) => ({ code: 'REQUIRED', field, message: t('common:form.choice') }));
    const { data } = await propose({
      variables: {
        input: {
          referralId,
          employerId: renewed?.employer?.id ?? said('employerId'),
          tradeCode: trade ?? '',
          object: object as ImmersionObject,
          startsOn: dates.startsOn ?? '',
          endsOn: dates.endsOn ?? '',
          weeklyHours: Number(hours),
          dailyHours: said('dailyHours') || null,
          tutor: said('tutor') || null,
          place: said('place') || null,
          tasks: said('tasks'),
          answerDueOn,
          renewsId: renewed?.id ?? null,
        },
      },
    });
    const made = data?.proposeImmersionPeriod;
    if (made?.immersionPeriod) onProposed(made.immersionPeriod.ref);
    return made?.problems ?? [];
  };
  if (employers.length === 0 && !renewed) return <p>{t('propose.noEmployer')}</p>;
  return (
    <div className={css.wide}>
      <ActionForm submit={t('propose.submit')} onSubmit={submit} after={<p className="m-meta">{t('propose.seen')}</p>}>
        {({ field }) => (
          <>
            {renewed ? (
              <p>{t('propose.renewing', { ref: renewed.ref })}</p>
            ) : (
              <>
                <NativeSelect
                  {...field('employerId')}
                  label={t('propose.employer')}
                  description={t('propose.employerHint')}
                  required
                  data={[
                    { value: '', label: t('propose.choose') },
                    ...employers.map((one) => ({ value: one.id, label: [one.name, one.city].filter(Boolean).join(', ') })),
                  ]}
                />
                <TradeChoice {...field('tradeCode')} value={trade} onChange={setTrade} />
                <ChoiceCards
                  {...field('object')}
                  label={t('propose.object')}
                  choices={OBJECTS.map((value) => ({ value, label: t(`object.${value}`) }))}
                  value={object}
                  onChange={setObject}
                />
              </>
            )}
            <DatesFields labels={{ from: t('propose.from'), to: t('propose.to') }} dates={dates} onChange={setDates} field={field} />
            <p className="m-meta">{t('propose.datesHint')}</p>
            <div className={css.two}>
              <NumberInput
                {...field('weeklyHours')}
                label={t('propose.weeklyHours')}
                description={t('propose.hoursHint')}
                value={hours}
                onChange={setHours}
                clampBehavior="none"
                decimalSeparator=","
                hideControls
                required
              />
              <DateInput {...field('answerDueOn')} label={t('propose.answerDue')} value={answerDueOn} onChange={setAnswerDueOn} />
            </div>
            <TextInput
              {...field('dailyHours')}
              label={t('propose.dailyHours')}
              placeholder={t('propose.dailyHoursExample')}
              defaultValue={renewed?.schedule?.dailyHours ?? ''}
              maxLength={200}
            />
            <TextInput {...field('place')} label={t('propose.place')} defaultValue={renewed?.place ?? ''} maxLength={200} />
            <TextInput {...field('tutor')} label={t('propose.tutor')} defaultValue={renewed?.schedule?.tutor ?? ''} maxLength={200} />
            <Textarea
              {...field('tasks')}
              label={t('propose.tasks')}
              description={t('propose.tasksHint')}
              defaultValue={renewed?.tasks ?? ''}
              required
              autosize
              minRows={3}
              maxLength={2000}
            />
          </>
        )}
      </ActionForm>
    </div>
  );
}

interface TradeChoiceProps {
  name: string;
  error: string | undefined;
  value: string | null;
  onChange: (code: string | null) => void;
}

/** A trade of the ROME list, found by name or code. */
function TradeChoice({ name, error, value, onChange }: TradeChoiceProps) {
  const { t } = useTranslation('immersions');
  const [find, { data }] = useLazyQuery(TradesDocument);
  const [typed, setTyped] = useState('');
  const look = useDebouncedCallback((search: string) => {
    if (search.trim().length > 1) void find({ variables: { search: search.trim() } });
  }, 200);
  return (
    <Select
      name={name}
      error={error}
      label={t('propose.trade')}
      description={t('propose.tradeHint')}
      required
      searchable
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={(search) => {
        setTyped(search);
        look(search);
      }}
      // The API has looked already, without regard to accents.
      filter={({ options }) => options}
      nothingFoundMessage={data && typed.trim().length > 1 ? t('propose.tradeNone') : undefined}
      data={(data?.trades ?? []).map(({ code, label }) => ({ value: code, label: `${label} (${code})` }))}
    />
  );
}
