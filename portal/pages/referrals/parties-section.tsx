import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EndReferralPartnerDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { Organisation } from '../../ui/organisation';
import { ProblemAlert, useAction } from '../../ui/problems';
import { RowMenu } from '../../ui/row-menu';
import { SectionHead } from '../../ui/section-head';
import { useViewer } from '../../viewer';
import { useConfirmation } from './forms/confirmation';
import { VerbButton } from './next-step';
import { can, type Referral } from './referral-types';
import css from './referrals.module.css';
import { useReferralVerb } from './use-referral-verb';

/** What the SPIP may end: those that were added, never the host or itself. */
const ADDED = ['ADVISER', 'CARE_PARTNER', 'WORKPLACE'];

export function PartiesSection({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['referrals', 'words']);
  const format = useFormat();
  const viewer = useViewer();
  const end = useReferralVerb(EndReferralPartnerDocument);
  const confirmation = useConfirmation();
  const ending = useAction(async (partyId: string, name: string) => {
    const sure = await confirmation.ask(t('confirm.endReferralPartner', { value: name }), t('verb.endReferralPartner'));
    return sure ? (await end({ partyId })).problems : [];
  });
  const parties = (referral.parties ?? []).filter((party) => party.organisation);
  return (
    <section>
      <SectionHead
        title={t('access.parties')}
        count={parties.length}
        aside={can(referral, 'addReferralPartner') ? <VerbButton verb="addReferralPartner" referral={referral} /> : null}
      />
      <ProblemAlert problems={ending.problems} />
      <ul className={css.parties}>
        {parties.map((party) => {
          const name = party.organisation?.name ?? '';
          const phone = party.contact?.phone ?? party.organisation?.phone;
          return (
            <li key={party.id} className={css.party}>
              <div>
                <Organisation
                  kind={party.organisation?.kind}
                  name={<strong>{name}</strong>}
                  after={party.organisation?.id === viewer?.organisationId ? `(${t('access.you')})` : undefined}
                />
                <p className={css.contact}>
                  {[
                    t(`words:relationship.${party.relationship}`),
                    t('access.since', { date: format.date(party.since) }),
                    party.contact && `${party.contact.displayName}, ${party.contact.function}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {phone ? (
                    <>
                      {' '}
                      · <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
                    </>
                  ) : null}
                </p>
              </div>
              {can(referral, 'endReferralPartner') &&
              ADDED.includes(party.relationship) &&
              party.organisation?.id !== referral.addressee?.id ? (
                <RowMenu
                  name={name}
                  verbs={[{ label: t('verb.endReferralPartner'), icon: IconUserMinus, onPress: () => void ending.run(party.id, name) }]}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {confirmation.dialog}
    </section>
  );
}
