import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { DefinitionRows } from '../../ui/definition-rows';
import { EmptyState } from '../../ui/empty-state';
import { SectionHead } from '../../ui/section-head';
import { Tag, type TagTone } from '../../ui/tag';
import { Withheld } from '../../ui/withheld';
import { Written } from '../../ui/written';
import { InterviewDate } from './forms/interview-forms';
import { VerbButton } from './next-step';
import { can, type Referral, reads } from './referral-types';
import css from './referrals.module.css';

type Interview = NonNullable<Referral['interviews']>[number];
const TONES: Record<Interview['state'], TagTone> = { OFFERED: 'wait', CHOSEN: 'info', KEPT: 'ok', MISSED: 'plain', DROPPED: 'plain' };

/** Évaluation: questionnaire, interviews, opinions. */
export function AssessmentTab({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  if (!reads(referral, 'Assessment')) return <Withheld what={t('tabs.assessment')}>{t('assessment.withheld')}</Withheld>;
  const { assessment, interviews, opinions } = referral;
  const day = (value: string | null | undefined) => (value ? format.date(value) : t('person.unknown'));
  return (
    <div className={css.blocks}>
      <section>
        <SectionHead
          title={t('assessment.title')}
          aside={can(referral, 'recordQuestionnaire') ? <VerbButton verb="recordQuestionnaire" referral={referral} /> : null}
        />
        <DefinitionRows
          rows={[
            { label: t('field.questionnaireSentOn'), value: day(assessment?.questionnaireSentOn) },
            { label: t('field.questionnaireReturnedOn'), value: day(assessment?.questionnaireReturnedOn) },
            { label: t('field.informationMeetingOn'), value: day(assessment?.informationMeetingOn) },
            {
              label: t('assessment.summary'),
              value: assessment?.summary ? (
                <span className={css.prose}>
                  <Written>{assessment.summary}</Written>
                </span>
              ) : (
                t('person.unknown')
              ),
            },
          ]}
        />
      </section>
      <section>
        <SectionHead title={t('assessment.interviews')} count={interviews?.length || undefined} />
        {interviews?.length ? (
          <ul className={css.parties}>
            {interviews.map((interview) => (
              <li key={interview.id} className={css.party}>
                <span>
                  <InterviewDate interview={interview} />
                  {interview.place ? <span className="m-dim"> · {interview.place}</span> : null}
                </span>
                <Tag tone={TONES[interview.state]}>{t(`interviewState.${interview.state}`)}</Tag>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={t('assessment.noInterviews')}>{t('assessment.noInterviewsText')}</EmptyState>
        )}
      </section>
      <section>
        <SectionHead title={t('assessment.opinions')} count={opinions?.length || undefined} />
        {opinions?.length ? (
          <DefinitionRows
            rows={opinions.map((opinion) => ({
              label: `${t('field.opinion')} ${t(`opinion.${opinion.kind}`)}`,
              value: opinion.comment ?? '',
              note: [
                opinion.givenOn ? t('assessment.given', { date: format.date(opinion.givenOn) }) : '',
                opinion.givenBy ? t('assessment.by', { name: opinion.givenBy }) : '',
              ]
                .filter(Boolean)
                .join(' '),
            }))}
          />
        ) : (
          <EmptyState title={t('assessment.noOpinions')}>{t('assessment.noOpinionsText')}</EmptyState>
        )}
      </section>
    </div>
  );
}
