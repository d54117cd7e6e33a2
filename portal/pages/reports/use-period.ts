import { useParams, useSearchParams } from 'react-router';
import { dayOf } from '../../text/format';

/** The period that the address names: a year, or the days from `du` to `au`. */
export function usePeriod() {
  const { year: given } = useParams();
  const [params] = useSearchParams();
  const running = Number(dayOf(new Date()).slice(0, 4));
  const year = /^(19|2\d)\d\d$/.test(given ?? '') ? Number(given) : running;
  const [from, to] = [params.get('du') ?? '', params.get('au') ?? ''];
  const own = isDay(from) && isDay(to) && from <= to;
  return {
    year,
    running,
    own,
    from: own ? from : `${year}-01-01`,
    to: own ? to : `${year}-12-31`,
    base: { path: `/reports/${year}`, search: own ? `?du=${from}&au=${to}` : '' },
  };
}

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
