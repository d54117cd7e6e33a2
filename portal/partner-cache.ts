import { cache, merged, readOn } from './cache';

cache.policies.addTypePolicies({
  Query: { fields: { referrals: readOn, registerImports: readOn, registerImportLines: readOn } },
  ...merged([
    'BeneficiaryIdentity',
    'BeneficiaryContact',
    'JudicialSituation',
    'Availability',
    'ReferralRequest',
    'ReferralAnswer',
    'Assessment',
    'PlacementDates',
    'Placement',
    'ViewerAccess',
  ]),
});
