import type { ReportKind, ReportRule } from './report';
import { says } from './report-sheet';

const rule = (key: string, version: string, fr: string, en: string): ReportRule => ({ key, version, sentence: says(fr, en) });

/** The rules by which each report is counted. A rule that changes takes the day of its change as its version. */
export const rules: Record<ReportKind, ReportRule[]> = {
  HOST: [
    rule(
      'DAYS',
      '2026-11-22',
      'Le jour d’entrée compte, le jour de sortie ne compte pas. Occupation : journées ÷ (places × jours de la période).',
      'The entry day counts, the exit day does not. Occupancy: days ÷ (places × days of the period).',
    ),
    rule(
      'HOSTED',
      '2026-11-22',
      'Personne accueillie : entrée avant la fin de la période et pas encore sortie à son début. Qui sort le premier jour est compté ; qui revient n’est compté qu’une fois, par son dernier placement.',
      'Person hosted: entered before the end of the period and not yet out at its start. Who leaves on the first day is counted; who comes back is counted once, by the last placement.',
    ),
    rule(
      'OWN_DATE',
      '2026-11-22',
      'Demandes, questionnaires, entretiens proposés et honorés sont comptés dans la période de leur propre date.',
      'Requests, questionnaires, interviews proposed and kept are counted in the period of their own date.',
    ),
    rule(
      'DURATIONS',
      '2026-11-22',
      'Durées moyennes : sorties de la période ; révocations de la période ; présents le dernier jour, mesurés ce jour-là.',
      'Mean durations: exits of the period; revocations of the period; present on the last day, measured on that day.',
    ),
    rule(
      'INTER_REGION',
      '2026-11-22',
      'Inter-région : départements de la direction interrégionale des services pénitentiaires de l’association (décret 2016-1877), avec ceux qu’elle avait avant 2017.',
      'Inter-région: the départements of the direction interrégionale of the association (décret 2016-1877), with those that it had before 2017.',
    ),
  ],
  SPIP: [
    rule(
      'SENT',
      '2026-11-22',
      'Les orientations sont comptées dans la période de leur envoi, où elles en sont aujourd’hui ; les entrées, dans la période de leur jour.',
      'Referrals are counted in the period in which they were sent, where they stand today; entries, in the period of their day.',
    ),
    rule(
      'DELAYS',
      '2026-11-22',
      'Délais en jours du calendrier, des orientations qui sont arrivées à l’étape ; médiane et moyenne.',
      'Delays in calendar days, of the referrals that reached the stage; median and mean.',
    ),
  ],
  MISSION_LOCALE: [
    rule(
      'FOLLOWED',
      '2026-11-22',
      'Suivie : son plan est ouvert un jour au moins de la période. Rencontrée : elle est venue à une rencontre au moins.',
      'Followed: the plan is open on one day at least of the period. Met: came to one meeting at least.',
    ),
    rule(
      'OWN_DATE',
      '2026-11-22',
      'Rencontres, étapes faites et issues sont comptées dans la période de leur propre jour.',
      'Meetings, steps done and ways out are counted in the period of their own day.',
    ),
  ],
  CARE: [
    rule(
      'NO_NAMES',
      '2026-11-22',
      'Ni nom ni contenu de soin : des contrats, des échéances tenues et des attestations de présence.',
      'No name and no content of care: contracts, deadlines kept and attestations of attendance.',
    ),
  ],
};
