import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Icon } from './icon';
import { Logo } from './logo';
import type { ShellProps } from './shell';
import css from './shell.module.css';
import { AccountMenu, OrganisationSwitcher } from './shell-menus';

/** The rail: one thread down the pages of the portal, a full knot where one stands. */
export function ShellRail(props: ShellProps) {
  const { t } = useTranslation();
  return (
    <header className={css.rail}>
      <Link to="/" className={css.logo} aria-label={t('shell.home')}>
        <Logo />
      </Link>
      <OrganisationSwitcher {...props} />
      <nav aria-label={t('shell.navigation')}>
        <ul className={css.nav}>
          {props.nav.map((item) => (
            <li key={item.to}>
              <NavLink to={item.to} end={item.to === '/'}>
                <span className={css.knot} aria-hidden />
                <Icon of={item.icon} />
                <span className={css.label}>{item.label}</span>
                <NavCount count={item.count} awaited={item.awaited} />
              </NavLink>
            </li>
          ))}
        </ul>
        {props.savedViews && props.savedViews.length > 0 ? (
          <>
            <h2 className={css.viewsTitle} id="saved-views">
              {t('shell.savedViews')}
            </h2>
            <ul className={css.views} aria-labelledby="saved-views">
              {props.savedViews.map((view) => (
                <li key={view.to}>
                  <Link to={view.to}>
                    {view.label}
                    <NavCount count={view.count} />
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </nav>
      <AccountMenu user={props.user} onSignOut={props.onSignOut} />
    </header>
  );
}

export function NavCount({ count, awaited }: { count?: number; awaited?: boolean }) {
  const { t } = useTranslation();
  if (count === undefined) return null;
  if (!awaited) return <span className={css.count}>{count}</span>;
  if (count === 0) return null;
  return (
    <span className={css.awaited}>
      <span aria-hidden>{count}</span>
      <span className="m-hidden">, {t('shell.awaited', { count })}</span>
    </span>
  );
}
