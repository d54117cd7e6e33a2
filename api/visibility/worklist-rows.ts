import { mayRead, partsWith, policy } from './policy';
import { textArray } from './relationships';

const readers = (noun: string): string => `v.part = ANY (${textArray(partsWith(policy.compartments[noun], mayRead))})`;

/** An index holds these, and an entry of it must not become too long. */
const shortened = (text: string): string => `left(${text}, 200)`;
const prison = `NULLIF(${shortened('j.prison')}, '')`;

/**
 * What the rows of these referrals in `worklist` are made of: one for each organisation that reads the referral, with the
 * person's names, birth date, prison and hearing where its own part in it reads those. `identity_held` and `situation_held`
 * say that they are what the records say, whole. A part that will close counts as closed: nothing would write the row again
 * when it does. The rows that exist are made anew where the table says something else; a migration that changes how they are
 * kept does it by itself. Every record is looked up by itself: an import writes before anybody has counted the tables, and
 * joins would be guessed wrong.
 */
export const worklistRows = (): string[] => [
  `DO $do$ DECLARE former text := (SELECT prosrc FROM pg_proc WHERE oid = to_regprocedure('worklist_rows(uuid[])'));
  BEGIN CREATE OR REPLACE FUNCTION worklist_rows(p_referrals uuid[]) RETURNS TABLE (organisation_id uuid, record_id uuid, created_at timestamptz,
    state text, state_since timestamptz, due_on date, turn boolean, kind text, ref text, referrer_id uuid, addressee_id uuid,
    hearing_on date, prison text, situation_held boolean, name text, last_name text, first_name text, birth_date date, identity_held boolean) LANGUAGE sql STABLE AS $$
    SELECT v.organisation_id, r.id, r.created_at, r.state, r.state_since, COALESCE(r.due_on, 'infinity'), COALESCE(v.turn, false), r.kind, r.ref,
        r.referrer_id, r.addressee_id, j.hearing_on, j.prison, COALESCE(j.held, false), i.name, i.last_name, i.first_name, i.birth_date, COALESCE(i.held, false)
      FROM unnest(p_referrals) asked(id) CROSS JOIN LATERAL (SELECT * FROM referral f WHERE f.id = asked.id OFFSET 0) r
      CROSS JOIN LATERAL (SELECT v.organisation_id, bool_or(v.relationship = r.awaited_from) AS turn,
          bool_or(${readers('JudicialSituation')}) AS reads_situation, bool_or(${readers('BeneficiaryIdentity')}) AS reads_identity
        FROM (SELECT p.organisation_id, p.relationship,
            CASE WHEN p.closes_at IS NULL THEN p.relationship ELSE p.relationship || '_CLOSED' END AS part
          FROM referral_party p WHERE p.referral_id = r.id AND p.until IS NULL) v
        WHERE ${readers('Referral')} GROUP BY v.organisation_id) v
      LEFT JOIN LATERAL (SELECT j.hearing_on, ${prison} AS prison, j.prison IS NOT DISTINCT FROM ${prison} AS held FROM judicial_situation j
        WHERE j.beneficiary_id = r.beneficiary_id AND v.reads_situation OFFSET 0) j ON true
      LEFT JOIN LATERAL (SELECT ${shortened("i.last_name || ' ' || i.first_name || ' ' || i.last_name")} AS name, w.* FROM beneficiary_identity i
        LEFT JOIN LATERAL (SELECT i.last_name, i.first_name, i.birth_date, true AS held WHERE octet_length(i.last_name || i.first_name) <= 200) w ON true
        WHERE i.beneficiary_id = r.beneficiary_id AND v.reads_identity OFFSET 0) i ON true $$;
    IF former IS DISTINCT FROM (SELECT prosrc FROM pg_proc WHERE oid = to_regprocedure('worklist_rows(uuid[])')) THEN PERFORM rebuild_worklist(); END IF;
  END $do$`,
  'REVOKE ALL ON FUNCTION worklist_rows FROM PUBLIC',
  'GRANT SELECT ON worklist, worklist_tally TO maillage_app',
];
