import type { ReferralVerb } from '../../../api/modules/referrals/move-referral';
import { referralTransitions } from '../../../api/modules/referrals/referral.transitions';
import type { ReferralState } from '../../../api/modules/referrals/referral-words';
import type { OrganisationKindName, Relationship } from '../../../api/visibility/relationships';
import type { Actor, World } from '../../support/world';
import { daysAway, type People, type Told } from './stages';

/** Organisations of every kind, the SPIP under agreement with all of them. */
export type Cast = Record<'PLACEMENT_EXTERIEUR' | 'ACTION_PLAN', People> & {
  spip: Actor;
  /** Somebody else for each relationship, of a kind that can have it. */
  as: Record<Exclude<Relationship, 'REFERRER'>, Actor>;
  partner: Actor;
  stranger: Actor;
  former: Actor;
};

export async function castOf(world: World): Promise<Cast> {
  const kinds: Record<Exclude<Relationship, 'REFERRER'>, OrganisationKindName> = {
    RECIPIENT: 'HOST_ASSOCIATION',
    HOST: 'HOST_ASSOCIATION',
    ADVISER: 'MISSION_LOCALE',
    CARE_PARTNER: 'ADDICTION_ASSOCIATION',
    WORKPLACE: 'INSERTION_WORKPLACE',
    EMPLOYER_ASKED: 'EMPLOYER',
    EMPLOYER: 'EMPLOYER',
  };
  const spip = await world.organisation('SPIP');
  const as = {} as Cast['as'];
  for (const [relationship, kind] of Object.entries(kinds)) as[relationship as keyof Cast['as']] = await world.organisation(kind);
  const people = async (kind: OrganisationKindName) => ({
    spip,
    addressee: await world.organisation(kind),
    other: await world.organisation(kind),
  });
  const cast: Cast = {
    spip,
    as,
    PLACEMENT_EXTERIEUR: await people('HOST_ASSOCIATION'),
    ACTION_PLAN: await people('MISSION_LOCALE'),
    partner: await world.organisation('INSERTION_WORKPLACE'),
    stranger: await world.organisation('HOST_ASSOCIATION'),
    former: await world.organisation('HOST_ASSOCIATION'),
  };
  const { PLACEMENT_EXTERIEUR, ACTION_PLAN } = cast;
  const partners = [PLACEMENT_EXTERIEUR.addressee, PLACEMENT_EXTERIEUR.other, ACTION_PLAN.addressee, ACTION_PLAN.other, cast.partner];
  for (const partner of partners) await world.agreement(spip, partner);
  for (const actor of Object.values(as)) await world.agreement(actor, cast.partner);
  return cast;
}

type VerbCase = {
  kind?: 'ACTION_PLAN';
  /** What is given besides the referral and its version. */
  input?: (cast: Cast) => Record<string, unknown>;
  /** All that is given, for a verb that names another record or another version. */
  names?: (world: World, referral: Told, cast: Cast) => Promise<Record<string, unknown>>;
};

const person = { lastName: 'Dupuis', firstName: 'Karim', birthDate: '1999-03-02', sex: 'M' };
const first = (more: Record<string, unknown> = {}): VerbCase => ({ names: async (_, { id }) => ({ referralId: id, version: 1, ...more }) });
const unversioned = (more: (cast: Cast) => Record<string, unknown>): VerbCase => ({
  names: async (_, { id }, cast) => ({ referralId: id, ...more(cast) }),
});

const interview = (state: string, day: number): VerbCase => ({
  names: async (world, { id }) => {
    const { rows } = await world.owner.query(`INSERT INTO interview (referral_id, offered_on, state) VALUES ($1, $2, $3) RETURNING id`, [
      id,
      daysAway(day),
      state,
    ]);
    return { interviewId: rows[0].id, version: 1 };
  },
});

/** How each verb of this module is called. A verb without a line here fails the tests. */
export const verbs: Partial<Record<ReferralVerb, VerbCase>> = {
  changeReferralDraft: { input: (cast) => ({ ...person, addresseeId: cast.PLACEMENT_EXTERIEUR.other.organisationId }) },
  sendReferral: {},
  acknowledgeReferral: {},
  assessReferral: {},
  recordQuestionnaire: first({ sentOn: '2026-01-05' }),
  offerInterviews: { input: () => ({ dates: [{ day: daysAway(3), time: '10:00' }, { day: daysAway(4) }] }) },
  chooseInterview: interview('OFFERED', 2),
  recordInterview: {
    names: async (world, referral, cast) => ({ ...(await interview('CHOSEN', -1).names?.(world, referral, cast)), kept: true }),
  },
  giveOpinion: unversioned(() => ({ kind: 'FAVOURABLE', givenOn: '2026-01-05' })),
  acceptReferral: {},
  declineReferral: { input: () => ({ reason: 'NO_PLACE' }) },
  reorientReferral: { input: (cast) => ({ addresseeId: cast.PLACEMENT_EXTERIEUR.other.organisationId }) },
  setReferralAside: {},
  withdrawReferral: {},
  enterPlacement: { input: () => ({ enteredOn: daysAway(0) }) },
  startReferral: { kind: 'ACTION_PLAN' },
  suspendReferral: { kind: 'ACTION_PLAN' },
  resumeReferral: { kind: 'ACTION_PLAN' },
  exitPlacement: { input: () => ({ exitedOn: daysAway(0), exitReason: 'PAROLE' }) },
  closeReferral: { kind: 'ACTION_PLAN', input: () => ({ outcome: 'COMPLETED' }) },
  addReferralPartner: unversioned((cast) => ({ organisationId: cast.partner.organisationId })),
  endReferralPartner: {
    names: async (world, { id }, cast) => {
      await world.party(id, cast.partner, 'WORKPLACE');
      const { rows } = await world.owner.query(`SELECT id FROM referral_party WHERE referral_id = $1 AND organisation_id = $2`, [
        id,
        cast.partner.organisationId,
      ]);
      return { partyId: rows[0].id };
    },
  },
  changeBeneficiaryIdentity: first(person),
  changeAvailability: first({ hours: 'le matin' }),
  changeBeneficiaryContact: first({ phone: '06 11 11 11 11' }),
  changeJudicialSituation: first({ prison: 'Amiens' }),
  writeOwnNote: unversioned(() => ({ text: 'À rappeler' })),
};

/** Verbs that start at a referral and belong to another module, with tests of their own. */
const elsewhere: ReferralVerb[] = ['openActionPlan', 'openCareContract', 'proposeImmersionPeriod'];
export const verbNames = (Object.keys(referralTransitions) as ReferralVerb[]).filter((verb) => !elsewhere.includes(verb));
export const startsFrom = (verb: ReferralVerb): readonly ReferralState[] => referralTransitions[verb].from;

export async function inputOf(world: World, verb: ReferralVerb, referral: Told, cast: Cast): Promise<Record<string, unknown>> {
  const { names, input } = verbs[verb] ?? {};
  return names ? names(world, referral, cast) : { referralId: referral.id, version: referral.version, ...input?.(cast) };
}

/** All that a refused verb could have changed. */
export async function snapshot(world: World, { id }: Told): Promise<string> {
  const { rows } = await world.owner.query(
    `SELECT json_build_array(to_json(r), (SELECT json_agg(p ORDER BY p.id) FROM referral_party p WHERE p.referral_id = r.id),
      (SELECT json_agg(i ORDER BY i.id) FROM interview i WHERE i.referral_id = r.id), (SELECT json_agg(a) FROM assessment a WHERE a.referral_id = r.id),
      (SELECT json_agg(c) FROM beneficiary_contact c WHERE c.beneficiary_id = r.beneficiary_id), (SELECT json_agg(c) FROM availability c WHERE c.beneficiary_id = r.beneficiary_id),
      (SELECT json_agg(c) FROM judicial_situation c WHERE c.beneficiary_id = r.beneficiary_id), (SELECT count(*) FROM own_note n WHERE n.referral_id = r.id),
      (SELECT count(*) FROM opinion n WHERE n.referral_id = r.id), (SELECT count(*) FROM referral_answer n WHERE n.referral_id = r.id),
      (SELECT count(*) FROM journal_entry j WHERE j.referral_id = r.id), (SELECT count(*) FROM referral c WHERE c.continues_id = r.id))::text AS all
      FROM referral r WHERE r.id = $1`,
    [id],
  );
  return rows[0].all;
}
