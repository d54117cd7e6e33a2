import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DirectoryEntryPageDocument, type DirectoryEntryPageQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { usualCity, usualName } from '../../text/usual-name';
import { type DefinitionRow, DefinitionRows } from '../../ui/definition-rows';
import { ErrorState, NotFoundState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked, TwoColumns } from '../../ui/page-layout';
import css from './directory.module.css';
import { EntryFigures } from './entry-figures';
import { EntryLinks } from './entry-links';
import { InviteBox } from './invite-box';

export type Entry = NonNullable<DirectoryEntryPageQuery['directoryEntry']>;

/** One structure of the public lists: its facts, their source and day, what it is linked to, and how to invite it. */
export default function EntryPage() {
  const { t } = useTranslation('directory');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(DirectoryEntryPageDocument, { variables: { id } });
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  const entry = data.directoryEntry;
  if (!entry) return <NotFoundState />;
  return (
    <Stacked>
      <div>
        <Link to="/network?vue=france" className={css.back}>
          {t('back')}
        </Link>
        <PageHead title={usualName(entry.name)} sentence={<span className={css.first}>{t(`kind.${entry.kind}`)}</span>} />
      </div>
      <TwoColumns side={<InviteBox entry={entry} manages={data.viewer?.role === 'MANAGER'} />}>
        <Facts entry={entry} />
        <EntryLinks entry={entry} />
        <EntryFigures entry={entry} />
      </TwoColumns>
    </Stacked>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const none = <span className="m-dim">{t('entry.none')}</span>;
  const { street, postalCode, city, departement, siret, checked, phone, website, source, sourceDate, listed } = entry;
  const address = [street, [postalCode, city && usualCity(city)].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const rows: DefinitionRow[] = [
    { label: t('entry.address'), value: address || none, note: departement ? `${t('departement')} ${departement}` : undefined },
    {
      label: t('entry.siret'),
      value: siret?.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ') ?? none,
      note: checked ? undefined : t('entry.wrongSiret'),
    },
    { label: t('entry.phone'), value: phone ?? none },
    { label: t('entry.website'), value: website ? <a href={withScheme(website)}>{website}</a> : none },
    {
      label: t('entry.source'),
      value: source,
      note: [t('entry.sourceOn', { day: format.date(sourceDate) }), listed ? null : t('entry.notListed')].filter(Boolean).join('. '),
    },
  ];
  return <DefinitionRows rows={rows} />;
}

/** A public list may hold anything: only the web's own addresses become links. */
const withScheme = (website: string): string => (/^https?:\/\//i.test(website) ? website : `http://${website}`);
