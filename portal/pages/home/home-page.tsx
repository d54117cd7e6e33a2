import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { HomeDocument, type HomeQuery, type OrganisationKind } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { leaveTrail } from '../../trail';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked, TwoColumns } from '../../ui/page-layout';
import { StageCounts } from '../../ui/stage-counts';
import { useViewer } from '../../viewer';
import { AwaitedSections } from './awaited-sections';
import { FreePlaces } from './free-places';
import { useStageCounts } from './stage-counts-of';
import { WeekDates, weekDates } from './week-dates';

export default function HomePage() {
  const viewer = useViewer();
  if (!viewer) return <RowsSkeleton />;
  if (viewer.organisationKind === 'EMPLOYER') return <Navigate to="/immersions" replace />;
  if (viewer.organisationKind === 'FUNDER') return <Navigate to="/reports/submissions" replace />;
  return <PartnerHome kind={viewer.organisationKind} />;
}

const inSevenDays = (): string => dayOf(new Date(Date.now() + 7 * 86_400_000));

function PartnerHome({ kind }: { kind: OrganisationKind }) {
  const { t } = useTranslation(['home', 'words']);
  const title = kind === 'MISSION_LOCALE' ? t('words:nav.week') : t('title');
  const places = kind === 'SPIP' || kind === 'HOST_ASSOCIATION';
  const { data, error, refetch } = useQuery(HomeDocument, { variables: { places, judicial: places, week: inSevenDays() } });
  const counts = useStageCounts(data?.referralCounts ?? [], kind);
  const records = data?.awaited
    .filter((item) => item.record === 'REFERRAL')
    .map((item) => item.ref)
    .join();

  useEffect(() => {
    if (records) leaveTrail({ to: '/', label: title, records: records.split(',') });
  }, [records, title]);

  const primary = kind === 'SPIP' ? { label: t('create'), icon: IconPlus, to: '/referrals/new' } : undefined;
  return (
    <Stacked>
      <PageHead title={title} sentence={<Sentence awaited={data?.awaited.filter((item) => !item.dormant)} />} primary={primary} />
      {error && !data ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!data && !error ? <RowsSkeleton rows={6} height={54} /> : null}
      {data ? (
        <>
          {data.referralCounts.length > 0 ? <StageCounts counts={counts} /> : null}
          <Body data={data} kind={kind} />
        </>
      ) : null}
    </Stacked>
  );
}

function Body({ data, kind }: { data: HomeQuery; kind: OrganisationKind }) {
  const { t } = useTranslation('home');
  const dates = weekDates(data);
  const work = (
    <>
      {data.awaited.every((item) => item.dormant) ? (
        <EmptyState title={t('empty.title')} order={2}>
          {t('empty.text')}
        </EmptyState>
      ) : null}
      <AwaitedSections awaited={data.awaited} />
    </>
  );
  const side: ReactNode[] = [];
  if (data.hostPlaces && (kind === 'SPIP' || data.hostPlaces.length > 0))
    side.push(<FreePlaces key="places" places={data.hostPlaces} kind={kind} />);
  if (dates.length > 0) side.push(<WeekDates key="week" dates={dates} />);
  return side.length > 0 ? <TwoColumns side={side}>{work}</TwoColumns> : <Stacked>{work}</Stacked>;
}

/** The day, and how much waits, late and for today. */
function Sentence({ awaited }: { awaited: HomeQuery['awaited'] | undefined }) {
  const { t, i18n } = useTranslation('home');
  const format = useFormat();
  const today = dayOf(new Date());
  const day = format.longDay(today).replace(/^./, (letter) => letter.toLocaleUpperCase());
  if (!awaited) return day;
  if (awaited.length === 0) return t('day.none', { day });
  const late = awaited.filter((item) => item.overdue).length;
  const now = awaited.filter((item) => item.dueOn === today).length;
  const urgent = [late > 0 ? t('day.late', { count: late }) : '', now > 0 ? t('day.today', { count: now }) : ''].filter(Boolean).join(', ');
  return (
    <>
      {t('day.all', { day, count: awaited.length })}
      {urgent ? (
        <>
          {i18n.language === 'fr' ? '\u00a0: ' : ': '}
          <strong>{urgent}</strong>
        </>
      ) : null}
      .
    </>
  );
}
