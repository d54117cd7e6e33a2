import { ActionIcon } from '@mantine/core';
import { IconDots, type TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DropMenu, type MenuParts } from './drop-menu';
import { Icon } from './icon';

interface RowVerb {
  label: string;
  icon: TablerIcon;
  to?: string;
  onPress?: () => void;
}

/** What is seldom done to a row: at hand, without a button in each. */
export function RowMenu({ name, verbs }: { name: string; verbs: RowVerb[] }) {
  const { t } = useTranslation();
  return (
    <DropMenu
      target={
        <ActionIcon aria-label={t('list.more', { name })}>
          <Icon of={IconDots} />
        </ActionIcon>
      }
    >
      {(Menu) => verbs.map((verb) => <RowVerbItem key={verb.label} Menu={Menu} {...verb} />)}
    </DropMenu>
  );
}

function RowVerbItem({ Menu, label, icon, to, onPress }: RowVerb & { Menu: MenuParts }) {
  const sign = <Icon of={icon} />;
  return to ? (
    <Menu.Item component={Link} to={to} leftSection={sign}>
      {label}
    </Menu.Item>
  ) : (
    <Menu.Item onClick={onPress} leftSection={sign}>
      {label}
    </Menu.Item>
  );
}
