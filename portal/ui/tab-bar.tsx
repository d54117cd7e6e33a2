import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon, type TablerIcon } from './icon';
import { ScrollStrip } from './scroll-strip';
import css from './tab-bar.module.css';

export interface Tab {
  value: string;
  label: string;
  count?: number;
}

interface TabBarProps {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (value: string) => void;
  /** The open panel. */
  children?: ReactNode;
}

/** Tabs of a record. The panel is the children: render the one that is open. */
export function TabBar({ label, tabs, value, onChange, children }: TabBarProps) {
  return (
    <Tabs value={value} onChange={(next) => next && onChange(next)} keepMounted={false}>
      <TabList label={label} tabs={tabs} />
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.value} value={tab.value}>
          {tab.value === value ? children : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** The list alone, inside a Tabs that a layout holds. */
export function TabList({ label, tabs }: Pick<TabBarProps, 'label' | 'tabs'>) {
  return (
    <div className={css.bar}>
      <Tabs.List aria-label={label} className={css.list}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value} className={css.tab}>
            {tab.label}
            {tab.count === undefined ? null : <span className={css.count}>{tab.count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </div>
  );
}

export interface View {
  to: string;
  label: string;
  count?: number;
  active: boolean;
  icon?: TablerIcon;
}

/** Views of a list: each is an address, so these are links that look like tabs. */
export function ViewTabs({ views, after }: { views: View[]; after?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('list.views')} className={css.bar}>
      <ScrollStrip label={t('list.views')}>
        <div className={css.list}>
          {views.map((view) => (
            <Link key={view.to} to={view.to} className={css.tab} aria-current={view.active ? 'page' : undefined}>
              {view.icon ? <Icon of={view.icon} /> : null}
              {view.label}
              {view.count === undefined ? null : <span className={css.count}>{view.count}</span>}
            </Link>
          ))}
          {after}
        </div>
      </ScrollStrip>
    </nav>
  );
}
