import sql, { join, raw, type Sql } from 'sql-template-tag';
import { readable } from '../../visibility/row-security';
import { awaitedOfViewer } from '../immersions/immersion.transitions';
import { age, shortName } from '../referrals/beneficiary-identity';
import { listed } from '../referrals/worklist';

/**
 * What is awaited from the viewer's organisation, one SELECT a subject. Each says by itself who may see it, besides
 * row security; names and ages come only from what the viewer may read.
 */
const person = sql`LEFT JOIN LATERAL (SELECT ${shortName('i')} AS short_name, ${age('i')} AS age FROM beneficiary_identity i
  WHERE i.beneficiary_id = p.beneficiary_id AND ${raw(readable('BeneficiaryIdentity', 'i'))}) who ON true`;

const comer = sql`LEFT JOIN LATERAL (SELECT ${shortName('i')} AS short_name, ${age('i')} AS age FROM immersion_person i
  WHERE i.immersion_period_id = p.id AND ${raw(readable('ImmersionPerson', 'i'))}) who ON true`;

/** The other side of a referral: the addressee for the SPIP, the SPIP for the others. */
const otherSide = sql`LEFT JOIN organisation o ON o.id = CASE WHEN p.referrer_id = viewer_organisation() THEN p.addressee_id ELSE p.referrer_id END`;

const interview = (state: string, more = 'true'): Sql =>
  raw(`EXISTS (SELECT 1 FROM interview i WHERE i.referral_id = p.id AND i.state = '${state}' AND ${more})`);

/** Copied from a register and not taken up since: that nobody answered years ago is not what a day begins with. */
const DORMANT_DAYS = 90;
const dormant = sql`(COALESCE(p.awaited_since, p.state_since) < (viewer_today() - ${DORMANT_DAYS}::int)::timestamp AT TIME ZONE 'Europe/Paris'
    AND EXISTS (SELECT 1 FROM register_entry g WHERE g.referral_id = p.id AND ${raw(readable('RegisterEntry', 'g'))}))`;

const referrals = sql`SELECT s.kind, 'REFERRAL' AS record, p.ref, n.label, n.count, who.short_name, who.age, o.name AS partner_name, o.kind AS partner_kind,
    COALESCE(p.awaited_since, p.state_since) AS since, p.due_on, ${dormant} AS dormant
  FROM (${listed(sql`l.turn`)}) w JOIN referral p ON p.id = w.record_id AND ${raw(readable('Referral', 'p'))}
  ${otherSide} ${person}
  CROSS JOIN LATERAL (SELECT CASE p.state
    WHEN 'DRAFT' THEN 'SEND_REFERRAL'
    WHEN 'SENT' THEN CASE WHEN p.acknowledged_at IS NULL THEN 'ACKNOWLEDGE_REFERRAL' ELSE 'ASSESS_REFERRAL' END
    WHEN 'ASSESSING' THEN CASE
      WHEN p.awaited_from = 'REFERRER' THEN 'CHOOSE_INTERVIEW'
      WHEN ${interview('CHOSEN', 'i.offered_on <= viewer_today()')} THEN 'RECORD_INTERVIEW'
      WHEN ${interview('CHOSEN')} THEN NULL
      WHEN EXISTS (SELECT 1 FROM opinion g WHERE g.referral_id = p.id AND g.kind <> 'PENDING') THEN 'ANSWER_REFERRAL'
      WHEN ${interview('KEPT')} THEN 'GIVE_OPINION'
      ELSE 'OFFER_INTERVIEWS' END
    WHEN 'ACCEPTED' THEN CASE WHEN p.awaited_from = 'HOST' THEN 'ENTER_PLACEMENT' ELSE 'START_REFERRAL' END
    WHEN 'DECLINED' THEN 'REORIENT_REFERRAL'
    WHEN 'EXPIRED' THEN 'REORIENT_REFERRAL' END AS kind) s
  LEFT JOIN LATERAL (SELECT count(*) AS count, (array_agg(i.place ORDER BY i.offered_on, i.id))[1] AS label FROM interview i
    WHERE i.referral_id = p.id AND i.state = 'OFFERED' AND s.kind = 'CHOOSE_INTERVIEW' HAVING count(*) > 0) n ON true
  WHERE s.kind IS NOT NULL`;

const planSteps = sql`SELECT 'DO_PLAN_STEP', 'ACTION_PLAN', l.ref, s.title, NULL::bigint, who.short_name, who.age, o.name, o.kind, NULL::timestamptz, s.due_on, false
  FROM plan_step s JOIN action_plan l ON l.id = s.action_plan_id AND l.state = 'OPEN' JOIN referral p ON p.id = l.referral_id
  ${otherSide} ${person}
  WHERE s.organisation_id = viewer_organisation() AND s.state IN ('TODO', 'DOING') AND s.due_on <= viewer_today() + 7 AND ${raw(readable('PlanStep', 's'))}`;

/** From the second day of the month on: on the first, nobody is late with anything. */
const meetings = sql`SELECT 'HOLD_PLAN_MEETING', 'ACTION_PLAN', l.ref, NULL, NULL, who.short_name, who.age, o.name, o.kind, m.starts::timestamp AT TIME ZONE 'Europe/Paris',
    COALESCE((SELECT min(x.planned_on) FROM plan_meeting x WHERE x.action_plan_id = l.id AND x.attendance = 'PLANNED' AND x.planned_on BETWEEN m.starts AND m.ends), m.ends), false
  FROM viewer_party v JOIN action_plan l ON l.referral_id = v.referral_id AND l.state = 'OPEN'
  JOIN referral p ON p.id = l.referral_id AND p.state IN ('ACCEPTED', 'ACTIVE')
  ${otherSide} ${person}
  CROSS JOIN (SELECT date_trunc('month', viewer_today())::date AS starts, (date_trunc('month', viewer_today()) + interval '1 month - 1 day')::date AS ends) m
  WHERE v.relationship = 'ADVISER' AND viewer_today() > m.starts
    AND NOT EXISTS (SELECT 1 FROM plan_meeting h WHERE h.action_plan_id = l.id AND h.attendance = 'PRESENT' AND h.planned_on BETWEEN m.starts AND m.ends)`;

const careReviews = sql`SELECT s.kind, 'CARE_CONTRACT', c.ref, NULL, e.number, who.short_name, who.age, o.name, o.kind, s.since, e.due_on, false
  FROM viewer_party v JOIN care_review e ON e.referral_id = v.referral_id AND e.state <> 'AGREED'
  JOIN care_contract c ON c.id = e.care_contract_id AND c.state = 'OPEN' JOIN referral p ON p.id = e.referral_id
  LEFT JOIN common_care_text x ON x.care_review_id = e.id
  LEFT JOIN LATERAL (SELECT w.name, w.kind FROM referral_party q JOIN organisation w ON w.id = q.organisation_id WHERE q.referral_id = e.referral_id AND q.until IS NULL
    AND q.relationship = CASE v.relationship WHEN 'HOST' THEN 'CARE_PARTNER' ELSE 'HOST' END ORDER BY q.since LIMIT 1) o ON true
  ${person}
  CROSS JOIN LATERAL (SELECT CASE
      WHEN e.state = 'WRITING' AND NOT EXISTS (SELECT 1 FROM care_draft d WHERE d.care_review_id = e.id AND d.organisation_id = viewer_organisation() AND d.deposited_at IS NOT NULL)
        THEN 'WRITE_REVIEW_PART'
      WHEN e.state = 'RECONCILING' AND x.care_review_id IS NULL THEN 'WRITE_COMMON_TEXT'
      WHEN e.state = 'RECONCILING' AND CASE v.relationship WHEN 'HOST' THEN x.host_agreed_at ELSE x.care_agreed_at END IS NULL THEN 'AGREE_COMMON_TEXT'
    END AS kind,
    COALESCE(x.changed_at, e.state_since) AS since) s
  WHERE v.relationship IN ('HOST', 'CARE_PARTNER') AND s.kind IS NOT NULL`;

/** An employer reads the neutral name of who asks, and no kind. */
const immersions = sql`SELECT w.kind, 'IMMERSION_PERIOD', p.ref, p.trade_label, NULL, who.short_name, who.age,
    CASE WHEN w.own THEN o.name ELSE p.prescriber_name END, CASE WHEN w.own THEN o.kind END,
    CASE w.kind WHEN 'ANSWER_IMMERSION' THEN CASE WHEN a.version = 1 THEN p.proposed_at END
      WHEN 'REVIVE_IMMERSION' THEN (s.starts_on + 1)::timestamp AT TIME ZONE 'Europe/Paris'
      WHEN 'SETTLE_IMMERSION_DATES' THEN a.answered_at
      ELSE (s.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Paris' END,
    CASE w.kind WHEN 'ANSWER_IMMERSION' THEN a.answer_due_on
      WHEN 'REVIVE_IMMERSION' THEN s.starts_on
      WHEN 'SETTLE_IMMERSION_DATES' THEN a.proposed_starts_on - 1
      ELSE s.ends_on + 7 END, false
  FROM immersion_period p JOIN immersion_answer a ON a.immersion_period_id = p.id JOIN immersion_schedule s ON s.immersion_period_id = p.id
  LEFT JOIN organisation o ON o.id = p.employer_id ${comer}
  CROSS JOIN LATERAL (SELECT ${awaitedOfViewer('p')} AS kind, p.prescriber_id = viewer_organisation() AS own) w
  WHERE w.kind IS NOT NULL AND ${raw(readable('ImmersionPeriod', 'p'))}`;

export const awaitedItems = sql`SELECT items.*, COALESCE(items.due_on < viewer_today(), false) AS overdue
  FROM (${join([referrals, planSteps, meetings, careReviews, immersions], ' UNION ALL ')}) items`;
