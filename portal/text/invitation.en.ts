import type fr from './invitation.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Invitation',
  invites: '{{inviter}} invites {{organisation}} to work with it on Maillage.',
  by: 'Invitation written by {{by}}, good until {{day}}.',
  what: 'By accepting you open the account of your organisation, and manage it. Nothing is exchanged until an agreement is signed.',
  over: 'This invitation is over.',
  overText: 'It was used, withdrawn or has expired. Ask the organisation that invites you for a new one.',
  name: 'First and last name',
  function: 'Function',
  functionHint: 'For instance: director, head of service',
  email: 'Professional e-mail address',
  password: 'Password',
  passwordHint: 'At least 12 characters. If this address already has an account, give its password.',
  showPassword: 'Show the password',
  accept: 'Accept the invitation',
  signIn: 'Sign in',
} satisfies Catalogue<typeof fr>;
