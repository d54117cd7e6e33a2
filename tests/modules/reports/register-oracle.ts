/**
 * The report of a register, counted once more in plain JavaScript from its lines, one line after the other: slow, and
 * knowing nothing of the product.
 */
export type Line = Record<string, string>;
export type Place = { places: number; startsOn: string };

const DAY = 86_400_000;
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const iso = (day: string): string => day.split('/').reverse().join('-');
const dayOf = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);
const round = (value: number, decimals: number): number => Number(`${Math.round(Number(`${value.toFixed(9)}e${decimals}`))}e-${decimals}`);
const mean = (values: number[], decimals: number): number | null =>
  values.length ? round(values.reduce((a, b) => a + b, 0) / values.length, decimals) : null;

function tally(labels: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const label of labels) counts[label || '(not recorded)'] = (counts[label || '(not recorded)'] ?? 0) + 1;
  return counts;
}

export function countedByHand(lines: Line[], places: Place[], listed: string[], from: string, to: string): object {
  const inside = (day: string | undefined): boolean => !!day && iso(day) >= from && iso(day) <= to;
  const placesOn = (day: string): number | null =>
    places.filter(({ startsOn }) => startsOn <= day).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]?.places ?? null;
  const presentOn = (day: string): Line[] =>
    lines.filter((line) => line.date_entree && iso(line.date_entree) <= day && !(line.date_sortie && iso(line.date_sortie) <= day));

  const asked = lines.filter((line) => inside(line.date_demande));
  const hosted = lines.filter(
    (line) => line.date_entree && iso(line.date_entree) <= to && !(line.date_sortie && iso(line.date_sortie) < from),
  );
  const left = lines.filter((line) => inside(line.date_sortie));
  const revoked = left.filter((line) => line.motif_sortie?.startsWith('révocation'));
  const present = presentOn(to);
  let days = 0;
  let offered = 0;
  let covered = true;
  for (let day = number(from); day <= number(to); day++) {
    days += presentOn(dayOf(day)).length;
    const there = placesOn(dayOf(day));
    if (there === null) covered = false;
    offered += there ?? 0;
  }
  const firsts: string[] = [];
  for (let day = number(from); day <= number(to); day++) if (day === number(from) || dayOf(day).endsWith('-01')) firsts.push(dayOf(day));
  const inMonth = (column: string): number[] =>
    firsts.map(
      (first) => lines.filter((line) => inside(line[column]) && iso(line[column] as string).slice(0, 7) === first.slice(0, 7)).length,
    );
  const stayed = (line: Line): number => number(iso(line.date_sortie as string)) - number(iso(line.date_entree as string));
  const year = Number(to.slice(0, 4));
  const band = (low: number, high: number) => {
    const those = hosted.filter((line) => {
      const age = year - Number(line.date_naissance?.slice(6));
      return age >= low && age <= high;
    });
    return { men: those.filter(({ sexe }) => sexe === 'H').length, women: those.filter(({ sexe }) => sexe === 'F').length };
  };
  const young = band(0, 17);
  const notFirst = hosted.filter(({ primaire }) => primaire === 'non').length;
  const whole = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  const last = to.endsWith('-12-31') ? 'OnDecember31' : 'OnLastDay';
  return {
    ...(whole ? { year } : { from, to }),
    capacity: placesOn(to),
    activity: {
      peopleHosted: hosted.length,
      placementDays: days,
      entries: lines.filter((line) => inside(line.date_entree)).length,
      exits: left.length,
      revocations: revoked.length,
      revocationRatePercent: hosted.length ? round((100 * revoked.length) / hosted.length, 1) : null,
      occupancyRatePercent: covered ? round((100 * days) / offered, 2) : null,
      [`present${last}`]: present.length,
    },
    monthly: {
      presentOnFirst: firsts.map((first) => presentOn(first).length),
      entries: inMonth('date_entree'),
      exits: inMonth('date_sortie'),
      occupancyPercent: firsts.map((first) => {
        const there = placesOn(first);
        return there === null ? null : round((100 * presentOn(first).length) / there, 1);
      }),
    },
    requests: {
      total: asked.length,
      men: asked.filter(({ sexe }) => sexe === 'H').length,
      women: asked.filter(({ sexe }) => sexe === 'F').length,
      questionnairesSent: lines.filter((line) => inside(line.questionnaire_envoye)).length,
      questionnairesReturned: lines.filter((line) => inside(line.questionnaire_retourne)).length,
      interviewsProposed: lines.flatMap((line) => (line.rdv_proposes ? line.rdv_proposes.split('|') : [])).filter(inside).length,
      interviewsHonoured: lines.filter((line) => inside(line.rdv_honore)).length,
      byOrigin: tally(asked.map(({ origine_spip: spip = '' }) => (!spip || listed.includes(spip) ? spip : 'Hors inter-région'))),
    },
    hostedByOrigin: tally(hosted.map((line) => line.origine_etablissement ?? '')),
    ageBands: {
      ...(young.men + young.women ? { '0-17': young } : {}),
      '18-25': band(18, 25),
      '26-35': band(26, 35),
      '36-45': band(36, 45),
      '46-55': band(46, 55),
      '56-65': band(56, 65),
      '66+': band(66, 200),
    },
    household: {
      single: hosted.filter((line) => line.situation_familiale === 'célibataire').length,
      withChildren: hosted.filter(({ enfants }) => enfants === 'oui').length,
    },
    notFirstConviction: { count: notFirst, percent: hosted.length ? round((100 * notFirst) / hosted.length, 2) : null },
    careObligations: tally(hosted.map((line) => line.obligation_soins ?? '')),
    durationsDays: {
      finishedMean: mean(left.map(stayed), 0),
      revokedMean: mean(revoked.map(stayed), 0),
      [`ongoingMean${last}`]: mean(
        present.map((line) => number(to) - number(iso(line.date_entree as string))),
        1,
      ),
    },
    housingAtEntry: tally(hosted.map((line) => line.logement_entree ?? '')),
    housingAtExit: tally(left.map((line) => line.logement_sortie ?? '')),
    exitReasons: tally(
      left.map((line) => line.motif_sortie ?? '').filter((reason) => reason !== 'fin de peine' && reason !== 'libération conditionnelle'),
    ),
    inWorkAtExit: left.filter(({ emploi_sortie: work = '' }) => work.startsWith('CD')).length,
  };
}
