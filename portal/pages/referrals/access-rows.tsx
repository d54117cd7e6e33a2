import { useTranslation } from 'react-i18next';
import type { OrganisationKind, ReferralQuery } from '../../../schema/generated/graphql';
import type words from '../../text/words.fr';
import { type Access, AccessMatrix } from '../../ui/access-matrix';
import type { Referral } from './referral-types';
import { columnsOf } from './relationships';

export type AccessTable = ReferralQuery['accessTable'];
type Cell = AccessTable[number]['cells'][number];

/** What the right column shows; the tab shows all. */
const MAIN = [
  'Referral',
  'BeneficiaryIdentity',
  'ReferralRequest',
  'BeneficiaryContact',
  'JudicialSituation',
  'Availability',
  'Assessment',
  'ActionPlan',
  'CareContract',
  'ClinicalNote',
];

/** All of it, by what it is about; a compartment that is named nowhere here stands with the last ones. */
const GROUPS = {
  referral: ['Referral', 'ReferralParty', 'ReferralRequest', 'ReferralAnswer', 'Assessment', 'Interview', 'Opinion'],
  person: ['BeneficiaryIdentity', 'BeneficiaryContact', 'JudicialSituation', 'Availability'],
  placement: ['PlacementDates', 'Placement', 'RegisterEntry', 'RequestFacts', 'PlacementOrigin'],
  plan: ['ActionPlan', 'PlanObjective', 'PlanStep', 'PlanMeeting'],
  care: [
    ...['CareContract', 'CareObjectives', 'CareAttendance', 'CareReview', 'CareDraft', 'CareContribution', 'CommonCareText'],
    ...['AgreedCareText', 'ClinicalNote'],
  ],
  immersion: [
    ...['ImmersionPeriod', 'ImmersionPerson', 'ImmersionAvailability', 'ImmersionSchedule', 'ImmersionAnswer', 'ImmersionAssessment'],
  ],
  rest: ['JournalEntry', 'OwnNote'],
} satisfies Record<keyof typeof words.compartmentGroup, string[]>;
type Group = keyof typeof GROUPS;
const names = Object.keys(GROUPS) as Group[];
const groupOf = (compartment: string): Group => names.find((name) => GROUPS[name].includes(compartment)) ?? 'rest';

/** A recipient that is about to accept will read what its kind opens. */
function accessOf(cell: Cell | undefined, addressee: OrganisationKind | undefined, closed: boolean): Access {
  if (!cell || (closed && cell.untilClosed)) return 'NONE';
  if (cell.access === 'NONE') return addressee && cell.opensFor.includes(addressee) ? 'LATER' : 'NONE';
  return cell.access === 'READS' ? 'READ' : 'WRITE';
}

/** Qui voit quoi, drawn from the policy for those who take part in this referral. */
export function ReferralAccess({ referral, table, all = false }: { referral: Referral; table: AccessTable; all?: boolean }) {
  const { t, i18n } = useTranslation('words');
  const columns = columnsOf(referral).map((column) => ({ key: column.relationship, ...column }));
  const open = ['DRAFT', 'SENT', 'ASSESSING'].includes(referral.state);
  const ordered = all ? names.flatMap((name) => table.filter((row) => groupOf(row.compartment) === name)) : [];
  const rows = (all ? ordered : MAIN.map((name) => table.find((row) => row.compartment === name)))
    .filter((row) => row !== undefined)
    .filter((row) => i18n.exists(`words:compartment.${row.compartment}`))
    .map((row) => ({
      key: row.compartment,
      group: all ? t(`compartmentGroup.${groupOf(row.compartment)}`) : undefined,
      label: t(`compartment.${row.compartment as keyof typeof words.compartment}`),
      cells: columns.map((column) =>
        accessOf(
          row.cells.find((cell) => cell.relationship === column.relationship),
          open ? referral.addressee?.kind : undefined,
          Boolean(referral.closedAt),
        ),
      ),
    }));
  return <AccessMatrix columns={columns} rows={rows} />;
}
