import { periodsOf } from '../../api/modules/reports/activity-report';
import { hostTables } from '../../api/modules/reports/host-report';
import { exitReasons, housings, opinions, works } from '../../api/modules/reports/host-words';
import type { Report, ReportPeriod } from '../../api/modules/reports/report';
import type { Figures, Period } from '../../api/modules/reports/report-cells';
import { Sheet } from '../../api/modules/reports/report-sheet';
import { type Random, randomOf } from './random';

/** Somebody for whom a placement was asked, as the register of an invented association holds it. */
export type Asked = {
  person: number;
  askedOn: string;
  sex: 'M' | 'F' | null;
  birthYear: number | null;
  spip: string;
  sentOn: string | null;
  returnedOn: string | null;
  interviews: { on: string; kept: boolean }[];
  opinion: { kind: string; on: string } | null;
  enteredOn: string | null;
  exitedOn: string | null;
  prison: string;
  single: boolean;
  children: boolean;
  firstConviction: boolean;
  care: string[];
  housingAtEntry: string;
  housingAtExit: string;
  exitReason: string;
  workAtExit: string;
};

const day = (from: string, days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const later = (one: string, other: string): string => (one > other ? one : other);
const sooner = (one: string, other: string): string => (one < other ? one : other);

const spips = ['Nord', 'Somme', 'Oise', 'Aisne', 'Eure', 'Pas-de-Calais', 'Marne'].map((name) => `SPIP ${name}`);
const prisons = ['Amiens', 'Liancourt', 'Laon', 'Bapaume', 'Lille', 'Beauvais', 'Poissy', 'Douai', 'Troyes', 'Lannemezan'];
const cares = ['PSYCHOLOGICAL', 'ADDICTION|France Addictions', 'CONTRACT|Le Mail', 'POST_CURE', 'ADDICTION|SESAME'];

/** `calm`: nobody moves on the first of a month nor comes back, and everybody has one obligation, so that every identity holds. */
export type Kind = { asked: number; years: number; calm: boolean; women: number; unrecorded?: number };

export function invented(seed: number, kind: Kind): Asked[] {
  const random = randomOf(seed);
  return Array.from({ length: kind.asked * kind.years }, (_, person) => oneAsked(random, person, kind));
}

export function oneAsked(random: Random, person: number, { years, calm, women, unrecorded = 0.02 }: Kind, firstYear = 2023 - years): Asked {
  const awayFromFirst = (date: string): string => (calm && date.endsWith('-01') ? day(date, 1) : date);
  const askedOn = day(`${firstYear + 1}-01-02`, random.whole(0, years * 365 - 10));
  const enteredOn = random.chance(0.45) ? awayFromFirst(day(askedOn, random.whole(5, 90))) : null;
  const exited = enteredOn && day(enteredOn, random.whole(2, 400));
  const sent = random.chance(0.9) ? day(askedOn, random.whole(0, 20)) : null;
  return {
    person: !calm && random.chance(0.08) ? Math.max(0, person - random.whole(1, 20)) : person,
    askedOn,
    sex: random.chance(unrecorded) ? null : random.chance(women) ? 'F' : 'M',
    birthYear: random.chance(unrecorded) ? null : 1945 + random.whole(0, 30) + random.whole(0, 34),
    spip: random.chance(0.1) ? 'OUTSIDE' : random.oneOf(spips),
    sentOn: sent,
    returnedOn: sent && random.chance(0.8) ? day(sent, random.whole(1, 20)) : null,
    interviews: Array.from({ length: random.whole(0, 2) }, () => ({ on: day(askedOn, random.whole(3, 60)), kept: random.chance(0.5) })),
    opinion: random.chance(0.7) ? { kind: random.oneOf(Object.keys(opinions)), on: day(askedOn, random.whole(10, 60)) } : null,
    enteredOn,
    exitedOn: exited && (exited > '2024-06-30' ? null : awayFromFirst(exited)),
    prison: random.chance(unrecorded) ? 'NOT_RECORDED' : random.oneOf(prisons),
    single: random.chance(0.65),
    children: random.chance(0.5),
    firstConviction: random.chance(0.4),
    care: Array.from({ length: calm ? 1 : random.whole(1, 2) }, () => random.oneOf(cares)),
    housingAtEntry: random.chance(0.7) ? 'PRISON' : random.oneOf(Object.keys(housings)),
    housingAtExit: random.oneOf(['WITH_RELATIVES', ...Object.keys(housings)]),
    exitReason: random.oneOf(Object.keys(exitReasons)),
    workAtExit: random.oneOf(Object.keys(works)),
  };
}

/** The report of a year over such a register: counted here as the rules of the report say it, and laid out by its own tables. */
export function reportOver(register: Asked[], year = 2023, places = 45): Report {
  const periods = periodsOf({ from: `${year}-01-01`, to: `${year}-12-31` });
  const sums = new Map<string, [number, number]>();
  const put = (no: number, tab: string, line: string, col = 'n', value = 0) => {
    const key = [no, tab, line, col].join('\t');
    const [records, total] = sums.get(key) ?? [0, 0];
    sums.set(key, [records + 1, total + value]);
  };
  periods.forEach((period, no) => {
    countYear(register, period, (...cell) => put(no, ...cell));
    put(no, 'activity', 'PLACES', 'n', places);
    put(no, 'activity', 'PLACE_DAYS', 'n', places * (daysBetween(period.from, period.to) + 1));
    for (let month = 1; month <= 12; month += 1) put(no, 'monthly', String(month).padStart(2, '0'), 'places', places);
  });
  const cells = [...sums].map(([key, [records, total]]): Figures['cells'][number] => {
    const [no, tab, line, col] = key.split('\t') as [string, string, string, string];
    return [Number(no), tab, line, col, records, total, null];
  });
  const sheet = new Sheet({ organisation: 'Association', today: '2026-11-22', cells }, periods);
  const told = ({ from, to }: Period): ReportPeriod => ({ from, to, year: Number(from.slice(0, 4)) });
  return {
    kind: 'HOST',
    organisation: 'Association',
    period: told(periods[0] as Period),
    countedUntil: `${year}-12-31`,
    earlier: sheet.earlier.map((no) => told(periods[no] as Period)),
    tables: hostTables(sheet),
    rules: [],
  };
}

type Put = (tab: string, line: string, col?: string, value?: number) => void;

function countYear(register: Asked[], { from, to }: Period, put: Put): void {
  const inside = (date: string | null) => date !== null && date >= from && date <= to;
  const stays = register.filter((one): one is Asked & { enteredOn: string } => one.enteredOn !== null);
  const there = (one: { enteredOn: string; exitedOn: string | null }, date: string) =>
    one.enteredOn <= date && (one.exitedOn === null || one.exitedOn > date);
  const underWay = stays.filter(({ enteredOn, exitedOn }) => enteredOn <= to && (exitedOn === null || exitedOn >= from));
  const hosted = [...new Map(underWay.toSorted((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1)).map((one) => [one.person, one])).values()];

  for (const one of register) {
    if (inside(one.askedOn)) {
      put('requests', 'TOTAL');
      put('requests', one.sex === 'M' ? 'MEN' : one.sex === 'F' ? 'WOMEN' : 'SEX_NOT_RECORDED');
      put('requestOrigins', one.spip);
    }
    if (inside(one.sentOn)) put('requests', 'QUESTIONNAIRES_SENT');
    if (inside(one.returnedOn)) put('requests', 'QUESTIONNAIRES_RETURNED');
    for (const interview of one.interviews.filter(({ on }) => inside(on))) {
      put('requests', 'INTERVIEWS_PROPOSED');
      if (interview.kept) put('requests', 'INTERVIEWS_HONOURED');
    }
    if (one.opinion && inside(one.opinion.on)) put('opinions', one.opinion.kind);
  }
  for (const one of hosted) {
    put('activity', 'HOSTED');
    put('hostedOrigins', one.prison);
    put('ages', bandOf(one.birthYear, Number(to.slice(0, 4))), one.sex === 'M' ? 'men' : one.sex === 'F' ? 'women' : 'notRecorded');
    if (one.single) put('household', 'SINGLE');
    if (one.children) put('household', 'WITH_CHILDREN');
    if (!one.firstConviction) put('household', 'NOT_FIRST_CONVICTION');
    for (const care of new Set(one.care)) put('care', care.includes('|') ? care : `${care}|`);
    put('housingAtEntry', one.housingAtEntry);
  }
  for (const one of underWay) {
    const days = daysBetween(later(one.enteredOn, from), sooner(one.exitedOn ?? day(to, 1), day(to, 1)));
    if (days > 0) put('activity', 'DAYS', 'n', days);
    if (there(one, to)) {
      put('activity', 'PRESENT');
      put('durations', 'ONGOING', 'n', daysBetween(one.enteredOn, to));
    }
  }
  for (const one of stays) {
    if (inside(one.enteredOn)) {
      put('activity', 'ENTRIES');
      put('monthly', one.enteredOn.slice(5, 7), 'entries');
    }
    for (let month = 1; month <= 12; month += 1) {
      const line = String(month).padStart(2, '0');
      if (there(one, `${from.slice(0, 4)}-${line}-01`)) put('monthly', line, 'present');
    }
    if (one.exitedOn && inside(one.exitedOn)) countExit(one, one.exitedOn, put);
  }
}

function countExit(one: Asked & { enteredOn: string }, exitedOn: string, put: Put): void {
  const stayed = Math.max(0, daysBetween(one.enteredOn, exitedOn));
  put('activity', 'EXITS');
  put('monthly', exitedOn.slice(5, 7), 'exits');
  put('durations', 'FINISHED', 'n', stayed);
  put('housingAtExit', one.housingAtExit);
  put('exitReasons', one.exitReason);
  put('workAtExit', one.workAtExit);
  if (!one.exitReason.startsWith('REVOKED')) return;
  put('activity', 'REVOCATIONS');
  put('durations', 'REVOKED', 'n', stayed);
}

function bandOf(birthYear: number | null, year: number): string {
  if (birthYear === null) return 'NOT_RECORDED';
  const age = year - birthYear;
  if (age < 18) return '0-17';
  if (age <= 25) return '18-25';
  if (age > 65) return '66+';
  const tens = Math.floor((age - 6) / 10);
  return `${tens * 10 + 6}-${tens * 10 + 15}`;
}
