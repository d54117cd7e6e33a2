import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NetworkOrganisationDocument, type OrganisationSheetFragment } from '../../../schema/generated/graphql';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { TwoColumns } from '../../ui/page-layout';
import { SectionHead } from '../../ui/section-head';
import type { NetworkViewer } from './agreement';
import { ChangeForm, SiteForm } from './organisation-forms';
import { Facts, Members, Sites } from './organisation-sheet';
import { PlacesForm } from './places-form';

/** One's own organisation, as the directory shows it, and what its managers keep up to date. */
export function OwnOrganisation({ viewer }: { viewer: NetworkViewer }) {
  const { data, error, refetch } = useQuery(NetworkOrganisationDocument, { variables: { id: viewer.organisationId } });
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data?.organisation) return <RowsSkeleton />;
  return <Own viewer={viewer} organisation={data.organisation} />;
}

function Own({ viewer, organisation }: { viewer: NetworkViewer; organisation: OrganisationSheetFragment }) {
  const { t } = useTranslation('network');
  const [open, setOpen] = useState<'change' | 'site' | null>(null);
  const manages = viewer.role === 'MANAGER';
  const close = () => setOpen(null);
  return (
    <TwoColumns
      side={
        <>
          {viewer.organisationKind === 'HOST_ASSOCIATION' ? (
            <PlacesForm key={organisation.places?.version} places={organisation.places} />
          ) : null}
          <Members organisation={organisation} />
        </>
      }
    >
      <section>
        <SectionHead
          title={organisation.name}
          aside={
            manages ? (
              <Button variant="default" size="compact-md" onClick={() => setOpen('change')}>
                {t('organisation.change')}
              </Button>
            ) : (
              <span className="m-meta">{t('organisation.managersChange')}</span>
            )
          }
        />
        <Facts organisation={organisation} />
      </section>
      <Sites organisation={organisation} />
      {manages ? (
        <div>
          <Button variant="default" onClick={() => setOpen('site')}>
            {t('site.add')}
          </Button>
        </div>
      ) : null}
      <Dialog opened={open !== null} onClose={close} title={open === 'site' ? t('site.add') : t('organisation.change')}>
        {open === 'change' ? <ChangeForm organisation={organisation} onDone={close} /> : null}
        {open === 'site' ? <SiteForm organisation={organisation} onDone={close} /> : null}
      </Dialog>
    </TwoColumns>
  );
}
