import { SignInForm } from '../pages/signin/signin-form';
import type { Persona } from '../session';
import { f } from './frame';

const PERSONAS: Persona[] = [
  { id: '1', displayName: 'Claire Vasseur', function: 'conseillère au SPIP', hint: '8 actions attendues', kind: 'SPIP' },
  {
    id: '2',
    displayName: 'Nadia Ferrat',
    function: 'référente dans une association hébergeuse',
    hint: '5 demandes, 42 personnes présentes',
    kind: 'HOST_ASSOCIATION',
  },
  {
    id: '3',
    displayName: 'Sofia Renaudin',
    function: 'conseillère en Mission Locale',
    hint: '1 rencontre à tenir ce mois-ci',
    kind: 'MISSION_LOCALE',
  },
  { id: '4', displayName: 'Élodie Marchetti', function: 'infirmière en CSAPA', hint: '3 textes à relire', kind: 'ADDICTION_ASSOCIATION' },
  {
    id: '5',
    displayName: 'Marc Delattre',
    function: f("encadrant en chantier d'insertion"),
    hint: '2 immersions à confirmer',
    kind: 'INSERTION_WORKPLACE',
  },
  { id: '6', displayName: 'Anne Lefranc', function: f("cheffe d'entreprise, par lien, sans compte"), hint: 'ouvre la page du téléphone' },
];

export function SignInScreen() {
  return (
    <SignInForm
      personas={PERSONAS}
      signIn={async () => [
        { code: 'REFUSED', field: null, message: f("L'adresse ou le mot de passe ne va pas. Vérifiez les deux, puis réessayez.") },
      ]}
      onPersona={async () => []}
    />
  );
}
