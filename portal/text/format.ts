import { useTranslation } from 'react-i18next';
import { type Language, unbroken } from './typography';

const HARD = '\u00a0';
const NARROW = '\u202f';
const ZONE = 'Europe/Paris';
const DAY = 86_400_000;

/** 'YYYY-MM-DD' is a day and must not slide with the time zone; anything else is an instant. */
function instant(value: string | Date): { at: Date; zone: string } {
  if (value instanceof Date) return { at: value, zone: ZONE };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { at: new Date(`${value}T00:00:00Z`), zone: 'UTC' };
  return { at: new Date(value), zone: ZONE };
}

/** The calendar day of an instant, in Paris. */
export function dayOf(value: string | Date): string {
  const { at, zone } = instant(value);
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

export function daysBetween(from: string | Date, to: string | Date): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY);
}

export type Due = {
  tone: 'late' | 'soon' | 'plain';
  kind: 'late' | 'tonight' | 'todayAt' | 'today' | 'before';
  count: number;
  time: string;
  day: string;
};

function build(language: Language) {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const french = language === 'fr';

  const pieces = (value: string | Date, options: Intl.DateTimeFormatOptions) => {
    const { at, zone } = instant(value);
    const found = new Map(
      new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).formatToParts(at).map((part) => [part.type, part.value]),
    );
    return (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  };
  const ordinal = (day: string) => (french && day === '1' ? '1er' : day);
  const join = (...parts: string[]) => parts.filter(Boolean).join(HARD);
  const spell = (value: string | Date, weekday: 'long' | 'short' | undefined, month: 'long' | 'short', year: boolean) => {
    const get = pieces(value, { weekday, day: 'numeric', month, year: year ? 'numeric' : undefined });
    const bare = join(ordinal(get('day')), get('month'));
    const dated = year ? `${bare}${HARD}${get('year')}` : bare;
    return weekday ? `${get('weekday')} ${dated}` : dated;
  };
  const time = (value: string | Date) => {
    const get = pieces(value, { hour: 'numeric', minute: '2-digit', hour12: false });
    if (!french) return `${get('hour')}:${get('minute')}`;
    const hour = String(Number(get('hour')) % 24);
    return get('minute') === '00' ? join(hour, 'h') : join(hour, 'h', get('minute'));
  };
  const days = (count: number) => {
    if (count <= 60) return join(String(count), french ? 'j' : 'd');
    const months = Math.floor(count / 30.4375);
    const years = Math.floor(months / 12);
    if (years === 0 || months < 24) return join(String(months), french ? 'mois' : 'months');
    const rest = months % 12;
    const whole = join(String(years), french ? 'ans' : 'years');
    return rest === 0 ? whole : join(whole, String(rest), french ? 'mois' : rest === 1 ? 'month' : 'months');
  };
  const wait = (since: string | Date, now: string | Date = new Date()) => {
    const count = daysBetween(since, now);
    if (count <= 0) return french ? 'aujourd’hui' : 'today';
    if (count === 1) return french ? 'hier' : 'yesterday';
    return days(count);
  };
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);

  return {
    /** mardi 24 novembre */
    longDay: (value: string | Date) => spell(value, 'long', 'long', false),
    /** mardi 24 novembre 2026 */
    fullDay: (value: string | Date) => spell(value, 'long', 'long', true),
    /** ven. 27 nov. */
    shortDay: (value: string | Date) => spell(value, 'short', 'short', false),
    /** mer. 25 */
    weekDay: (value: string | Date) => {
      const get = pieces(value, { weekday: 'short', day: 'numeric' });
      return join(get('weekday'), ordinal(get('day')));
    },
    /** 15 déc. 2026 */
    date: (value: string | Date) => spell(value, undefined, 'short', true),
    /** 15 déc. */
    dayMonth: (value: string | Date) => spell(value, undefined, 'short', false),
    /** 16 h 40 */
    time,
    /** 21 nov., 16 h 40 */
    dateTime: (value: string | Date) => `${spell(value, undefined, 'short', false)}, ${time(value)}`,
    /** du 7 au 18 décembre */
    range: (from: string, to: string) => {
      const sameMonth = from.slice(0, 7) === to.slice(0, 7);
      const start = sameMonth ? ordinal(pieces(from, { day: 'numeric' })('day')) : spell(from, undefined, 'long', false);
      const end = spell(to, undefined, 'long', false);
      return french ? `du${HARD}${start} au${HARD}${end}` : `${start} to ${end}`;
    },
    monthName: (month: number) => pieces(`2026-${String(month).padStart(2, '0')}-15`, { month: 'long' })('month'),
    shortMonth: (value: string | Date) => pieces(value, { month: 'short' })('month'),
    /** 3 j, hier, aujourd'hui */
    wait,
    /** 45 j, then 14 mois, then 3 ans 10 mois: for sentences (depuis 3 j) */
    days,
    /** 1 417 jours: what stands behind a duration in months. */
    exactDays: (count: number) => join(number(count), french ? 'jours' : 'days'),
    due: (deadline: string, now: string | Date = new Date()): Due => {
      const left = daysBetween(now, deadline);
      const timed = deadline.includes('T');
      const at = timed ? time(deadline) : '';
      const base = { count: Math.abs(left), time: at, day: spell(deadline, 'short', 'short', false) };
      if (left < 0) return { ...base, tone: 'late', kind: 'late' };
      if (left > 0) return { ...base, tone: 'plain', kind: 'before' };
      if (!timed) return { ...base, tone: 'soon', kind: 'today' };
      const evening = Number(pieces(deadline, { hour: 'numeric', hour12: false })('hour')) >= 17;
      return { ...base, tone: 'soon', kind: evening ? 'tonight' : 'todayAt' };
    },
    /** 15 532 */
    number,
    /** The narrow space disappears at 28 px: key figures take the wide one. */
    keyFigure: (value: number, digits = 0) => number(value, digits).replaceAll(NARROW, HARD),
    /** 94,56 %, from a share of one */
    percent: (share: number, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits })
        .format(share)
        .replace(/[\s\u00a0\u202f]%/, `${NARROW}%`),
    /** SPIP, hébergeur et Mission Locale */
    list: (items: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

const built = new Map<Language, ReturnType<typeof build>>();

export function formatters(language: Language): ReturnType<typeof build> {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}

export function useFormat(): ReturnType<typeof build> {
  const { i18n } = useTranslation();
  return formatters(i18n.language === 'en' ? 'en' : 'fr');
}

/** How what people wrote is shown. */
export function useWritten(): (text: string) => string {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? asIs : unbroken;
}
const asIs = (text: string): string => text;
