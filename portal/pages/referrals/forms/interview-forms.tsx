import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseInterviewDocument, OfferInterviewsDocument, RecordInterviewDocument } from '../../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../../text/format';
import { ChoiceCards } from '../../../ui/choice-cards';
import { DateInput } from '../../../ui/date-input';
import { Icon } from '../../../ui/icon';
import { VisibleTo } from '../../../ui/timeline';
import type { Referral } from '../referral-types';
import { useReferralVerb } from '../use-referral-verb';
import css from './forms.module.css';
import { VerbForm } from './verb-form';
import type { VerbProps } from './verbs';

type Interview = NonNullable<Referral['interviews']>[number];
type Slot = { day: string | null; time: string; place: string };

/** 14:30 as people say it: 14 h 30. */
const hourOf = (time: string, format: ReturnType<typeof useFormat>): string => format.time(`2026-01-15T${time}:00+01:00`);

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

type Slotted = Pick<Interview, 'offeredOn' | 'time'>;

/** Jeudi 3 décembre, 10 h */
export function InterviewDate({ interview }: { interview: Slotted }) {
  const format = useFormat();
  return (
    <>
      <strong>{capital(format.longDay(interview.offeredOn))}</strong>
      {interview.time ? `, ${hourOf(interview.time, format)}` : null}
    </>
  );
}

/** jeudi 3 décembre à 10 h, inside a sentence */
function useInterviewWords(): (interview: Slotted) => string {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  return ({ offeredOn, time }) => {
    const date = format.longDay(offeredOn);
    return time ? t('interviewAt', { date, time: hourOf(time, format) }) : date;
  };
}

export function ChooseInterviewForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(ChooseInterviewDocument);
  const words = useInterviewWords();
  const offered = (referral.interviews ?? []).filter((one) => one.state === 'OFFERED');
  const [chosen, setChosen] = useState<string | null>(offered[0]?.id ?? null);
  const slot = offered.find((one) => one.id === chosen) ?? offered[0];
  return (
    <VerbForm
      submit={slot ? t('choose.submit', { date: words(slot) }) : t('verb.chooseInterview')}
      run={() => run({ interviewId: slot?.id ?? '', version: slot?.version ?? 0 })}
      onDone={onDone}
      after={<VisibleTo readers={['REFERRER', 'RECIPIENT']} />}
    >
      {({ field }) => (
        <ChoiceCards
          label={t('field.date')}
          hideLabel
          value={slot?.id ?? null}
          onChange={setChosen}
          {...field('interviewId')}
          choices={offered.map((one) => ({ value: one.id, label: <InterviewDate interview={one} />, note: one.place ?? undefined }))}
        />
      )}
    </VerbForm>
  );
}

export function RecordInterviewForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(RecordInterviewDocument);
  const words = useInterviewWords();
  const chosen = (referral.interviews ?? []).filter((one) => one.state === 'CHOSEN');
  const [kept, setKept] = useState('kept');
  const interview = chosen[0];
  if (!interview) return null;
  return (
    <VerbForm
      submit={t('verb.recordInterview')}
      run={() => run({ interviewId: interview.id, version: interview.version, kept: kept === 'kept' })}
      onDone={onDone}
    >
      {({ field }) => (
        <ChoiceCards
          label={capital(words(interview))}
          value={kept}
          onChange={setKept}
          {...field('kept')}
          choices={[
            { value: 'kept', label: t('field.kept') },
            { value: 'missed', label: t('field.missed') },
          ]}
        />
      )}
    </VerbForm>
  );
}

export function OfferInterviewsForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(OfferInterviewsDocument);
  const [slots, setSlots] = useState<Slot[]>([{ day: null, time: '', place: '' }]);
  const change = (at: number, part: Partial<Slot>) =>
    setSlots((before) => before.map((slot, index) => (index === at ? { ...slot, ...part } : slot)));
  const send = () =>
    run({
      referralId: referral.id,
      version: referral.version,
      dates: slots.map(({ day, time, place }) => ({
        day: day ?? '',
        time: time.trim().replace(/^(\d{1,2}) ?h ?(\d{2})?$/, (_, h, m) => `${h.padStart(2, '0')}:${m ?? '00'}`) || null,
        place: place || null,
      })),
    });
  return (
    <VerbForm
      submit={t('choose.offer', { count: slots.length })}
      run={send}
      onDone={onDone}
      after={<VisibleTo readers={['REFERRER', 'RECIPIENT']} />}
    >
      {({ field }) => (
        <>
          {slots.map((slot, at) => (
            <div key={at} className={css.slot}>
              {slots.length > 1 ? (
                <div className={css.slotHead}>
                  <strong>{t('field.dateNumber', { number: at + 1 })}</strong>
                  <CloseButton
                    aria-label={t('field.removeDate', { number: at + 1 })}
                    onClick={() => setSlots(slots.filter((_, index) => index !== at))}
                  />
                </div>
              ) : null}
              <DateInput
                label={t('field.date')}
                value={slot.day}
                onChange={(day) => change(at, { day })}
                min={dayOf(new Date())}
                required
                {...field(`dates.${at}.day`)}
              />
              <TextInput
                label={t('field.time')}
                description={t('field.timeHint')}
                value={slot.time}
                onChange={(event) => change(at, { time: event.currentTarget.value })}
                {...field(`dates.${at}.time`)}
              />
              <TextInput
                className={css.wide}
                label={t('field.optional', { label: t('field.place') })}
                description={t('field.placeHint')}
                value={slot.place}
                onChange={(event) => change(at, { place: event.currentTarget.value })}
                {...field(`dates.${at}.place`)}
              />
            </div>
          ))}
          {slots.length < 10 ? (
            <Button
              variant="subtle"
              leftSection={<Icon of={IconPlus} />}
              onClick={() => setSlots([...slots, { day: null, time: '', place: slots.at(-1)?.place ?? '' }])}
            >
              {t('field.addDate')}
            </Button>
          ) : null}
        </>
      )}
    </VerbForm>
  );
}
