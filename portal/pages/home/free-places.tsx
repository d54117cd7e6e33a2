import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HomeQuery, OrganisationKind } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { PlaceRows } from '../../ui/place-rows';
import { SideBox } from '../../ui/side-box';

type Places = NonNullable<HomeQuery['hostPlaces']>;

/** Free places, host by host and from when: where a SPIP may send somebody. A host sees its own. */
export function FreePlaces({ places, kind }: { places: Places; kind: OrganisationKind }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const spip = kind === 'SPIP';
  const today = dayOf(new Date());
  const note = ({ free, freeFrom }: Places[number]) => {
    if (!freeFrom || freeFrom <= today) return free > 0 ? t('places.now') : t('places.none');
    return t(free > 0 ? 'places.from' : 'places.noneBefore', { date: format.dayMonth(freeFrom) });
  };
  const latest = places
    .map((one) => one.declaredAt)
    .sort()
    .at(-1);
  return (
    <SideBox
      title={t(spip ? 'places.title' : 'places.own')}
      aside={latest ? t('places.declared', { date: format.dayMonth(latest) }) : undefined}
    >
      {places.length === 0 ? <p className="m-meta">{t('places.empty')}</p> : null}
      <PlaceRows
        rows={places.map((one) => ({
          key: one.organisation?.id ?? '',
          name: one.organisation?.name ?? '',
          town: one.organisation?.city ?? undefined,
          to: '/network',
          taken: one.total - one.free,
          free: one.free,
          note: note(one),
          action: spip ? (
            <Link to={`/referrals/new?destinataire=${one.organisation?.id ?? ''}`}>{t('places.refer')}</Link>
          ) : (
            <Link to="/network">{t('places.declare')}</Link>
          ),
        }))}
      />
    </SideBox>
  );
}
