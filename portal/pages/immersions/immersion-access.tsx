import { useTranslation } from 'react-i18next';
import type { Access, ImmersionPeriodQuery } from '../../../schema/generated/graphql';
import { AccessMatrix, type Access as Mark } from '../../ui/access-matrix';
import { SectionHead } from '../../ui/section-head';
import type { Relationship } from '../../ui/threads';
import type { Immersion, ReferralOf } from './immersion';

const MARKS: Record<Access, Mark> = { READS_WRITES: 'WRITE', READS: 'READ', READS_AND_OWN: 'WRITE', OWN: 'WRITE', NONE: 'NONE' };
const ROWS = ['ImmersionPeriod', 'ImmersionPerson', 'ImmersionAvailability', 'JudicialSituation'] as const;

/** Who sees what of this period, drawn from the policy, for the parties of its referral and its employer. */
interface ImmersionAccessProps {
  immersion: Immersion;
  referral: ReferralOf;
  table: ImmersionPeriodQuery['accessTable'];
}

export function ImmersionAccess({ immersion, referral, table }: ImmersionAccessProps) {
  const { t } = useTranslation(['immersions', 'words']);
  const state = immersion.answer?.state;
  const gone = state === 'DECLINED' || state === 'CANCELLED';
  const inside = (referral.parties ?? []).filter(
    ({ relationship }) => relationship !== 'RECIPIENT' && relationship !== 'EMPLOYER' && relationship !== 'EMPLOYER_ASKED',
  );
  const employer: Relationship = state === 'CONFIRMED' || state === 'REPORTED' ? 'EMPLOYER' : 'EMPLOYER_ASKED';
  const seen = new Map(inside.map((party) => [party.relationship, party.organisation?.name]));
  if (!gone) seen.set(employer, immersion.employer?.name);
  const columns = [...seen].map(([relationship, name]) => ({ key: relationship, relationship, name: name ?? undefined }));
  const rows = ROWS.map((compartment) => {
    const cells = table.find((row) => row.compartment === compartment)?.cells ?? [];
    return {
      key: compartment,
      label: t(`words:compartment.${compartment}`),
      cells: columns.map(({ relationship }) => {
        const mark = MARKS[cells.find((cell) => cell.relationship === relationship)?.access ?? 'NONE'];
        return relationship === 'EMPLOYER_ASKED' && compartment === 'ImmersionPerson' ? 'LATER' : mark;
      }),
    };
  });
  return (
    <section>
      <SectionHead title={t('page.access')} line="none" />
      <AccessMatrix columns={columns} rows={rows} />
      {gone ? null : <p className="m-meta">{t(employer === 'EMPLOYER' ? 'page.employerNamed' : 'page.employerSees')}</p>}
    </section>
  );
}
