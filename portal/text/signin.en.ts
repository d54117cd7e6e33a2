import type fr from './signin.fr';
import type { Catalogue } from './typography';

export default {
  title: 'Sign in',
  email: 'Work e-mail address',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  emailMissing: 'Write your address, for instance first.last@organisation.org.',
  passwordMissing: 'Write your password.',
  again: {
    title: 'Your session has ended',
    text: 'Sign in again: the page waits as you left it.',
    leave: 'Leave this page',
    persona: 'Go on as {{name}}',
  },
  link: 'Receive a link by e-mail',
  forgotten: 'Forgotten password',
  try: 'Try without an account',
  tryHint: 'Every person and every story is invented.',
  demo: 'demonstration',
  persona: '{{name}}, {{function}}',
  accessibility: 'Accessibility: partially compliant',
  privacy: 'Privacy',
} satisfies Catalogue<typeof fr>;
