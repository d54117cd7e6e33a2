import sql, { raw, type Sql } from 'sql-template-tag';
import { today } from '../../database/today';
import { availableActions, type Transitions } from '../../visibility/transitions';
import type { ImmersionState } from './immersion-answer';

/**
 * Where an immersion period stands on a day: its state, and what the calendar has made of it.
 * LAPSED was asked for a first day that has passed; STARTED was confirmed and its first day has come.
 */
export type ImmersionMoment = ImmersionState | 'LAPSED' | 'STARTED';

/** When each verb of an immersion period may be called. Who may call it stands in the policy, and only there. */
export const immersionTransitions = {
  confirmImmersionPeriod: { from: ['ASKED'], to: 'CONFIRMED' },
  declineImmersionPeriod: { from: ['ASKED', 'LAPSED', 'RESCHEDULING', 'CONFIRMED'], to: 'DECLINED' },
  rescheduleImmersionPeriod: { from: ['ASKED', 'LAPSED', 'RESCHEDULING', 'CONFIRMED'], to: 'RESCHEDULING' },
  acceptImmersionDates: { from: ['RESCHEDULING'], to: 'CONFIRMED' },
  changeImmersionDates: { from: ['ASKED', 'LAPSED', 'RESCHEDULING', 'CONFIRMED'], to: 'ASKED' },
  cancelImmersionPeriod: { from: ['ASKED', 'LAPSED', 'RESCHEDULING', 'CONFIRMED'], to: 'CANCELLED' },
  changeImmersionTutor: { from: ['CONFIRMED', 'STARTED'] },
  reportImmersionOutcome: { from: ['STARTED'], to: 'REPORTED' },
} as const satisfies Transitions<ImmersionMoment>;

export type ImmersionVerb = keyof typeof immersionTransitions;

export function momentOf(state: ImmersionState, startsOn: string, day: string): ImmersionMoment {
  if (state === 'ASKED' && startsOn < day) return 'LAPSED';
  return state === 'CONFIRMED' && startsOn <= day ? 'STARTED' : state;
}

/** The same in SQL, for the period at alias `t`. */
const moment = (t: string): string => `(SELECT CASE
    WHEN a.state = 'ASKED' AND s.starts_on < ${today.sql} THEN 'LAPSED'
    WHEN a.state = 'CONFIRMED' AND s.starts_on <= ${today.sql} THEN 'STARTED'
    ELSE a.state END
  FROM immersion_answer a JOIN immersion_schedule s ON s.immersion_period_id = a.immersion_period_id WHERE a.immersion_period_id = ${t}.id)`;

/** text[] of what the viewer is to this period: an employer is nothing to the other periods of a referral. */
const mine = (t: string): Sql => sql`ARRAY(SELECT DISTINCT v.relationship FROM viewer_party v
    WHERE v.referral_id = ${raw(t)}.referral_id AND (v.immersion_period_id IS NULL OR v.immersion_period_id = ${raw(t)}.id))`;

export const availableImmersionActions = (t: string): Sql => availableActions(immersionTransitions, t, moment(t), mine(t));

/**
 * SQL: what the viewer should do about the period at alias `t`, as a kind of what is awaited; null when nothing. The employer
 * answers, also when it is asked again after it had confirmed, then says how it went; those who asked answer other dates,
 * see to a request that lapsed, and to a period that ended without an assessment.
 */
export const awaitedOfViewer = (t: string): Sql => {
  const own = raw(`${t}.prescriber_id = viewer_organisation()`);
  const employer = sql`${mine(t)} && '{EMPLOYER_ASKED,EMPLOYER}'::text[]`;
  return sql`(SELECT CASE ${raw(moment(t))}
      WHEN 'ASKED' THEN CASE WHEN ${employer} THEN 'ANSWER_IMMERSION' END
      WHEN 'LAPSED' THEN CASE WHEN ${own} THEN 'REVIVE_IMMERSION' END
      WHEN 'RESCHEDULING' THEN CASE WHEN ${own} THEN 'SETTLE_IMMERSION_DATES' END
      WHEN 'STARTED' THEN CASE WHEN (${employer} OR ${own}) AND s.ends_on < ${today}
        AND NOT EXISTS (SELECT 1 FROM immersion_assessment b WHERE b.immersion_period_id = ${raw(t)}.id) THEN 'REPORT_IMMERSION' END END
    FROM immersion_schedule s WHERE s.immersion_period_id = ${raw(t)}.id)`;
};

/** SQL: it is the viewer's turn. */
export const awaitsViewer = (t: string): Sql => sql`(${awaitedOfViewer(t)} IS NOT NULL)`;
