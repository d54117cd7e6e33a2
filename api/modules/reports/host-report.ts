import { hostChecks, monthlyChecks } from './host-checks';
import { ages, care, durations, exits, hostedOrigins, household, housingAtEntry, housingAtExit, workAtExit } from './host-people';
import { months, opinions } from './host-words';
import type { ReportTable, Wording } from './report';
import type { Draft, Sheet, Teller } from './report-sheet';
import { counted, percent, ratio, says, told } from './report-sheet';

/** The tables of a host association's yearly report, in the order of the printed one. */
export function hostTables(sheet: Sheet): ReportTable[] {
  const drafts = [activity, monthly, requests, opinionsGiven, requestOrigins, hostedOrigins, ages, household, care, durations];
  return [...drafts, housingAtEntry, housingAtExit, exits, workAtExit].map((draft) => sheet.table(draft(sheet)));
}

const figure = says('Indicateur', 'Figure');

/** Days out of places × days, in per cent; null while the number of places is not known for the whole period. */
export const occupancy =
  (sheet: Sheet): Teller =>
  (no) =>
    sheet.sum('activity', 'DAYS_WITHOUT_PLACES', 'n', no)
      ? null
      : ratio(sheet.sum('activity', 'DAYS', 'n', no) ?? 0, sheet.sum('activity', 'PLACE_DAYS', 'n', no) ?? 0, 2, 100);

function activity(sheet: Sheet): Draft {
  const n = (tell: Teller) => ({ n: tell });
  const value = occupancy(sheet)(0);
  return {
    key: 'activity',
    title: says('Activité', 'Activity'),
    rowHeading: figure,
    columns: [{ key: 'n', label: says('Nombre', 'Number') }],
    lines: [
      { key: 'HOSTED', label: says('Personnes accueillies', 'People hosted') },
      { key: 'DAYS', label: says('Journées', 'Days'), unit: 'DAYS', tell: n((no) => sheet.sum('activity', 'DAYS', 'n', no) ?? 0) },
      { key: 'ENTRIES', label: says('Entrées', 'Entries') },
      { key: 'EXITS', label: says('Sorties', 'Exits') },
      { key: 'REVOCATIONS', label: says('Révocations', 'Revocations') },
      {
        key: 'REVOCATION_RATE',
        label: says('Taux de révocation', 'Revocation rate'),
        unit: 'PERCENT',
        decimals: 1,
        tell: n((no) => ratio(sheet.count('activity', 'REVOCATIONS', 'n', no), sheet.count('activity', 'HOSTED', 'n', no), 1, 100)),
        drill: 'activity/REVOCATIONS/n',
      },
      {
        key: 'OCCUPANCY',
        label: says('Taux d’occupation', 'Occupancy'),
        unit: 'PERCENT',
        decimals: 2,
        tell: n(occupancy(sheet)),
        drill: 'activity/DAYS/n',
      },
      { key: 'PRESENT', label: says('Présents le dernier jour', 'Present on the last day') },
      {
        key: 'PLACES',
        label: says('Places', 'Places'),
        unit: 'PLACES',
        tell: n((no) => sheet.sum('activity', 'PLACES', 'n', no) || null),
        drill: null,
      },
    ],
    reading: told(
      (who, days, rate) => `${who} en ${days}${rate && `, soit ${rate} d’occupation`}.`,
      (who, days, rate) => `${who} over ${days}${rate && `: ${rate} occupancy`}.`,
      counted(sheet.count('activity', 'HOSTED'), ['personne accueillie', 'personnes accueillies'], ['person hosted', 'people hosted']),
      counted(sheet.sum('activity', 'DAYS') ?? 0, ['journée', 'journées'], ['day', 'days']),
      value === null ? says('', '') : percent(value),
    ),
    rule: says(
      'Le jour d’entrée compte, le jour de sortie ne compte pas. Occupation : journées ÷ (places × jours). Une personne accueillie est présente un jour au moins de la période, ou en sort pendant la période.',
      'The entry day counts, the exit day does not. Occupancy: days ÷ (places × days). A person hosted is there on a day of the period, or leaves within it.',
    ),
    checks: hostChecks(sheet),
  };
}

/** The months of the period, by their own names: a report may begin in any of them. */
const monthOf = (sheet: Sheet, line: string): Wording => {
  const first = Number(sheet.periods[0]?.from.slice(5, 7) ?? 1);
  return months[(first + Number(line) - 2) % 12] ?? says(line, line);
};

/** "en janvier et en mars", or "chaque mois de janvier à novembre" when there are many in a row. */
function monthsTold(sheet: Sheet, lines: string[]): Wording {
  const names = lines.map((line) => monthOf(sheet, line));
  const [first, last] = [names[0], names.at(-1)];
  const row = Number(lines.at(-1)) - Number(lines[0]) === lines.length - 1;
  if (first && last && row && lines.length >= 4) {
    const from = /^[aeiouéô]/.test(first.fr) ? 'd’' : 'de ';
    return says(`chaque mois ${from}${first.fr} à ${last.fr}`, `every month from ${first.en} to ${last.en}`);
  }
  const list = (all: string[], and: string) => all.join(', ').replace(/, ([^,]*)$/, ` ${and} $1`);
  const [fr, en] = [names.map((name) => name.fr), names.map((name) => name.en)];
  return says(`en ${list(fr, 'et en')}`, `in ${list(en, 'and')}`);
}

function monthly(sheet: Sheet): Draft {
  const present = (line: string, no: number) => sheet.count('monthly', line, 'present', no);
  const places = (line: string, no: number) => sheet.sum('monthly', line, 'places', no);
  const lines = sheet
    .linesOf('monthly')
    .filter((line) => sheet.has('monthly', line, 'places'))
    .sort();
  const over = lines.filter((line) => present(line, 0) > (places(line, 0) ?? Number.POSITIVE_INFINITY));
  const rate = occupancy(sheet)(0);
  // What comes in and goes out of a month that is not over cannot be held against its end.
  const running = sheet.today < (sheet.periods[0]?.to ?? '') ? lines.at(-1) : undefined;
  return {
    key: 'monthly',
    title: says('Mois par mois', 'Month by month'),
    rowHeading: says('Mois', 'Month'),
    columns: [
      { key: 'present', label: says('Présents le 1er', 'Present on the 1st') },
      { key: 'entries', label: says('Entrées', 'Entries') },
      { key: 'exits', label: says('Sorties', 'Exits') },
      { key: 'places', label: says('Places', 'Places'), unit: 'PLACES', opens: null },
      { key: 'occupancy', label: says('Occupation', 'Occupancy'), unit: 'PERCENT', decimals: 1, opens: 'present' },
    ],
    lines: lines.map((line) => ({
      key: line,
      label: monthOf(sheet, line),
      tell: {
        places: (no: number) => places(line, no),
        occupancy: (no: number) => ratio(present(line, no), places(line, no) ?? 0, 1, 100),
      },
    })),
    reading: over.length
      ? told(
          (which, value) => `Le service dépasse ses places ${which}${value && ` ; il en occupe ${value} sur la période`}.`,
          (which, value) => `The service is over capacity ${which}${value && `; it fills ${value} of its places over the period`}.`,
          monthsTold(sheet, over),
          rate === null ? says('', '') : percent(rate),
        )
      : rate === null
        ? null
        : told(
            (value) => `Le service ne dépasse jamais ses places le 1er du mois ; il en occupe ${value} sur la période.`,
            (value) => `The service is never over capacity on the 1st of a month; it fills ${value} of its places over the period.`,
            percent(rate),
          ),
    rule: says(
      'Présent le 1er : entré ce jour-là ou avant, et pas encore sorti. Occupation du 1er : présents ÷ places.',
      'Present on the 1st: entered on that day or before, and not yet out. Occupancy on the 1st: present ÷ places.',
    ),
    checks: monthlyChecks(sheet, lines, (line) => monthOf(sheet, line)).filter(({ row }) => row !== running),
  };
}

function requests(sheet: Sheet): Draft {
  const labels: Record<string, Wording> = {
    TOTAL: says('Demandes reçues', 'Requests received'),
    MEN: says('dont hommes', 'of men'),
    WOMEN: says('dont femmes', 'of women'),
    SEX_NOT_RECORDED: says('dont sexe non renseigné', 'of whom sex not recorded'),
    QUESTIONNAIRES_SENT: says('Questionnaires envoyés', 'Questionnaires sent'),
    QUESTIONNAIRES_RETURNED: says('Questionnaires revenus', 'Questionnaires returned'),
    INTERVIEWS_PROPOSED: says('Entretiens proposés (dates)', 'Interviews proposed (dates)'),
    INTERVIEWS_HONOURED: says('Entretiens honorés', 'Interviews kept'),
    ENTRIES: says('Entrées', 'Entries'),
  };
  const unknown = sheet.linesOf('requests').includes('SEX_NOT_RECORDED');
  return {
    key: 'requests',
    title: says('De la demande à l’entrée', 'From request to entry'),
    rowHeading: says('Étape', 'Stage'),
    columns: [{ key: 'n', label: says('Nombre', 'Number') }],
    lines: Object.entries(labels)
      .filter(([key]) => key !== 'SEX_NOT_RECORDED' || unknown)
      .map(([key, label]) => ({
        key,
        label,
        apart: ['MEN', 'WOMEN', 'SEX_NOT_RECORDED', 'INTERVIEWS_PROPOSED'].includes(key),
        ...(key === 'ENTRIES'
          ? { tell: { n: (no: number) => sheet.count('activity', 'ENTRIES', 'n', no) }, drill: 'activity/ENTRIES/n' }
          : {}),
      })),
    reading: told(
      (asked, kept, entered) => `Pour ${asked}, ${kept} et ${entered}.`,
      (asked, kept, entered) => `For ${asked}, ${kept} and ${entered}.`,
      counted(sheet.count('requests', 'TOTAL'), ['demande', 'demandes'], ['request', 'requests']),
      counted(
        sheet.count('requests', 'INTERVIEWS_HONOURED'),
        ['entretien a été honoré', 'entretiens ont été honorés'],
        ['interview was kept', 'interviews were kept'],
      ),
      counted(sheet.count('activity', 'ENTRIES'), ['personne est entrée', 'personnes sont entrées'], ['person entered', 'people entered']),
    ),
    rule: says(
      'Chaque étape est comptée dans la période de sa propre date. Les entretiens proposés comptent des dates, pas des personnes.',
      'Each stage is counted in the period of its own date. Interviews proposed count dates, not people.',
    ),
  };
}

const opinionsGiven = (sheet: Sheet): Draft => ({
  key: 'opinions',
  title: says('Avis rendus', 'Opinions given'),
  rowHeading: says('Avis', 'Opinion'),
  columns: [{ key: 'n', label: says('Avis', 'Opinions') }],
  lines: sheet.listed('opinions', opinions, true),
  rule: says('Comptés dans la période de la date de l’avis.', 'Counted in the period of the day of the opinion.'),
});

function requestOrigins(sheet: Sheet): Draft {
  const total = sheet.count('requests', 'TOTAL');
  const outside = says('Hors inter-région', 'Outside the inter-région');
  const lines = sheet.ranked('requestOrigins', (line) => (line === 'OUTSIDE' ? outside : says(line, line)), ['OUTSIDE']);
  const [first] = lines.filter(({ apart }) => !apart);
  const most = first && sheet.count('requestOrigins', first.key);
  return {
    key: 'requestOrigins',
    title: says('D’où viennent les demandes', 'Where requests come from'),
    rowHeading: says('SPIP', 'SPIP'),
    columns: [{ key: 'n', label: says('Demandes', 'Requests') }],
    lines,
    total: { n: (no) => sheet.count('requests', 'TOTAL', 'n', no) },
    reading:
      first && most
        ? told(
            (who, asked, all) => `${who} envoie le plus de demandes : ${asked} sur ${all}.`,
            (who, asked, all) => `${who} sends most requests: ${asked} of ${all}.`,
            says(`Le ${first.label.fr}`, `The ${first.label.en}`),
            says(String(most), String(most)),
            says(String(total), String(total)),
          )
        : null,
    rule: says(
      'Les SPIP de l’inter-région sont nommés, ceux des départements d’une autre direction interrégionale sont groupés.',
      'The SPIP of the inter-région are named, those of other directions interrégionales are grouped.',
    ),
  };
}
