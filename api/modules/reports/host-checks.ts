import type { ReportCheck, Wording } from './report';
import { counted, number, type Sheet, says, told } from './report-sheet';

const persons: [[string, string], [string, string]] = [
  ['personne', 'personnes'],
  ['person', 'people'],
];

/** What the records of the period contradict or leave out, each with the records concerned. */
const looked: { key: string; row: string | null; one: [[string, string], [string, string]]; sentence: Wording }[] = [
  {
    key: 'ORIGIN_MISSING',
    row: 'HOSTED',
    one: persons,
    sentence: says(
      'dont l’établissement d’origine n’est pas renseigné : comptée quand même',
      'whose prison of origin is not recorded: counted all the same',
    ),
  },
  {
    key: 'SPIP_MISSING',
    row: null,
    one: [
      ['demande', 'demandes'],
      ['request', 'requests'],
    ],
    sentence: says('dont le SPIP n’est pas renseigné', 'without a recorded SPIP'),
  },
  {
    key: 'EXIT_BEFORE_ENTRY',
    row: 'EXITS',
    one: [
      ['placement', 'placements'],
      ['placement', 'placements'],
    ],
    sentence: says('dont la sortie précède l’entrée', 'whose exit precedes the entry'),
  },
  {
    key: 'ENTRY_BEFORE_REQUEST',
    row: 'ENTRIES',
    one: [
      ['placement', 'placements'],
      ['placement', 'placements'],
    ],
    sentence: says('dont l’entrée précède la demande', 'whose entry precedes the request'),
  },
  {
    key: 'EXIT_WITHOUT_REASON',
    row: 'EXITS',
    one: [
      ['sortie', 'sorties'],
      ['exit', 'exits'],
    ],
    sentence: says('sans motif renseigné', 'without a recorded reason'),
  },
  {
    key: 'STAYS_OVERLAP',
    row: 'DAYS',
    one: [
      ['placement', 'placements'],
      ['placement', 'placements'],
    ],
    sentence: says('d’une même personne qui se recouvrent', 'of one person that overlap'),
  },
  {
    key: 'RETURNED_BEFORE_SENT',
    row: null,
    one: [
      ['questionnaire', 'questionnaires'],
      ['questionnaire', 'questionnaires'],
    ],
    sentence: says('revenu avant d’avoir été envoyé', 'returned before it was sent'),
  },
  {
    key: 'UNDER_18',
    row: 'HOSTED',
    one: persons,
    sentence: says('de moins de 18 ans l’année du rapport', 'under 18 in the year of the report'),
  },
];

export function hostChecks(sheet: Sheet): ReportCheck[] {
  const found = looked.flatMap(({ key, row, one: [fr, en], sentence }): ReportCheck[] => {
    const count = sheet.count('checks', key);
    if (!count) return [];
    const said = told(
      (many, what) => `${many} ${what}.`,
      (many, what) => `${many} ${what}.`,
      counted(count, fr, en),
      sentence,
    );
    return [{ key, level: 'WARNING', row, sentence: said, drill: `checks/${key}/n` }];
  });
  const without = sheet.sum('activity', 'DAYS_WITHOUT_PLACES') ?? 0;
  if (without)
    found.push({
      key: 'PLACES_MISSING',
      level: 'WARNING',
      row: 'OCCUPANCY',
      sentence: told(
        (days) => `Le nombre de places n’est pas renseigné pour ${days} : l’occupation ne peut pas être dite.`,
        (days) => `The number of places is not recorded for ${days}: occupancy cannot be told.`,
        counted(without, ['jour', 'jours'], ['day', 'days']),
      ),
      drill: null,
    });
  const exits = sheet.count('activity', 'EXITS');
  const present = sheet.count('activity', 'PRESENT');
  const hosted = sheet.count('activity', 'HOSTED');
  // Somebody who came back within the period is one person, with an exit and a presence.
  if (exits + present !== hosted)
    found.push({
      key: 'HOSTED_DIFFERS',
      level: 'NOTE',
      row: 'HOSTED',
      sentence: told(
        (out, there, all) =>
          `${out} sorties et ${there} présents le dernier jour font plus ou moins que ${all} personnes : une personne peut revenir, et n’est comptée qu’une fois.`,
        (out, there, all) =>
          `${out} exits and ${there} present on the last day are not ${all} people: one may come back, and is counted once.`,
        number(exits),
        number(present),
        number(hosted),
      ),
      drill: 'activity/HOSTED/n',
    });
  return found;
}

/** Present on the 1st + entries - exits should give who is present on the next 1st, save who moved on a 1st itself. */
export function monthlyChecks(sheet: Sheet, lines: string[], name: (line: string) => Wording): ReportCheck[] {
  return lines.flatMap((line, at): ReportCheck[] => {
    const of = (col: string, which = line): number => sheet.count('monthly', which, col);
    const next = lines[at + 1];
    const expected = of('present') + of('entries') - of('exits');
    const found = next === undefined ? sheet.count('activity', 'PRESENT') : of('present', next);
    if (expected === found) return [];
    const moved = of('firstExits') - of('firstEntries') + (next === undefined ? 0 : of('firstEntries', next) - of('firstExits', next));
    const explained = expected + moved === found;
    const sentence = told(
      (month, one, other) =>
        `En ${month}, présents le 1er + entrées − sorties font ${one}, et ${other} sont présents ensuite${explained ? ' : des mouvements ont eu lieu un premier du mois' : ''}.`,
      (month, one, other) =>
        `In ${month}, present on the 1st + entries − exits make ${one}, and ${other} are present next${explained ? ': some moved on a first of the month' : ''}.`,
      name(line),
      number(expected),
      number(found),
    );
    return [
      {
        key: 'FLOWS_DIFFER',
        level: explained ? 'NOTE' : 'WARNING',
        row: line,
        sentence,
        drill: `monthly/${line}/${explained && of('firstEntries') ? 'firstEntries' : explained && of('firstExits') ? 'firstExits' : 'present'}`,
      },
    ];
  });
}
