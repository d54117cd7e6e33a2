import sql, { raw } from 'sql-template-tag';
import { Query, Resolver } from 'type-graphql';
import { folded } from '../../database/folded';
import { plannedAs } from '../../database/read';
import { readable } from '../../visibility/row-security';
import { Organisation } from '../network/organisation';

/** What the list of referrals can be narrowed to: all of it, whatever page is shown. */
@Resolver()
export class ReferralChoicesResolver {
  @Query(() => [Organisation], {
    description: "The organisations on the other side of the viewer's referrals: the addressees for a SPIP, the SPIP for the others.",
  })
  referralPartners(): void {}

  @Query(() => [String], { description: 'The prisons of the people of these referrals, where the viewer may read them.' })
  referralPrisons(): void {}
}

plannedAs('referralPartners', () => ({
  noun: 'Organisation',
  shape: 'list',
  where: sql`t0.id IN (SELECT CASE WHEN r.referrer_id = viewer_organisation() THEN r.addressee_id ELSE r.referrer_id END
    FROM referral r WHERE ${raw(readable('Referral', 'r'))})`,
  order: folded(sql`t0.name`),
}));

plannedAs('referralPrisons', () => ({
  noun: 'JudicialSituation',
  shape: 'value',
  value: sql`SELECT COALESCE(json_agg(p.prison ORDER BY p.prison), '[]'::json) FROM (SELECT DISTINCT c.prison FROM judicial_situation c
    WHERE c.prison <> '' AND ${raw(readable('JudicialSituation', 'c'))}
      AND EXISTS (SELECT 1 FROM referral r WHERE r.beneficiary_id = c.beneficiary_id AND ${raw(readable('Referral', 'r'))})) p`,
}));
