import { useLazyQuery, useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { FullNameDocument, ReferralDocument, type ReferralQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RecordSkeleton } from '../../ui/loading';
import { RecordPage } from '../../ui/record-page';
import { SectionHead } from '../../ui/section-head';
import { Stages } from '../../ui/stages';
import { useUrlTab } from '../../ui/url-filters';
import { useViewer } from '../../viewer';
import { ReferralAccess } from './access-rows';
import { AccessTab } from './access-tab';
import { AssessmentTab } from './assessment-tab';
import { LinkedRecords } from './linked-records';
import { NextStep } from './next-step';
import { nextVerb } from './next-verb';
import { PersonTab } from './person-tab';
import { PlacementTab } from './placement-tab';
import type { Referral } from './referral-types';
import { RequestTab } from './request-tab';
import { useStages } from './stages-of-referral';
import { ThreadTab } from './thread-tab';
import { NextButton, ReferralTurn } from './turn-of-referral';
import { useTrail } from './use-trail';

const TABS = ['fil', 'demande', 'evaluation', 'personne', 'placement', 'acces'] as const;

export default function ReferralPage() {
  const { ref = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(ReferralDocument, { variables: { ref } });
  if (data?.referral) return <Record key={ref} referral={data.referral} data={data} />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return loading ? <RecordSkeleton /> : <NotFoundState />;
}

function Record({ referral, data }: { referral: Referral; data: ReferralQuery }) {
  const { t } = useTranslation(['referrals', 'words', 'history']);
  const [tab, setTab] = useUrlTab(TABS);
  const [params] = useSearchParams();
  const access = `?${new URLSearchParams([...params].filter(([key]) => key !== 'vue').concat([['vue', 'acces']]))}`;
  const stages = useStages(referral);
  const [readName, fullName] = useLazyQuery(FullNameDocument);
  const identity = fullName.data?.referral?.identity;
  const { place, to } = useTrail(referral.ref);
  const name = identity ? `${identity.firstName} ${identity.lastName}` : (referral.identity?.shortName ?? referral.ref);

  // Another record opens at its top; a record that changes stays where it is read.
  useEffect(() => window.scrollTo(0, 0), []);

  const panels: Record<string, ReactNode> = {
    fil: <ThreadTab referral={referral} />,
    demande: <RequestTab referral={referral} />,
    evaluation: <AssessmentTab referral={referral} />,
    personne: <PersonTab referral={referral} />,
    placement: <PlacementTab referral={referral} />,
    acces: <AccessTab referral={referral} table={data.accessTable} />,
  };
  const kept = referral.kind === 'PLACEMENT_EXTERIEUR' ? TABS : TABS.filter((one) => one !== 'placement');
  const labels = {
    fil: 'thread',
    demande: 'request',
    evaluation: 'assessment',
    personne: 'person',
    placement: 'placement',
    acces: 'access',
  } as const;

  return (
    <RecordPage
      breadcrumb={{
        to: place.to,
        label: place.label,
        position: place.position,
        previousTo: to(place.previous),
        nextTo: to(place.next),
      }}
      name={name}
      age={referral.identity?.age}
      reference={referral.ref}
      summary={[t(`words:referralKind.${referral.kind}`), referral.addressee?.name].filter(Boolean).join(' · ')}
      actions={
        identity || !referral.identity ? null : (
          <button type="button" className="m-link" onClick={() => void readName({ variables: { ref: referral.ref } })}>
            {t('words:person.fullName')}
          </button>
        )
      }
      printed={<Printed referral={referral} />}
      stages={<Stages stages={stages} />}
      turn={<ReferralTurn referral={referral} />}
      phoneAction={nextVerb(referral) ? <NextButton referral={referral} quiet={!referral.viewerTurn} /> : undefined}
      tabs={{
        label: t('tabs.label'),
        value: tab,
        onChange: setTab,
        list: kept.map((value) => ({
          value,
          label: t(`tabs.${labels[value]}`),
          count: value === 'fil' ? referral.history?.length : undefined,
        })),
      }}
      side={
        <>
          <NextStep referral={referral} />
          {tab === 'acces' ? null : (
            <section>
              <SectionHead title={t('access.title')} line="none" aside={<Link to={access}>{t('access.all')}</Link>} />
              <ReferralAccess referral={referral} table={data.accessTable} />
            </section>
          )}
          <LinkedRecords referral={referral} />
        </>
      }
    >
      {panels[tab] ?? panels.fil}
    </RecordPage>
  );
}

/** Only paper carries it: what this is, who printed it, and to whom it must not go. */
function Printed({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['referrals', 'common']);
  const format = useFormat();
  const viewer = useViewer();
  return (
    <>
      {t('common:brand')}, {referral.ref}.{' '}
      {t('common:print.head', {
        when: format.dateTime(new Date()),
        who: viewer?.displayName ?? '',
        organisation: viewer?.organisationName ?? '',
      })}
    </>
  );
}
