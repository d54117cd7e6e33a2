import { Link } from 'react-router';
import type { TimelineEntry } from '../ui/timeline';
import { f } from './frame';

/** A referral's thread, as it is told in the gallery. */
export const ENTRIES: TimelineEntry[] = [
  {
    id: '1',
    at: '2026-11-21T16:40:00+01:00',
    actor: 'Nadia Ferrat',
    organisation: f("L'Escale Hortillonne"),
    sentence: (
      <>
        a proposé <strong>{f("trois dates d'entretien")}</strong> {f("à la maison d'arrêt d'Amiens.")}
      </>
    ),
    quote: f("Nous pouvons venir à deux, avec l'éducateur du site de Rivery. Merci de vérifier que le parloir est libre."),
    readers: ['REFERRER', 'HOST'],
    author: 'HOST',
  },
  {
    id: '2',
    at: '2026-11-19T11:05:00+01:00',
    actor: 'Sofia Renaudin',
    organisation: f("Mission Locale du Pays d'Ancre"),
    sentence: (
      <>
        {f("a ajouté une étape au plan d'action : ")}
        <strong>{f('« Rencontrer un menuisier »')}</strong>
        {f(', avant le 18 déc.')}
      </>
    ),
    readers: ['REFERRER', 'ADVISER'],
    author: 'ADVISER',
  },
  {
    id: '3',
    at: '2026-11-16T09:12:00+01:00',
    actor: f("L'Escale Hortillonne"),
    sentence: (
      <>
        a renvoyé le <strong>questionnaire</strong>, rempli avec la personne. <Link to="/referrals/r/assessment">Lire les réponses</Link>
      </>
    ),
    readers: ['REFERRER', 'HOST'],
    author: 'HOST',
  },
  {
    id: '4',
    at: '2026-11-12T17:30:00+01:00',
    actor: 'Vous',
    sentence: (
      <>
        avez noté la <strong>date du débat contradictoire</strong>
        {f(' : 15 déc. 2026, 14 h.')}
      </>
    ),
    readers: ['REFERRER'],
    author: 'REFERRER',
    later: f("S'ouvrira à L'Escale Hortillonne si le placement est accepté."),
  },
  {
    id: '5',
    at: '2026-11-05T10:20:00+01:00',
    actor: 'CSAPA Rivage',
    sentence: (
      <>
        a transmis une <strong>attestation de présence</strong>
        {f(' : rendez-vous du 4 nov. honoré.')}
      </>
    ),
    readers: ['REFERRER', 'CARE_PARTNER'],
    author: 'CARE_PARTNER',
  },
  {
    id: '6',
    at: '2026-10-29T08:55:00+01:00',
    actor: 'Vous',
    sentence: (
      <>
        avez <strong>{f("envoyé l'orientation")}</strong> {f("à L'Escale Hortillonne, copie à la Mission Locale.")}
      </>
    ),
    readers: ['REFERRER', 'HOST', 'ADVISER'],
    author: 'REFERRER',
  },
];
