import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NetworkOrganisationDocument, type OrganisationSheetFragment } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { type DefinitionRow, DefinitionRows } from '../../ui/definition-rows';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { Organisation } from '../../ui/organisation';
import { SideRows } from '../../ui/rows';
import { SectionHead } from '../../ui/section-head';
import { Tag } from '../../ui/tag';
import { type Agreement, type NetworkViewer, otherSide, standing } from './agreement';
import css from './network.module.css';
import { useNetworkDialog } from './network-dialog-url';

interface OrganisationSheetProps {
  id: string;
  viewer: NetworkViewer;
  agreements: Agreement[];
}

/** What the directory says of one organisation, and what binds it to the viewer's. */
export function OrganisationSheet({ id, viewer, agreements }: OrganisationSheetProps) {
  const { t } = useTranslation('network');
  const { to } = useNetworkDialog();
  const format = useFormat();
  const { data, error, refetch } = useQuery(NetworkOrganisationDocument, { variables: { id } });
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={5} />;
  const organisation = data.organisation;
  if (!organisation) return <p>{t('organisation.gone')}</p>;
  const bound = agreements.filter((agreement) => otherSide(agreement, viewer.organisationId)?.id === id);
  const own = id === viewer.organisationId;
  return (
    <div className={css.sheet}>
      <strong>
        <Organisation kind={organisation.kind} name={organisation.name} after={own ? t('directory.own') : undefined} />
      </strong>
      <Facts organisation={organisation} />
      {own ? null : (
        <section>
          <SectionHead order={3} title={t('tabs.agreements')} count={bound.length} />
          {bound.length === 0 ? <p className="m-meta">{t('organisation.unbound')}</p> : null}
          <SideRows
            rows={bound.map((agreement) => {
              const { tone, word } = standing(agreement, viewer.organisationId, dayOf(new Date()));
              return {
                key: agreement.id,
                title: <Tag tone={tone}>{t(`agreement.tag.${word}`)}</Tag>,
                note: (
                  <>
                    {t('agreement.dates', { from: format.date(agreement.startsOn), to: format.date(agreement.endsOn) })}
                    <br />
                    {agreement.subject}
                  </>
                ),
              };
            })}
          />
        </section>
      )}
      <Sites organisation={organisation} />
      <Members organisation={organisation} />
      {!own && viewer.role === 'MANAGER' && organisation.kind !== 'EMPLOYER' ? (
        <div className={css.foot}>
          <Button component={Link} to={to(`proposer:${id}`)} variant={organisation.partner ? 'default' : 'filled'}>
            {t('agreement.propose')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

export function Facts({ organisation }: { organisation: OrganisationSheetFragment }) {
  return <DefinitionRows rows={useFacts(organisation)} />;
}

function useFacts(organisation: OrganisationSheetFragment): DefinitionRow[] {
  const { t } = useTranslation(['network', 'words']);
  const format = useFormat();
  const { places } = organisation;
  const none = <span className="m-dim">{t('organisation.none')}</span>;
  return [
    { label: t('column.kind'), value: <span className={css.first}>{t(`words:organisationKind.${organisation.kind}`)}</span> },
    { label: t('organisation.publicName'), value: organisation.publicName },
    { label: t('organisation.siret'), value: organisation.siret?.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ') ?? none },
    {
      label: t('column.city'),
      value: [organisation.city, organisation.departement && `(${organisation.departement})`].filter(Boolean).join(' ') || none,
    },
    { label: t('organisation.phone'), value: organisation.phone ?? none },
    ...(places
      ? [
          {
            label: t('column.places'),
            value: `${t('places.free', { count: places.free })} ${t('places.of', { count: places.total })}`,
            note: [
              places.freeFrom && t('places.from', { day: format.date(places.freeFrom) }),
              t('places.declared', { day: format.date(places.declaredAt) }),
            ]
              .filter(Boolean)
              .join(', '),
          },
        ]
      : []),
  ];
}

export function Sites({ organisation: { sites } }: { organisation: OrganisationSheetFragment }) {
  const { t } = useTranslation('network');
  if (!sites?.length) return null;
  return (
    <section>
      <SectionHead order={3} title={t('organisation.sites')} count={sites.length} />
      <SideRows
        rows={sites.map((site) => ({
          key: site.id,
          title: site.name,
          note: [site.street, [site.postalCode, site.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
        }))}
      />
    </section>
  );
}

export function Members({ organisation: { members } }: { organisation: OrganisationSheetFragment }) {
  const { t } = useTranslation('network');
  return (
    <section>
      <SectionHead order={3} title={t('organisation.members')} count={members?.length ?? 0} />
      {members?.length ? null : <p className="m-meta">{t('organisation.nobody')}</p>}
      <SideRows
        rows={(members ?? []).map((member) => ({
          key: member.id,
          title: member.displayName,
          note: [member.function, member.role === 'MANAGER' && t('organisation.manager'), member.phone].filter(Boolean).join(', '),
        }))}
      />
    </section>
  );
}
