import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../text/format';
import { type DefinitionRow, DefinitionRows } from '../../ui/definition-rows';
import { EmptyState } from '../../ui/empty-state';
import { Organisation } from '../../ui/organisation';
import { SectionHead } from '../../ui/section-head';
import { Withheld } from '../../ui/withheld';
import { Written } from '../../ui/written';
import { type Referral, reads } from './referral-types';
import css from './referrals.module.css';

/** Demande: what is asked of this addressee and why, and what it answered. */
export function RequestTab({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['referrals', 'words']);
  const format = useFormat();
  const { request, continues, registerEntry: register } = referral;
  if (!reads(referral, 'ReferralRequest')) return <Withheld what={t('request.title')} />;
  const facts: DefinitionRow[] = [
    { label: t('field.kind'), value: t(`words:referralKind.${referral.kind}`) },
    { label: t('list.referrer'), value: referral.referrer ? <Organisation {...referral.referrer} /> : null },
    { label: t('field.addressee'), value: referral.addressee ? <Organisation {...referral.addressee} /> : null },
    { label: t('request.wishedOn'), value: request?.wishedOn ? format.date(request.wishedOn) : t('person.unknown') },
  ];
  if (continues) facts.push({ label: t('request.continues'), value: <Link to={`/referrals/${continues.ref}`}>{continues.ref}</Link> });
  if (register) {
    facts.push({
      label: t('request.register'),
      value: t('request.registerLine', { number: register.number, date: format.date(register.importedAt) }),
      note: register.originSpip ? `${t('request.registerSpip')} : ${register.originSpip}` : undefined,
    });
  }
  return (
    <div className={css.blocks}>
      <section>
        <SectionHead title={t('request.askedFor')} />
        <p className={css.prose}>{request?.askedFor ? <Written>{request.askedFor}</Written> : t('request.none')}</p>
      </section>
      <section>
        <SectionHead title={t('request.reason')} />
        <p className={css.prose}>{request?.reason ? <Written>{request.reason}</Written> : t('request.none')}</p>
      </section>
      <DefinitionRows rows={facts} />
      <Answer referral={referral} />
    </div>
  );
}

function Answer({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { answer } = referral;
  if (!answer) {
    if (referral.decidedAt || referral.closedAt) return null;
    return (
      <section>
        <SectionHead title={t('request.answer')} />
        <EmptyState title={t('request.noAnswer')}>{t('request.noAnswerText', { addressee: referral.addressee?.name ?? '' })}</EmptyState>
      </section>
    );
  }
  const rows: DefinitionRow[] = [];
  if (answer.declineReason) rows.push({ label: t('request.declineReason'), value: t(`declineReason.${answer.declineReason}`) });
  if (answer.message)
    rows.push({
      label: t('request.message'),
      value: (
        <span className={css.prose}>
          <Written>{answer.message}</Written>
        </span>
      ),
    });
  if (answer.proposal || answer.proposedOrganisation) {
    rows.push({
      label: t('request.proposal'),
      value: answer.proposal ? <Written>{answer.proposal}</Written> : '',
      note: answer.proposedOrganisation ? <Organisation {...answer.proposedOrganisation} /> : undefined,
    });
  }
  const declined = answer.declineReason !== null || referral.state === 'DECLINED';
  const answered = answer.answeredAt
    ? t(declined ? 'request.declined' : 'request.accepted', { date: format.date(answer.answeredAt) })
    : null;
  return (
    <section>
      <SectionHead title={t('request.answer')} aside={answered} />
      <DefinitionRows rows={rows} />
    </section>
  );
}
