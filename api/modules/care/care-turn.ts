import sql, { raw, type Sql } from 'sql-template-tag';
import { viewerRelationshipsByReferral } from '../../visibility/viewer-access';

/**
 * What the current co-review of the contract at alias `t` awaits from the viewer's side: PART, TEXT or AGREEMENT.
 * Null for whoever is no side of it, for both sides once each has done its share, and between two reviews.
 */
export const careTurn = (t: string): Sql => sql`(SELECT CASE
    WHEN NOT mine && '{HOST,CARE_PARTNER}'::text[] THEN NULL
    WHEN r.state = 'WRITING' THEN CASE WHEN NOT EXISTS (SELECT 1 FROM care_draft d WHERE d.care_review_id = r.id
      AND d.organisation_id = viewer_organisation() AND d.deposited_at IS NOT NULL) THEN 'PART' END
    WHEN x.care_review_id IS NULL THEN 'TEXT'
    WHEN ('HOST' = ANY (mine) AND x.host_agreed_at IS NULL) OR ('CARE_PARTNER' = ANY (mine) AND x.care_agreed_at IS NULL) THEN 'AGREEMENT'
  END FROM care_review r LEFT JOIN common_care_text x ON x.care_review_id = r.id, (SELECT ${viewerRelationshipsByReferral(t)} AS mine) v
  WHERE r.care_contract_id = ${raw(t)}.id AND r.state <> 'AGREED' AND ${raw(t)}.state = 'OPEN' LIMIT 1)`;
