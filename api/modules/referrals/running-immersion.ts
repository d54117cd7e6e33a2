import sql from 'sql-template-tag';
import type { Context } from '../../context';
import { problemTexts, refuse } from '../../graphql/problem';

problemTexts({
  IMMERSION_RUNNING: {
    fr: 'Une immersion est demandée ou confirmée pour cette personne : annulez-la, ou faites son bilan si elle a commencé.',
    en: 'An immersion period is asked for or confirmed for this person: cancel it, or report its outcome if it has started.',
  },
});

/** Refuses to end a referral while an employer waits for the person: it would never learn that nobody comes. */
export async function requireNoImmersion(context: Context, referralId: string): Promise<void> {
  const running = await context.rows(sql`SELECT 1 FROM immersion_answer a JOIN immersion_schedule s USING (immersion_period_id)
    WHERE a.referral_id = ${referralId} AND CASE WHEN a.state = 'CONFIRMED' THEN s.ends_on >= viewer_today()
      ELSE a.state IN ('ASKED', 'RESCHEDULING') AND s.starts_on >= viewer_today() END`);
  if (running.length) refuse('IMMERSION_RUNNING');
}
