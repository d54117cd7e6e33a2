import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FullNameDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { type DefinitionRow, DefinitionRows } from '../../ui/definition-rows';
import { SectionHead } from '../../ui/section-head';
import { Withheld } from '../../ui/withheld';
import type { FormVerb } from './forms/verbs';
import { VerbButton } from './next-step';
import { can, type Referral, reads } from './referral-types';
import css from './referrals.module.css';

/** Personne: who, how reached, when available, under which measure; each with its own audience. */
export function PersonTab({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { contact, availability, judicialSituation: judicial } = referral;
  const said = (value: string | null | undefined) => value || <span className="m-dim">{t('person.unknown')}</span>;
  const day = (value: string | null | undefined) => said(value ? format.date(value) : null);
  const row = (label: string, value: ReactNode): DefinitionRow => ({ label, value });
  const judicialRows = [
    row(t('field.setting'), said(judicial?.setting && t(`setting.${judicial.setting}`))),
    row(t('field.measure'), said(judicial?.measure)),
    row(t('field.prison'), said(judicial?.prison)),
    row(t('field.ecrouNumber'), said(judicial?.ecrouNumber)),
    row(t('field.offenceClass'), said(judicial?.offenceClass)),
    row(t('field.sentenceEndsOn'), day(judicial?.sentenceEndsOn)),
    row(t('field.hearingOn'), day(judicial?.hearingOn)),
    row(
      t('field.firstConviction'),
      judicial?.firstConviction == null ? said(null) : t(judicial.firstConviction ? 'field.yes' : 'field.no'),
    ),
  ];
  // What was shared until the referral closed is said to be closed; the rest was never shared.
  const once = (sharedWith: (relationship: string) => boolean, never: string) =>
    referral.closedAt && referral.viewerRelationships.some(sharedWith) ? t('person.closed') : never;
  const partner = (relationship: string) => relationship !== 'RECIPIENT';
  return (
    <div className={css.blocks}>
      <Identity referral={referral} />
      <Facts
        referral={referral}
        compartment="BeneficiaryContact"
        title={t('person.contact')}
        verb="changeBeneficiaryContact"
        withheld={once(partner, t('person.withheldContact'))}
        rows={[
          row(t('field.phone'), contact?.phone ? <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a> : said(null)),
          row(t('field.email'), contact?.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : said(null)),
          row(t('field.address'), contact?.address ? <span className={css.lines}>{contact.address}</span> : said(null)),
        ]}
      />
      <Facts
        referral={referral}
        compartment="Availability"
        title={t('person.availability')}
        verb="changeAvailability"
        withheld={once(partner, t('person.withheldAvailability'))}
        rows={[
          row(t('field.hours'), said(availability?.hours)),
          row(t('field.areas'), said(availability?.areas)),
          row(t('field.availableFrom'), day(availability?.availableFrom)),
        ]}
      />
      <Facts
        referral={referral}
        compartment="JudicialSituation"
        title={t('person.judicial')}
        verb="changeJudicialSituation"
        withheld={once((relationship) => relationship === 'HOST' || relationship === 'REFERRER', t('person.withheldJudicial'))}
        rows={judicialRows}
      />
    </div>
  );
}

interface FactsProps {
  referral: Referral;
  compartment: string;
  title: string;
  verb: FormVerb;
  withheld: string;
  rows: DefinitionRow[];
}

function Facts({ referral, compartment, title, verb, withheld, rows }: FactsProps) {
  if (!reads(referral, compartment)) return <Withheld what={title}>{withheld}</Withheld>;
  return (
    <section>
      <SectionHead title={title} aside={can(referral, verb) ? <VerbButton verb={verb} referral={referral} /> : null} />
      <DefinitionRows rows={rows} />
    </section>
  );
}

function Identity({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['referrals', 'words']);
  const format = useFormat();
  const [read, { data, loading }] = useLazyQuery(FullNameDocument);
  const full = data?.referral?.identity;
  const { identity } = referral;
  if (!identity) return <Withheld what={t('person.identity')} />;
  const rows: DefinitionRow[] = full
    ? [
        { label: t('field.firstName'), value: full.firstName },
        { label: t('field.lastName'), value: full.lastName },
        { label: t('field.birthDate'), value: format.date(full.birthDate), note: t('words:person.age', { count: identity.age }) },
        { label: t('field.sex'), value: t(`sex.${full.sex}`) },
      ]
    : [
        { label: t('list.person'), value: identity.shortName },
        { label: t('field.age'), value: t('words:person.age', { count: identity.age }) },
      ];
  const show = (
    <Button variant="default" size="compact-md" loading={loading} onClick={() => void read({ variables: { ref: referral.ref } })}>
      {t('person.showName')}
    </Button>
  );
  return (
    <section>
      <SectionHead
        title={t('person.identity')}
        aside={
          <span className={css.nameRow}>
            {full ? null : show}
            {can(referral, 'changeBeneficiaryIdentity') ? <VerbButton verb="changeBeneficiaryIdentity" referral={referral} /> : null}
          </span>
        }
      />
      <DefinitionRows rows={rows} />
      {full ? <p className="m-meta">{t('person.traced')}</p> : null}
    </section>
  );
}
