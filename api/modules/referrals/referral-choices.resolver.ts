import sql, { raw } from 'sql-template-tag';
import { Query, Resolver } from 'type-graphql';
import { folded } from '../../database/folded';
import { plannedAs } from '../../database/plans';
import { readable } from '../../visibility/row-security';
import { Organisation } from '../network/organisation';
import { listed } from './worklist';

const mine = sql`(${listed} AND ${raw(readable('Referral', 'r'))})`;

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
  where: sql`t0.id = ANY (ARRAY(SELECT DISTINCT CASE WHEN r.referrer_id = viewer_organisation() THEN r.addressee_id ELSE r.referrer_id END
    FROM ${mine} r))`,
  order: folded(sql`t0.name`),
}));

plannedAs('referralPrisons', () => ({
  noun: 'JudicialSituation',
  shape: 'value',
  // Looked up for each of the viewer's referrals (OFFSET 0): joined the other way round it would read everybody's.
  value: sql`SELECT COALESCE(json_agg(p.prison ORDER BY p.prison), '[]'::json) FROM (SELECT DISTINCT j.prison FROM ${mine} r
    CROSS JOIN LATERAL (SELECT c.prison FROM judicial_situation c
      WHERE c.beneficiary_id = r.beneficiary_id AND c.prison <> '' AND ${raw(readable('JudicialSituation', 'c'))} OFFSET 0) j) p`,
}));
