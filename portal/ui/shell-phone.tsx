import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { DropMenu } from './drop-menu';
import { Icon } from './icon';
import { initials } from './initials';
import { Logo } from './logo';
import type { ShellProps } from './shell';
import { useShell } from './shell-context';
import { AccountItems } from './shell-menus';
import css from './shell-phone.module.css';
import { NavCount } from './shell-rail';

const IN_BAR = 3;

/** On a phone: the page's name above, the first three pages below, the rest in the menu. */
export function ShellPhone(props: ShellProps) {
  const { t } = useTranslation();
  const shell = useShell();
  const primary = shell?.head?.primary;
  // A bar for a single page would say nothing: the menu alone stays, above.
  const alone = props.nav.length < 2;
  return (
    <>
      <header className={css.top}>
        <Link to="/" aria-label={t('shell.home')} className={css.topMark}>
          <Logo mark height={28} />
        </Link>
        <span className={css.topTitle} aria-hidden>
          {shell?.head?.title ?? ''}
        </span>
        {primary?.to ? (
          <ActionIcon size={44} component={Link} to={primary.to} aria-label={primary.label} className={css.topPrimary}>
            <Icon of={primary.icon} size={22} />
          </ActionIcon>
        ) : primary ? (
          <ActionIcon size={44} onClick={primary.onPress} aria-label={primary.label} className={css.topPrimary}>
            <Icon of={primary.icon} size={22} />
          </ActionIcon>
        ) : null}
        <ActionIcon size={44} onClick={shell?.openGoTo} aria-label={t('shell.goToLabel')}>
          <Icon of={IconSearch} size={20} />
        </ActionIcon>
        {alone ? <PhoneMenu {...props} alone /> : null}
      </header>
      {alone ? null : <BottomBar {...props} />}
    </>
  );
}

function BottomBar(props: ShellProps) {
  const { t } = useTranslation();
  return (
    <nav className={css.bottom} aria-label={t('shell.navigation')}>
      {props.nav.slice(0, IN_BAR).map((item) => (
        <NavLink key={item.to} to={item.to} end={item.to === '/'}>
          <span className={css.bottomIcon}>
            <Icon of={item.icon} size={20} />
            {item.awaited ? <NavCount count={item.count} awaited /> : null}
          </span>
          {item.short ?? item.label}
        </NavLink>
      ))}
      <PhoneMenu {...props} />
    </nav>
  );
}

function PhoneMenu({ alone, ...props }: ShellProps & { alone?: boolean }) {
  const { t } = useTranslation();
  return (
    <DropMenu
      position={alone ? 'bottom-end' : 'top-end'}
      width={290}
      className={css.phoneMenu}
      target={
        alone ? (
          <ActionIcon size={44} aria-label={t('shell.menu')}>
            <Icon of={IconMenu2} size={20} />
          </ActionIcon>
        ) : (
          <UnstyledButton>
            <Icon of={IconMenu2} size={20} />
            {t('shell.menu')}
          </UnstyledButton>
        )
      }
    >
      {(Menu) => (
        <>
          <Menu.Label>
            {initials(props.user.name)} · {props.user.name}, {props.user.function}
          </Menu.Label>
          {props.organisations.length > 1
            ? props.organisations.map((one) => (
                <Menu.Item
                  key={one.id}
                  aria-current={one.id === props.organisation.id || undefined}
                  onClick={() => props.onSwitchOrganisation(one.id)}
                >
                  {one.name}
                </Menu.Item>
              ))
            : null}
          <Menu.Divider />
          {props.nav.slice(IN_BAR).map((item) => (
            <Menu.Item
              key={item.to}
              component={Link}
              to={item.to}
              leftSection={<Icon of={item.icon} />}
              rightSection={<NavCount count={item.count} />}
            >
              {item.label}
            </Menu.Item>
          ))}
          {props.savedViews?.map((view) => (
            <Menu.Item key={view.to} component={Link} to={view.to} rightSection={<NavCount count={view.count} />}>
              {view.label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <AccountItems Menu={Menu} onSignOut={props.onSignOut} />
        </>
      )}
    </DropMenu>
  );
}
