import { randomUUID } from 'node:crypto';
import type { Attack } from './attacks';
import type { EveryCompartment } from './every-compartment';
import { policy } from './oracle';
import type { Party } from './people';

/** Becoming, or making somebody, a party in another way than by the table `parties`. */
export function onParties(every: EveryCompartment): Attack[] {
  const [mine, theirs] = [every.parties[0] as Party, every.parties.find(({ referralId }) => referralId !== every.referralId) as Party];
  const organisation = (name: string) => every.who(name).organisationId ?? '';
  const period = (relationship: string) => every.parties.find((party) => party.relationship === relationship)?.period ?? '';
  const join = (
    by: string,
    as: string,
    who: string,
    what: string,
    on: Party = mine,
    more: Partial<{ person: string; period: string; member: string }> = {},
  ): Attack => ({
    by,
    what,
    sql: `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since, immersion_period_id, membership_id) VALUES
      ('${on.referralId}', '${more.person ?? on.beneficiaryId}', '${organisation(who)}', '${as}', now(), ${more.period ? `'${more.period}'` : 'NULL'}, ${more.member ? `'${more.member}'` : 'NULL'})`,
  });
  const relationships = Object.keys(policy.compartments.Referral?.cells ?? {});
  const strangers = every.people.filter(({ name }) => name.startsWith('stranger') || name.startsWith('former'));
  const foreign = { ...mine, referralId: randomUUID() };
  const over = every.parties.find(({ closed }) => closed) as Party;
  return [
    // Nobody who is no party makes itself one, as anything, here or there.
    ...strangers.flatMap(({ name }) => relationships.map((as) => join(name, as, name, `makes itself ${as}`))),
    ...relationships.map((as) => join('REFERRER', as, 'REFERRER', `makes itself ${as} of a foreign referral`, theirs)),
    ...relationships.filter((as) => as !== 'ADVISER').map((as) => join('ADVISER', as, 'ADVISER', `makes itself ${as}`)),
    join('stranger SPIP', 'REFERRER', 'stranger SPIP', 'refers a person that another SPIP knows', foreign),
    join('stranger SPIP', 'REFERRER', 'REFERRER', 'begins a referral in the name of another SPIP', {
      ...foreign,
      beneficiaryId: randomUUID(),
    }),
    join('RECIPIENT', 'ADVISER', 'stranger MISSION_LOCALE', 'adds another one before it has accepted'),
    join('RECIPIENT and ADVISER', 'HOST', 'stranger HOST_ASSOCIATION', 'adds another one as its addressee'),
    join('HOST', 'HOST', 'stranger HOST_ASSOCIATION', 'adds a second host'),
    join('REFERRER', 'ADVISER', 'stranger HOST_ASSOCIATION', 'adds a party of a wrong kind'),
    join('REFERRER', 'ADVISER', 'stranger FUNDER', 'adds a funder'),
    join('REFERRER', 'ADVISER', 'stranger MISSION_LOCALE', 'adds a party to another person', mine, { person: theirs.beneficiaryId }),
    join('REFERRER', 'ADVISER', 'stranger MISSION_LOCALE', 'names a contact of somebody else', mine, {
      member: every.who('HOST').membershipId ?? '',
    }),
    join('HOST', 'EMPLOYER_ASKED', 'stranger EMPLOYER', 'asks an employer without a period'),
    join('HOST', 'EMPLOYER_ASKED', 'stranger EMPLOYER', 'asks an employer for the period of another one', mine, {
      period: period('EMPLOYER_ASKED'),
    }),
    join('HOST', 'ADVISER', 'stranger MISSION_LOCALE', 'ties a partner to a period', mine, { period: period('EMPLOYER_ASKED') }),
    join('HOST', 'EMPLOYER', 'EMPLOYER_ASKED', 'agrees for the employer', mine, { period: period('EMPLOYER_ASKED') }),
    join('EMPLOYER_ASKED', 'EMPLOYER', 'EMPLOYER_ASKED', 'becomes EMPLOYER without an answer', mine, { period: period('EMPLOYER_ASKED') }),
    join('EMPLOYER_ASKED', 'EMPLOYER', 'EMPLOYER_ASKED', 'becomes EMPLOYER of another period', mine, { period: period('EMPLOYER') }),
    join('closed RECIPIENT', 'ADVISER', 'closed RECIPIENT', 'accepts what has closed', over),
    join('closed HOST', 'ADVISER', 'stranger MISSION_LOCALE', 'brings a partner into what has closed', over),
    join('HOST', 'CARE_PARTNER', 'stranger ADDICTION_ASSOCIATION', 'brings a second association into the care'),
    ...[
      ['closed HOST', `UPDATE referral SET closed_at = NULL WHERE id = '${over.referralId}'`, 'opens what has closed'],
      ['EMPLOYER', 'UPDATE immersion_schedule SET ends_on = ends_on + 400', 'stretches its period'],
      ['WORKPLACE', `UPDATE immersion_answer SET state = 'CONFIRMED' WHERE state = 'ASKED'`, 'agrees in the place of an employer'],
      [
        'ADVISER',
        `UPDATE referral_party SET organisation_id = '${organisation('ADVISER')}' WHERE relationship = 'HOST'`,
        'takes the place of the host',
      ],
      ['ADVISER', `UPDATE referral_party SET relationship = 'HOST' WHERE relationship = 'ADVISER'`, 'becomes host'],
      [
        'ADVISER',
        `UPDATE referral_party SET referral_id = '${theirs.referralId}' WHERE relationship = 'ADVISER'`,
        'moves to another referral',
      ],
      ['ADVISER', `UPDATE referral_party SET until = now() WHERE relationship = 'REFERRER'`, 'puts the SPIP out'],
      ['RECIPIENT', `UPDATE referral_party SET until = now() WHERE relationship = 'HOST' AND until IS NULL`, ''],
      ['REFERRER', `UPDATE referral_party SET until = NULL WHERE until IS NOT NULL`, 'brings former parties back'],
      [
        'REFERRER',
        `UPDATE referral_party SET membership_id = '${every.who('REFERRER').membershipId}' WHERE relationship = 'HOST'`,
        'names the contact of another one',
      ],
    ].flatMap(([by, sql, what]) => (what ? [{ by: by ?? '', sql: sql ?? '', what }] : [])),
  ];
}
