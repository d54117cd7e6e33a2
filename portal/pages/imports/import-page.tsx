import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RegisterImportDocument, type RegisterImportQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RecordSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { KeyFigures } from '../../ui/stage-counts';
import { ImportBand } from './import-band';
import { ImportLines } from './import-lines';
import { ImportState } from './import-state';
import css from './imports.module.css';

export type Import = NonNullable<RegisterImportQuery['registerImport']>;

const AT_WORK = ['READING', 'WRITING', 'UNDOING'];
const POLL_MS = 700;

export default function ImportPage() {
  const { id = '' } = useParams();
  const { data, error, loading, refetch, startPolling, stopPolling } = useQuery(RegisterImportDocument, {
    variables: { id },
    notifyOnNetworkStatusChange: false,
  });
  const found = data?.registerImport;
  const working = !!found && AT_WORK.includes(found.state) && !found.interrupted;
  // What is being done tells how far it is until it is done.
  useEffect(() => {
    if (!working) return;
    startPolling(POLL_MS);
    return stopPolling;
  }, [working, startPolling, stopPolling]);
  if (found) return <Shown found={found} onChanged={() => void refetch()} />;
  if (error) return <ErrorState order={1} onRetry={() => void refetch()} />;
  return loading ? <RecordSkeleton /> : <NotFoundState />;
}

function Shown({ found, onChanged }: { found: Import; onChanged: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const counted = !['RECEIVING', 'READING', 'REFUSED', 'DISCARDED'].includes(found.state);
  const corrected = !['DRAFT', 'READY'].includes(found.state);
  const figures = [
    ...(corrected ? [] : [{ key: 'rejected', figure: found.rejectedCount } as const]),
    { key: 'new', figure: found.newCount },
    { key: 'changed', figure: found.changedCount },
    { key: 'unchanged', figure: found.unchangedCount },
  ] as const;
  return (
    <Stacked>
      <div>
        <nav aria-label={t('all')} className={css.crumb}>
          <Link to="/placements/import">{t('all')}</Link>
        </nav>
        <PageHead
          title={found.fileName}
          sentence={
            <span className={css.sentence}>
              <ImportState state={found.state} /> {t('given', { who: found.startedBy, when: format.dateTime(found.startedAt) })}
            </span>
          }
        />
      </div>
      <ImportBand found={found} />
      {found.encoding === 'WINDOWS_1252' && ['DRAFT', 'READY'].includes(found.state) ? (
        <p className={css.note}>{t('encoding.WINDOWS_1252')}</p>
      ) : null}
      {counted ? (
        <KeyFigures
          figures={figures.map(({ key, figure }) => ({
            key,
            figure: format.keyFigure(figure),
            label: t(`count.${key}`, { count: figure }),
          }))}
        />
      ) : null}
      {['DRAFT', 'READY', 'IMPORTED'].includes(found.state) ? <ImportLines key={found.state} found={found} onChanged={onChanged} /> : null}
    </Stacked>
  );
}
