import type { CareObligation } from '../care/care-words';
import { careLabel } from '../placements/register-care';
import { bands, exitReasons, housings, inWork, works } from './host-words';
import type { Wording } from './report';
import { counted, type Draft, ratio, type Sheet, says, type Teller, told } from './report-sheet';

/** The tables of the people hosted, and of those who left. */
const people = { key: 'n', label: says('Personnes', 'People') };
const hosted: (sheet: Sheet) => Teller = (sheet) => (no) => sheet.count('activity', 'HOSTED', 'n', no);
const left: (sheet: Sheet) => Teller = (sheet) => (no) => sheet.count('activity', 'EXITS', 'n', no);

export const hostedOrigins = (sheet: Sheet): Draft => ({
  key: 'hostedOrigins',
  title: says('D’où viennent les personnes accueillies', 'Where the people hosted come from'),
  rowHeading: says('Établissement ou milieu ouvert', 'Prison or open setting'),
  columns: [people],
  lines: sheet.ranked('hostedOrigins', (line) => says(line, line)),
  total: { n: hosted(sheet) },
  rule: says('Établissement à l’entrée, tel que le registre l’écrit.', 'Prison at the entry, as the register writes it.'),
});

export function ages(sheet: Sheet): Draft {
  const there = sheet.linesOf('ages');
  const label = (band: string): Wording => {
    const [from, to] = band.split('-');
    return to ? says(`${from} à ${to} ans`, `${from} to ${to}`) : says('66 ans et plus', '66 and over');
  };
  const unknown = [0, ...sheet.earlier].some((no) => there.some((line) => sheet.count('ages', line, 'notRecorded', no) > 0));
  const keys = [...(there.includes('0-17') ? ['0-17'] : []), ...bands];
  const lines = [...keys.map((key) => ({ key, label: label(key) })), ...sheet.listed('ages', {}, true)];
  return {
    key: 'ages',
    title: says('Âge et sexe des personnes accueillies', 'Age and sex of the people hosted'),
    rowHeading: says('Âge', 'Age'),
    columns: [
      { key: 'men', label: says('Hommes', 'Men') },
      { key: 'women', label: says('Femmes', 'Women') },
      ...(unknown ? [{ key: 'notRecorded', label: says('Non renseigné', 'Not recorded') }] : []),
    ],
    lines,
    rule: says('Âge : année du rapport moins année de naissance.', 'Age: year of the report less year of birth.'),
  };
}

export function household(sheet: Sheet): Draft {
  const share =
    (key: string): Teller =>
    (no) =>
      ratio(sheet.count('household', key, 'n', no), sheet.count('activity', 'HOSTED', 'n', no), 2, 100);
  const line = (key: string, label: Wording) => ({ key, label, tell: { percent: share(key) } });
  return {
    key: 'household',
    title: says('Situation des personnes accueillies', 'Situation of the people hosted'),
    rowHeading: says('Situation', 'Situation'),
    columns: [people, { key: 'percent', label: says('Part', 'Share'), unit: 'PERCENT', decimals: 2, opens: 'n' }],
    lines: [
      line('SINGLE', says('Célibataires', 'Single')),
      line('WITH_CHILDREN', says('Avec enfants', 'With children')),
      line('NOT_FIRST_CONVICTION', says('Déjà condamnées', 'Not a first conviction')),
    ],
    rule: says('Part des personnes accueillies.', 'Share of the people hosted.'),
  };
}

export function care(sheet: Sheet): Draft {
  const label = (line: string): Wording => {
    const [obligation, ...followedBy] = line.split('|');
    const words = careLabel({ obligation: obligation as CareObligation, followedBy: followedBy.join('|') || null });
    return says(words, words);
  };
  return {
    key: 'care',
    title: says('Obligations de soins', 'Care obligations'),
    rowHeading: says('Obligation', 'Obligation'),
    columns: [people],
    lines: sheet.ranked('care', label),
    total: { n: hosted(sheet) },
    rule: says('Obligations des personnes accueillies pendant la période.', 'Obligations of the people hosted within the period.'),
  };
}

export function durations(sheet: Sheet): Draft {
  const line = (key: string, label: Wording, decimals: number) => ({
    key,
    label,
    decimals,
    tell: { mean: (no: number) => sheet.mean('durations', key, decimals, 'n', no) },
  });
  const finished = sheet.mean('durations', 'FINISHED', 0);
  return {
    key: 'durations',
    title: says('Durées moyennes', 'Mean durations'),
    rowHeading: says('Placements', 'Placements'),
    columns: [
      { key: 'n', label: says('Placements', 'Placements') },
      { key: 'mean', label: says('Durée moyenne, en jours', 'Mean duration, in days'), unit: 'DAYS', opens: 'n' },
    ],
    lines: [
      line('FINISHED', says('Terminés dans la période', 'Finished within the period'), 0),
      line('REVOKED', says('Révoqués dans la période', 'Revoked within the period'), 0),
      line('ONGOING', says('En cours le dernier jour', 'Under way on the last day'), 1),
    ],
    reading:
      finished === null
        ? null
        : told(
            (days) => `Un placement terminé dans la période a duré ${days} en moyenne.`,
            (days) => `A placement that finished within the period lasted ${days} on average.`,
            counted(finished, ['jour', 'jours'], ['day', 'days']),
          ),
    rule: says(
      'Terminés : sorties de la période, révocations comprises. En cours : présents le dernier jour, mesurés ce jour-là.',
      'Finished: exits of the period, revocations included. Under way: present on the last day, measured on that day.',
    ),
  };
}

export const housingAtEntry = (sheet: Sheet): Draft => ({
  key: 'housingAtEntry',
  title: says('Hébergement à l’entrée', 'Housing at entry'),
  rowHeading: says('Hébergement', 'Housing'),
  columns: [people],
  lines: sheet.listed('housingAtEntry', housings, false),
  total: { n: hosted(sheet) },
  rule: says('Des personnes accueillies pendant la période.', 'Of the people hosted within the period.'),
});

export function housingAtExit(sheet: Sheet): Draft {
  const roofs = ['SOCIAL_TENANT', 'PRIVATE_TENANT', 'SOCIAL_RESIDENCE', 'WITH_RELATIVES'];
  const roof = roofs.reduce((sum, key) => sum + sheet.count('housingAtExit', key), 0);
  const working = inWork.reduce((sum, key) => sum + sheet.count('workAtExit', key), 0);
  return {
    key: 'housingAtExit',
    title: says('Hébergement à la sortie', 'Housing at exit'),
    rowHeading: says('Hébergement', 'Housing'),
    columns: [people],
    lines: sheet.listed('housingAtExit', housings, false),
    total: { n: left(sheet) },
    reading: told(
      (all, some, work) => `Sur ${all}, ${some}, ${work}.`,
      (all, some, work) => `Of ${all}, ${some}; ${work}.`,
      counted(sheet.count('activity', 'EXITS'), ['sortie', 'sorties'], ['exit', 'exits']),
      counted(
        roof,
        ['personne a un toit, chez elle ou chez des proches', 'personnes ont un toit, chez elles ou chez des proches'],
        ['person has a roof, their own or with relatives', 'people have a roof, their own or with relatives'],
      ),
      counted(working, ['a un emploi', 'ont un emploi'], ['is in work', 'are in work']),
    ),
    rule: says('Des sorties de la période.', 'Of the exits of the period.'),
  };
}

export const exits = (sheet: Sheet): Draft => ({
  key: 'exitReasons',
  title: says('Motifs de sortie', 'Reasons for exit'),
  rowHeading: says('Motif', 'Reason'),
  columns: [{ key: 'n', label: says('Sorties', 'Exits') }],
  lines: sheet.listed('exitReasons', exitReasons, false),
  total: { n: left(sheet) },
  rule: says('Des sorties de la période.', 'Of the exits of the period.'),
});

export const workAtExit = (sheet: Sheet): Draft => ({
  key: 'workAtExit',
  title: says('Emploi et formation à la sortie', 'Work and training at exit'),
  rowHeading: says('Situation', 'Situation'),
  columns: [people],
  lines: sheet.listed('workAtExit', works, false),
  total: { n: left(sheet) },
  rule: says('Des sorties de la période. La formation n’est pas un emploi.', 'Of the exits of the period. Training is not work.'),
});
