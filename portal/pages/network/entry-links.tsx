import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectoryRelation } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { usualName } from '../../text/usual-name';
import { SectionHead } from '../../ui/section-head';
import css from './directory.module.css';
import type { Entry } from './entry-page';

const RELATIONS: DirectoryRelation[] = ['BRANCH', 'PRISON', 'COURT_DISTRICT', 'CANTONS'];

/** What article A44 of the code says: downwards for a SPIP and its branches, upwards for a branch and a prison. */
export function EntryLinks({ entry }: { entry: Entry }) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const links = entry.links ?? [];
  const above = entry.linkedFrom ?? [];
  const day = [...links, ...above][0]?.sourceDate;
  if (!day) return null;
  return (
    <section>
      <SectionHead title={t('entry.inCharge')} aside={t('entry.inChargeNote', { day: format.date(day) })} />
      {above.length ? (
        <div className={css.group}>
          <h3>{entry.kind === 'PRISON' ? t('entry.chargedBy') : t('entry.branchOf')}</h3>
          <ul className={css.list}>
            {above.map(({ id, from }) => (
              <li key={id}>{from ? <Link to={`/network/directory/${from.id}`}>{usualName(from.name)}</Link> : null}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {RELATIONS.map((relation) => {
        const of = links.filter((link) => link.relation === relation);
        if (of.length === 0) return null;
        return (
          <div key={relation} className={css.group}>
            <h3>
              {t(`entry.relation.${relation}`)} <span className="m-dim">{of.length}</span>
            </h3>
            <ul className={`${css.list} ${of.length > 6 ? css.two : ''}`}>
              {of.map(({ id, label, to }) => (
                <li key={id}>
                  {to ? <Link to={`/network/directory/${to.id}`}>{usualName(label)}</Link> : usualName(label)}
                  {relation === 'PRISON' && !to ? (
                    <Fragment>
                      {' '}
                      <span className="m-dim">({t('entry.unknownPrison')})</span>
                    </Fragment>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
