import { columns } from '../modules/placements/register-format';
import { person } from './people';
import { dayFrom, type Telling } from './telling';

/** A host association that has kept its register by hand: as large as it is, and what its funder reads of it. */
type Kept = {
  by: string;
  letters: string;
  places: number;
  requests: number;
  from: number;
  waiting: number;
  remark?: string;
  answer?: string;
};

const kept: Kept[] = [
  {
    ...{ by: 'aline', letters: 'MG', places: 12, requests: 92, from: 100, waiting: 0 },
    remark: 'Le taux d’occupation baisse au printemps. À quoi cela tient-il ?',
    answer: 'Deux chambres ont été refaites de mars à mai ; les entrées ont repris en juin.',
  },
  {
    ...{ by: 'mireille', letters: 'RS', places: 18, requests: 138, from: 300, waiting: 2 },
    remark: 'Pouvez-vous dire combien de demandes viennent du milieu ouvert ?',
  },
];

const FUNDER = { key: 'disp', member: 'laurent' };
/** A year whose report can be frozen has been over for a while. */
const SETTLED_DAYS = 60;

/** The registers of the year before are imported, their reports frozen, submitted, remarked: a funder has something to read. */
export async function tellRegisters(telling: Telling): Promise<void> {
  const year = Number(dayFrom(telling.today, -SETTLED_DAYS).slice(0, 4)) - 1;
  await Promise.all(kept.map((one) => tellRegister(telling.anew(), one, year)));
}

async function tellRegister(telling: Telling, one: Kept, year: number): Promise<void> {
  const content = Buffer.from(registerOf(one, year, telling.day(-15)));
  const opened = await telling.act(
    one.by,
    -50,
    'openRegisterImport',
    { fileName: `registre-${year}.csv`, size: content.length },
    'registerImport',
  );
  await telling.act(
    one.by,
    -50,
    'addRegisterPiece',
    { importId: opened.id, position: 0, content: content.toString('base64') },
    'registerImport',
  );
  const read = await telling.worked(one.by, opened.id, 'READY');
  await telling.act(one.by, -50, 'confirmRegisterImport', { importId: opened.id, version: read.version }, 'registerImport');
  await telling.worked(one.by, opened.id, 'IMPORTED');
  const edition = await telling.act(
    one.by,
    -48,
    'freezeReport',
    { kind: 'HOST', from: `${year}-01-01`, to: `${year}-12-31` },
    'edition',
    'version',
  );
  const submission = await telling.act(
    one.by,
    -47,
    'submitReport',
    { editionId: edition.id, version: edition.version, funderId: telling.organisation(FUNDER.key) },
    'submission',
  );
  if (!one.remark) return;
  const remarked = await telling.act(
    FUNDER.member,
    -30,
    'remarkReport',
    { submissionId: submission.id, text: one.remark },
    'submission',
    'remarks { id }',
  );
  const [remark] = remarked.remarks as { id: string }[];
  if (one.answer && remark) await telling.act(one.by, -24, 'answerReportRemark', { remarkId: remark.id, answer: one.answer }, 'submission');
}

const origins = [
  ['SPIP du Nord', 'Centre pénitentiaire de Lille-Annœullin'],
  ['SPIP du Pas-de-Calais', 'Centre pénitentiaire de Longuenesse'],
  ['SPIP du Nord', 'Centre pénitentiaire de Maubeuge'],
  ['SPIP du Pas-de-Calais', 'Centre de détention de Bapaume'],
  ['SPIP du Nord', 'Milieu ouvert Lille (723-15)'],
] as const;
const care = ['Obligation de soins psychologiques', 'Contrat de soins', '', 'Obligation de soins psychologiques', ''];
const homes = ['Hébergement par des proches', 'Locataire HLM', 'Hébergement par des proches', 'Locataire parc privé', 'Résidence sociale'];
const works = ['sans emploi', 'CDDI', 'CDI', 'formation', 'sans emploi', 'CDD de 6 mois et plus'];

/** Numbers that look thrown and are the same each time. */
function thrown(seed: number): (below: number) => number {
  let state = seed * 7919 + 17;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const written = (day: string): string => day.split('-').reverse().join('/');

/** A register as a service keeps it: everybody of that year has left since. */
function registerOf({ letters, places, requests, from, waiting }: Kept, year: number, recent: string): string {
  const below = thrown(from);
  const rooms = Array.from({ length: places }, (_, at) => dayFrom(new Date(`${year - 1}-12-01T12:00:00Z`), at * 9));
  const rows = Array.from({ length: requests }, (_, at): string => {
    const asked = new Date(`${dayFrom(new Date(`${year - 1}-10-20T12:00:00Z`), Math.floor((at * 400) / requests))}T12:00:00Z`);
    const after = (days: number) => dayFrom(asked, days);
    const { firstName, lastName, sex, age } = person(from + at);
    const [spip, prison] = origins[below(origins.length)] ?? origins[0];
    const returned = below(10) < 8;
    const met = returned && below(10) < 7;
    const room = rooms.reduce((best, free, no) => (free < (rooms[best] ?? '') ? no : best), 0);
    const earliest = after(45 + below(30));
    const free = dayFrom(new Date(`${rooms[room]}T12:00:00Z`), 2 + below(8));
    const entry = [earliest, free].sort().at(-1) ?? earliest;
    // Nobody waits for a room for more than four months, nor enters when the year is out.
    const enters = met && below(10) < 8 && entry <= after(120) && entry < `${year}-12-20`;
    const stays = dayFrom(new Date(`${entry}T12:00:00Z`), 50 + below(110));
    const exit = stays < `${year + 1}-01-25` ? stays : `${year + 1}-01-25`;
    if (enters) rooms[room] = exit;
    const revoked = enters && below(10) === 0;
    return row({
      numero: `${letters}-${asked.getUTCFullYear()}-${String(at + 1).padStart(3, '0')}`,
      date_demande: written(after(0)),
      ...{ origine_spip: spip, origine_etablissement: prison, nom: lastName.toUpperCase(), prenom: firstName },
      date_naissance: `${String(1 + below(28)).padStart(2, '0')}/${String(1 + below(12)).padStart(2, '0')}/${year - age - 1}`,
      sexe: sex === 'F' ? 'F' : 'H',
      questionnaire_envoye: written(after(3)),
      questionnaire_retourne: returned ? written(after(12 + below(10))) : '',
      rdv_proposes: returned ? written(after(28)) : '',
      rdv_honore: met ? written(after(28)) : '',
      avis: enters ? 'favorable' : met ? 'défavorable' : 'sans suite',
      date_avis: written(after(met ? 34 : 40)),
      ...(enters
        ? {
            date_entree: written(entry),
            situation_familiale: below(3) ? 'célibataire' : 'en couple',
            enfants: below(2) ? 'oui' : 'non',
            primaire: below(5) < 2 ? 'oui' : 'non',
            obligation_soins: care[below(care.length)] ?? '',
            logement_entree: below(12) ? 'Incarcération' : 'Hébergement par des proches',
            date_sortie: written(exit),
            motif_sortie: revoked ? 'révocation : non-respect du règlement' : below(5) < 3 ? 'fin de peine' : 'libération conditionnelle',
            logement_sortie: revoked ? 'Incarcération' : (homes[below(homes.length)] ?? ''),
            emploi_sortie: revoked ? 'sans emploi' : (works[below(works.length)] ?? ''),
          }
        : {}),
    });
  });
  const arrived = Array.from({ length: waiting }, (_, at): string => {
    const { firstName, lastName, age } = person(from + requests + at);
    return row({
      ...{ numero: `${letters}-${recent.slice(0, 4)}-${900 + at}`, date_demande: written(recent), sexe: 'H' },
      ...{ origine_spip: 'SPIP du Nord', origine_etablissement: origins[0][1], nom: lastName.toUpperCase(), prenom: firstName },
      date_naissance: `14/05/${year - age - 1}`,
    });
  });
  return `${[columns.join(';'), ...rows, ...arrived].join('\r\n')}\r\n`;
}

const row = (cells: Partial<Record<(typeof columns)[number], string>>): string => columns.map((column) => cells[column] ?? '').join(';');
