import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CareContractDocument } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RecordSkeleton } from '../../ui/loading';
import { TwoColumns } from '../../ui/page-layout';
import { RecordPage } from '../../ui/record-page';
import { AgreedTexts } from './agreed-texts';
import { BothParts } from './both-parts';
import { type Contract, mayContract, ownSide, type Viewer } from './care';
import css from './care.module.css';
import { CareAgreements } from './care-agreements';
import { CareBand } from './care-band';
import { useCareDialog } from './care-dialog-url';
import { CareDialogs } from './care-dialogs';
import { Attendance, ClinicalNotes, Facts, Objectives } from './care-side';
import { CommonText } from './common-text';
import { OwnPart } from './own-part';

export default function CareContractPage() {
  const { ref = '' } = useParams();
  // A note that does not open is said in its place; the rest of the page stands.
  const { data, loading, error, refetch } = useQuery(CareContractDocument, { variables: { ref }, errorPolicy: 'all' });
  if (data?.careContract && data.viewer) return <CareRecord key={ref} contract={data.careContract as Contract} viewer={data.viewer} />;
  if (loading) return <RecordSkeleton />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return <NotFoundState />;
}

function CareRecord({ contract, viewer }: { contract: Contract; viewer: Viewer }) {
  const { t } = useTranslation(['care', 'common']);
  const format = useFormat();
  const dialog = useCareDialog();
  const today = dayOf(new Date());
  const identity = contract.referral?.identity;
  return (
    <>
      <RecordPage
        breadcrumb={{ to: '/care-contracts', label: t('title') }}
        name={identity?.shortName ?? t('title')}
        age={identity?.age}
        reference={contract.ref}
        summary={<Summary contract={contract} />}
        more={
          mayContract(contract, 'changeCareContract')
            ? (Menu) => (
                <>
                  <Menu.Item onClick={() => dialog.open('modifier')}>{t('page.change')}</Menu.Item>
                  <Menu.Item onClick={() => dialog.open('clore')}>{t('page.close')}</Menu.Item>
                </>
              )
            : undefined
        }
        turn={<CareBand contract={contract} viewer={viewer} onOpen={dialog.open} />}
        printed={t('common:print.head', {
          when: format.dateTime(new Date()),
          who: viewer.displayName,
          organisation: viewer.organisationName,
        })}
      >
        <CareBody contract={contract} viewer={viewer} onOpen={dialog.open} />
      </RecordPage>
      <CareDialogs contract={contract} today={today} name={dialog.name} onClose={dialog.close} />
    </>
  );
}

function Summary({ contract }: { contract: Contract }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const { currentReview: review, nextReviewOn, state } = contract;
  if (review && state === 'OPEN') {
    return <>{t('page.reviewOf', { number: review.number, period: format.range(review.periodStartsOn, review.periodEndsOn) })}</>;
  }
  const next = nextReviewOn ? ` · ${t('page.next', { day: format.dayMonth(nextReviewOn) })}` : '';
  return <>{`${t(`obligation.${contract.obligation}`)}${next}`}</>;
}

function CareBody({ contract, viewer, onOpen }: { contract: Contract; viewer: Viewer; onOpen: (dialog: string) => void }) {
  const { t } = useTranslation('care');
  const review = contract.state === 'OPEN' ? contract.currentReview : null;
  const sides = ownSide(contract, viewer);
  const reconciling = sides && review?.state === 'RECONCILING';
  return (
    <div className={css.review}>
      {reconciling ? <BothParts contract={contract} review={review} viewer={viewer} /> : null}
      <TwoColumns
        side={
          <>
            {reconciling ? <CareAgreements contract={contract} review={review} own={sides.own} /> : null}
            <Attendance contract={contract} onOpen={onOpen} />
            <Objectives contract={contract} onOpen={onOpen} />
            <ClinicalNotes contract={contract} onOpen={onOpen} />
            <Facts contract={contract} />
          </>
        }
      >
        {reconciling ? <CommonText contract={contract} review={review} own={sides.own} /> : null}
        {sides && review?.state === 'WRITING' ? (
          <>
            <OwnPart contract={contract} review={review} other={sides.other} />
            <p className="m-meta">{t('part.other', { name: sides.other.name })}</p>
          </>
        ) : null}
        {!sides && review ? <p className="m-meta">{t('spip.current', { number: review.number })}</p> : null}
        <AgreedTexts contract={contract} viewer={viewer} />
      </TwoColumns>
    </div>
  );
}
