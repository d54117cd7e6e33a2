import { parties, textArray } from './relationships';

const refusedAs = (message: string): string => `RAISE insufficient_privilege USING MESSAGE = '${message}'`;

/** Who can become what to a referral, by whose act: the table `parties`, as a trigger. */
export function partyRules(): string[] {
  const kinds = Object.entries(parties).map(([relationship, { kinds }]) => `WHEN '${relationship}' THEN ${textArray(kinds)}`);
  const by = Object.entries(parties).map(([relationship, { by }]) => `WHEN '${relationship}' THEN ${textArray(by)}`);
  return [
    `CREATE OR REPLACE FUNCTION check_party() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := viewer_organisation();
  -- A closed part makes no other party, and may still be ended.
  mine text[] := ARRAY(SELECT CASE TG_OP WHEN 'UPDATE' THEN relationship ELSE part END FROM viewer_party WHERE referral_id = NEW.referral_id);
  adders text[] := CASE NEW.relationship ${by.join(' ')} END;
BEGIN
  IF NEW.membership_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership WHERE id = NEW.membership_id AND organisation_id = NEW.organisation_id) THEN
    ${refusedAs('not a member of this party')};
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.id, NEW.referral_id, NEW.beneficiary_id, NEW.organisation_id, NEW.immersion_period_id, NEW.relationship, NEW.since)
      IS DISTINCT FROM (OLD.id, OLD.referral_id, OLD.beneficiary_id, OLD.organisation_id, OLD.immersion_period_id, OLD.relationship, OLD.since) THEN
      ${refusedAs('a party does not become another one')};
    END IF;
    IF NEW.organisation_id = me THEN NULL;
    ELSIF NEW.membership_id IS DISTINCT FROM OLD.membership_id OR ('REFERRER' = ANY (mine) OR mine && adders) IS NOT TRUE THEN
      ${refusedAs('not a change of yours')};
    END IF;
    IF OLD.until IS NOT NULL AND NEW.until IS DISTINCT FROM OLD.until THEN
      ${refusedAs('a former party does not come back')};
    END IF;
    RETURN NEW;
  END IF;
  IF (SELECT kind = ANY (CASE NEW.relationship ${kinds.join(' ')} END) FROM organisation WHERE id = NEW.organisation_id) IS NOT TRUE THEN
    ${refusedAs('no such party for this kind of organisation')};
  END IF;
  IF NEW.relationship = 'REFERRER' THEN
    IF NEW.organisation_id IS DISTINCT FROM me OR EXISTS (SELECT 1 FROM referral WHERE id = NEW.referral_id)
      OR EXISTS (SELECT 1 FROM referral_party WHERE referral_id = NEW.referral_id)
      OR (EXISTS (SELECT 1 FROM beneficiary WHERE id = NEW.beneficiary_id)
        AND NOT EXISTS (SELECT 1 FROM viewer_party WHERE beneficiary_id = NEW.beneficiary_id AND relationship = 'REFERRER')) THEN
      ${refusedAs('not a draft of yours')};
    END IF;
    RETURN NEW;
  END IF;
  -- The addressee of a referral makes no party but itself. An employer becomes EMPLOYER by its answer, in employer_follows_answer.
  IF NEW.relationship = 'EMPLOYER'
    OR (CASE WHEN NEW.organisation_id = me THEN mine ELSE array_remove(mine, 'RECIPIENT') END && adders) IS NOT TRUE THEN
    ${refusedAs('not a party of yours to add')};
  END IF;
  IF NEW.organisation_id = me AND (SELECT state FROM referral WHERE id = NEW.referral_id) NOT IN ('SENT', 'ASSESSING', 'ACCEPTED') THEN
    ${refusedAs('no longer asked')};
  END IF;
  -- What one association was told in confidence is not inherited by another one.
  IF NEW.relationship = 'CARE_PARTNER' AND EXISTS (SELECT 1 FROM care_contract WHERE referral_id = NEW.referral_id)
    AND EXISTS (SELECT 1 FROM referral_party WHERE referral_id = NEW.referral_id AND relationship = 'CARE_PARTNER' AND organisation_id <> NEW.organisation_id) THEN
    ${refusedAs('another association follows the care')};
  END IF;
  -- Whoever joins a referral to care reads from its kind that the person is in care.
  IF NEW.relationship IN ('ADVISER', 'WORKPLACE') AND (SELECT kind FROM referral WHERE id = NEW.referral_id) = 'CARE' THEN
    ${refusedAs('no other partner in a referral to care')};
  END IF;
  IF NOT EXISTS (SELECT 1 FROM referral_party WHERE referral_id = NEW.referral_id AND beneficiary_id = NEW.beneficiary_id) THEN
    ${refusedAs('not the person of this referral')};
  END IF;
  IF (NEW.relationship = 'EMPLOYER_ASKED') IS DISTINCT FROM (NEW.immersion_period_id IS NOT NULL)
    OR (NEW.immersion_period_id IS NOT NULL AND EXISTS (SELECT 1 FROM immersion_period
      WHERE id = NEW.immersion_period_id AND (referral_id, employer_id) IS DISTINCT FROM (NEW.referral_id, NEW.organisation_id))) THEN
    ${refusedAs('not an immersion period of this referral')};
  END IF;
  RETURN NEW;
END $$`,
    // Inside the definer functions of 0002, and in a command of the operator's, the rule is their own.
    `CREATE OR REPLACE TRIGGER check_party BEFORE INSERT OR UPDATE ON referral_party FOR EACH ROW
    WHEN (current_user = 'maillage_app') EXECUTE FUNCTION check_party()`,
  ];
}
