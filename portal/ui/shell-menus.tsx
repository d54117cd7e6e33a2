import { UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSelector, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../text/i18n';
import { DropMenu, type MenuParts } from './drop-menu';
import { Icon } from './icon';
import { initials } from './initials';
import type { ShellProps } from './shell';
import css from './shell.module.css';
import { ThreadDot } from './thread-dot';

type SwitcherProps = Pick<ShellProps, 'organisation' | 'organisations' | 'onSwitchOrganisation'>;

/** For whom one acts. With a single organisation it is a name, not a control. */
export function OrganisationSwitcher({ organisation, organisations, onSwitchOrganisation }: SwitcherProps) {
  const { t } = useTranslation();
  const words = (
    <>
      <ThreadDot colour={organisation.colour} />
      <span className={css.orgWords}>
        <strong>{organisation.name}</strong>
        {organisation.detail ? <span>{organisation.detail}</span> : null}
      </span>
    </>
  );
  if (organisations.length < 2) return <div className={css.org}>{words}</div>;
  return (
    <DropMenu
      width="target"
      position="bottom"
      label={t('shell.chooseOrganisation')}
      target={
        <UnstyledButton className={css.org} title={t('shell.chooseOrganisation')}>
          <span className="m-hidden">{t('shell.actingFor', { name: '' })}</span>
          {words}
          <Icon of={IconSelector} />
        </UnstyledButton>
      }
    >
      {(Menu) =>
        organisations.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<ThreadDot colour={one.colour} />}
            rightSection={one.id === organisation.id ? <Icon of={IconCheck} /> : null}
            aria-current={one.id === organisation.id || undefined}
            onClick={() => onSwitchOrganisation(one.id)}
          >
            {one.name}
          </Menu.Item>
        ))
      }
    </DropMenu>
  );
}

/** Language, appearance, settings, sign out: everything about the one who is signed in. */
export function AccountItems({ Menu, onSignOut }: Pick<ShellProps, 'onSignOut'> & { Menu: MenuParts }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chosen = <Icon of={IconCheck} />;
  return (
    <>
      <Menu.Label>{t('language.change')}</Menu.Label>
      {(['fr', 'en'] as const).map((language) => (
        <Menu.Item
          key={language}
          lang={language}
          leftSection={<Icon of={IconLanguage} />}
          rightSection={i18n.language === language ? chosen : null}
          aria-current={i18n.language === language || undefined}
          onClick={() => void setLanguage(language)}
        >
          {t(`language.${language}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>{t('scheme.change')}</Menu.Label>
      {(
        [
          ['light', IconSun],
          ['dark', IconMoon],
          ['auto', IconDeviceDesktop],
        ] as const
      ).map(([scheme, icon]) => (
        <Menu.Item
          key={scheme}
          leftSection={<Icon of={icon} />}
          rightSection={colorScheme === scheme ? chosen : null}
          aria-current={colorScheme === scheme || undefined}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`scheme.${scheme}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={onSignOut}>
        {t('shell.signOut')}
      </Menu.Item>
    </>
  );
}

export function AccountMenu({ user, onSignOut }: Pick<ShellProps, 'user' | 'onSignOut'>) {
  const { t } = useTranslation();
  return (
    <DropMenu
      width="target"
      position="top"
      target={
        <UnstyledButton className={css.user}>
          <span className="m-hidden">{t('shell.account', { name: '' })}</span>
          <span className={css.avatar} aria-hidden>
            {initials(user.name)}
          </span>
          <span className={css.orgWords}>
            <strong>{user.name}</strong>
            <span>{user.function}</span>
          </span>
          <Icon of={IconSelector} />
        </UnstyledButton>
      }
    >
      {(Menu) => <AccountItems Menu={Menu} onSignOut={onSignOut} />}
    </DropMenu>
  );
}
