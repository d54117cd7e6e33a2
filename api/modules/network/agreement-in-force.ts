import sql from 'sql-template-tag';
import type { Context } from '../../context';
import { problemTexts, refuse } from '../../graphql/problem';

problemTexts({
  NO_AGREEMENT: {
    fr: 'Aucune convention en vigueur entre vos deux structures : rien ne peut être envoyé. Proposez-en une depuis la page Réseau.',
    en: 'No agreement is in force between your two organisations: nothing can be sent. Propose one from the Network page.',
  },
});

/** Refuses unless an agreement between the viewer's organisation and `partnerId` is in force on the day of the operation. */
export async function requireAgreement(context: Context, partnerId: string, field: string | null): Promise<void> {
  if (partnerId === context.me.organisationId) return;
  const found =
    await context.rows(sql`SELECT 1 FROM agreement WHERE state = 'SIGNED' AND ${context.today}::date BETWEEN starts_on AND ends_on
    AND (${context.me.organisationId}::uuid, ${partnerId}::uuid) IN ((proposer_id, partner_id), (partner_id, proposer_id))`);
  if (!found.length) refuse('NO_AGREEMENT', field);
}
