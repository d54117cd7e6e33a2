import { PersonaResolver } from './modules/identity/persona.resolver';
import { SignIn } from './modules/identity/sign-in';
import { SignInAsPersona } from './modules/identity/sign-in-as-persona';
import { SignOut } from './modules/identity/sign-out';
import { SwitchOrganisation } from './modules/identity/switch-organisation';
import { ViewerResolver } from './modules/identity/viewer.resolver';
import { AcknowledgeReferral } from './modules/referrals/acknowledge-referral';
import { DraftReferral } from './modules/referrals/draft-referral';
import { ReferralResolver } from './modules/referrals/referral.resolver';
import { SendReferral } from './modules/referrals/send-referral';

/** Every query and every verb of the schema. */
export const resolvers = [
  // identity
  ViewerResolver, PersonaResolver, SignIn, SignInAsPersona, SignOut, SwitchOrganisation,
  // network
  // referrals
  ReferralResolver, DraftReferral, SendReferral, AcknowledgeReferral,
  // plans
  // care
  // immersions
] as const;
