import { policy as current } from '../../api/visibility/policy';
import type { Relationship } from '../../api/visibility/relationships';
import type { EveryCompartment } from './every-compartment';
import type { Party, Row, Somebody } from './people';

/** The table as it was before any test broke it. */
export const policy = structuredClone(current);

/** What the table says somebody may do with a record: worked out here from the cells, apart from the code under test. */
export class Oracle {
  constructor(readonly every: EveryCompartment) {}

  mayRead(somebody: Somebody, row: Row): boolean {
    const { anchor, cells } = compartment(row.noun);
    if (anchor === 'organisation') return this.standings(somebody, row).some((standing) => (cells[standing] ?? '-') !== '-');
    const audience = row.noun === 'JournalEntry' ? compartment(String(row.values.compartment)).cells : null;
    const told = row.noun === 'ReferralParty' ? toldBy(String(row.values.relationship)) : null;
    return this.partiesTo(somebody, row).some(({ relationship, closed }) => {
      const cell = cells[relationship] ?? '-';
      if (closed && cell.endsWith('*')) return false;
      // That an organisation takes part in the care is told to those who read of the care.
      if (told && (compartment(told).cells[relationship] ?? '-') === '-') return false;
      const own = row.values.organisationId === somebody.organisationId;
      // An entry is read by those who read what it is about.
      return [cell, audience?.[relationship] ?? (audience ? '-' : cell)].every((one) => (one === 'own' ? own : one !== '-'));
    });
  }

  /** What may turn up in an answer: an employer reads no party, and yet knows since when it was asked itself. */
  mayMeet(somebody: Somebody, row: Row): boolean {
    const itself = row.noun === 'ReferralParty' && row.values.until === null && row.values.organisationId === somebody.organisationId;
    return itself || this.mayRead(somebody, row);
  }

  mayWrite(somebody: Somebody, row: Row): boolean {
    const { anchor, cells } = compartment(row.noun);
    if (anchor === 'organisation') return this.standings(somebody, row).some((standing) => cells[standing] === 'rw');
    return this.partiesTo(somebody, row).some(({ relationship, closed }) => {
      const cell = cells[relationship] ?? '-';
      if (closed && cell.endsWith('*')) return false;
      const kept = cell.replace('*', '');
      return kept === 'rw' || (kept.includes('own') && row.values.organisationId === somebody.organisationId);
    });
  }

  /** What somebody is to the referral, the person or the immersion period that the record belongs to. */
  relationshipsTo(somebody: Somebody, row: Row): Relationship[] {
    return this.partiesTo(somebody, row).map((party) => party.relationship);
  }

  private partiesTo(somebody: Somebody, row: Row): Party[] {
    const { anchor } = compartment(row.noun);
    const referral = row.noun === 'Referral' ? row.key : row.values.referralId;
    const period = row.noun === 'ImmersionPeriod' ? row.key : row.values.immersionPeriodId;
    const isTo = (party: Party): boolean => {
      if (anchor === 'beneficiary') return party.beneficiaryId === row.values.beneficiaryId;
      return party.referralId === referral && (anchor !== 'immersion' || party.period === null || party.period === period);
    };
    return this.every.parties.filter((party) => !party.former && party.organisationId === somebody.organisationId && isTo(party));
  }

  standings(somebody: Somebody, row: Row): ('SELF' | 'NETWORK' | 'MEMBER' | 'ANYONE')[] {
    if (!somebody.organisationId) return ['ANYONE'];
    const owners = compartment(row.noun).owners.map((owner) => row.values[owner]);
    return [
      ...(owners.includes(somebody.organisationId) ? (['SELF'] as const) : []),
      ...(somebody.kind === 'EMPLOYER' ? [] : (['NETWORK'] as const)),
      'MEMBER',
      'ANYONE',
    ];
  }

  /** Every value that somebody must not meet, with where it stands. */
  withheldFrom(somebody: Somebody): Map<string, string> {
    const withheld = new Map<string, string>();
    for (const row of this.every.rows) {
      if (this.mayMeet(somebody, row)) continue;
      for (const [property, secret] of row.secrets) withheld.set(secret, `${row.noun}.${property}`);
      if (row.sealed) withheld.set(row.sealed, `${row.noun}, opened`);
      // A key that is another record's own key belongs to that one.
      if (row.keyColumn === 'id' && row.key.length === 36) withheld.set(row.key, `${row.noun}.id`);
    }
    return withheld;
  }
}

const toldBy = (relationship: string): string | null => {
  if (relationship === 'CARE_PARTNER') return 'CareContract';
  return relationship === 'EMPLOYER' || relationship === 'EMPLOYER_ASKED' ? 'ImmersionPeriod' : null;
};

export function compartment(noun: string) {
  const row = policy.compartments[noun];
  if (!row) throw new Error(`${noun} is no compartment`);
  return row;
}
