import sql, { raw, type Sql } from 'sql-template-tag';
import { today } from '../../database/today';
import type { Transitions } from '../../visibility/transitions';

type AgreementState = 'PROPOSED' | 'SIGNED' | 'ENDED';

/** When each verb of an agreement may be called. The proposer has signed by proposing: the other side signs. */
export const agreementTransitions = {
  signAgreement: { from: ['PROPOSED'], to: 'SIGNED' },
  endAgreement: { from: ['PROPOSED', 'SIGNED'], to: 'ENDED' },
} as const satisfies Transitions<AgreementState>;

/** What a manager of either side may do with the agreement at alias `t`, before its last day has passed. */
export function availableAgreementActions(t: string): Sql {
  const a = raw(t);
  const from = (verb: keyof typeof agreementTransitions) => `{${agreementTransitions[verb].from.join(',')}}`;
  return sql`COALESCE((SELECT json_agg(v.verb) FROM (VALUES
      ('signAgreement', ${a}.state = ANY (${from('signAgreement')}::text[]) AND ${a}.partner_id = viewer_organisation()),
      ('endAgreement', ${a}.state = ANY (${from('endAgreement')}::text[]))) v(verb, possible)
    WHERE v.possible AND ${a}.ends_on >= ${today}
      AND EXISTS (SELECT 1 FROM membership m WHERE m.id = viewer_membership() AND m.role = 'MANAGER')), '[]'::json)`;
}
