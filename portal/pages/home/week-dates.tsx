import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HomeQuery } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { SideRows } from '../../ui/rows';
import { SectionHead } from '../../ui/section-head';

interface WeekDate {
  key: string;
  on: string;
  time?: string | null;
  what: 'interview' | 'hearing' | 'entry';
  name: string;
  to: string;
  note?: string;
}

/** Interviews, entries and hearings of the seven days to come, among what was answered. */
export function weekDates(data: HomeQuery): WeekDate[] {
  const today = dayOf(new Date());
  const last = dayOf(new Date(Date.now() + 7 * 86_400_000));
  const found: WeekDate[] = [];
  for (const { ref, identity, interviews, placementDates, addressee } of data.week.nodes) {
    const person = { name: identity?.shortName ?? ref, to: `/referrals/${ref}` };
    for (const one of interviews ?? []) {
      if (one.state !== 'CHOSEN') continue;
      found.push({
        key: one.id,
        on: one.offeredOn,
        time: one.time,
        what: 'interview',
        note: [addressee?.name, one.place].filter(Boolean).join(', '),
        ...person,
      });
    }
    const expected = placementDates?.enteredOn ? null : placementDates?.expectedOn;
    if (expected) found.push({ key: `${ref} entry`, on: expected, what: 'entry', note: addressee?.name, ...person });
  }
  for (const { ref, identity, judicialSituation } of data.hearings?.nodes ?? []) {
    const on = judicialSituation?.hearingOn;
    if (on)
      found.push({
        key: `${ref} hearing`,
        on,
        what: 'hearing',
        name: identity?.shortName ?? ref,
        to: `/referrals/${ref}`,
        note: judicialSituation?.prison ?? undefined,
      });
  }
  return found
    .filter((one) => one.on >= today && one.on <= last)
    .sort((one, other) => `${one.on} ${one.time ?? ''}`.localeCompare(`${other.on} ${other.time ?? ''}`));
}

export function WeekDates({ dates }: { dates: WeekDate[] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const words = ({ what, name, time }: WeekDate) => {
    if (what !== 'interview') return t(`week.${what}`, { name });
    return time ? t('week.interview', { name, time: format.time(`2026-01-15T${time}:00+01:00`) }) : t('week.interviewDay', { name });
  };
  return (
    <section>
      <SectionHead title={t('week.title')} line="light" />
      <SideRows
        rows={dates.map((date) => ({
          key: date.key,
          when: format.weekDay(date.on),
          title: (
            <Link to={date.to} className="m-quiet-link">
              {words(date)}
            </Link>
          ),
          note: date.note,
        }))}
      />
    </section>
  );
}
