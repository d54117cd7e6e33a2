import sql from 'sql-template-tag';
import { Query, Resolver } from 'type-graphql';
import { folded } from '../../database/folded';
import { plannedAs } from '../../database/plans';
import { Organisation } from '../network/organisation';
import { listed } from './worklist';

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
  where: sql`t0.id = ANY (ARRAY(SELECT DISTINCT CASE WHEN w.referrer_id = viewer_organisation() THEN w.addressee_id ELSE w.referrer_id END
    FROM (${listed(null)}) w))`,
  order: folded(sql`t0.name`),
}));

plannedAs('referralPrisons', () => ({
  noun: 'JudicialSituation',
  shape: 'value',
  value: sql`SELECT COALESCE(json_agg(p.prison ORDER BY p.prison), '[]'::json)
    FROM (SELECT DISTINCT w.prison FROM (${listed(null)}) w WHERE w.prison IS NOT NULL) p`,
}));
