import { ActionIcon, Tabs, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconDots, IconHash, IconPrinter } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DropMenu, type MenuParts } from './drop-menu';
import { Icon } from './icon';
import { GoToButton } from './page-head';
import css from './record-page.module.css';
import { usePhone } from './shell';
import { usePageTitle } from './shell-context';
import { type Tab, TabList } from './tab-bar';
import { Tag } from './tag';

export interface Breadcrumb {
  to: string;
  label: string;
  /** Where this record stands in the list one came from. */
  position?: { at: number; of: number };
  previousTo?: string;
  nextTo?: string;
}

interface RecordPageProps {
  breadcrumb: Breadcrumb;
  /** First name and initial, or the title of the record. */
  name: string;
  age?: number;
  reference: string;
  /** "Placement à l'extérieur · L'Escale Hortillonne" */
  summary?: ReactNode;
  /** Links and buttons at the right of the name. */
  actions?: ReactNode;
  /** What the three dots open. */
  more?: (parts: MenuParts) => ReactNode;
  stages?: ReactNode;
  turn?: ReactNode;
  tabs?: { label: string; list: Tab[]; value: string; onChange: (value: string) => void };
  children: ReactNode;
  /** The right column, 348 px; under the rest where there is no room. */
  side?: ReactNode;
  /** `page`: the column starts under the tabs; `head`: beside the stages and the turn. */
  sideFrom?: 'page' | 'head';
  /** The main verb, fixed above the bar on a phone. */
  phoneAction?: ReactNode;
  /** The line that only paper carries. */
  printed?: ReactNode;
}

/** The name, the turn and the tabs stay in sight one under the other; the rest scrolls away. */
function useStickyOffsets() {
  const name = useRef<HTMLDivElement>(null);
  const turn = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState({ name: 0, turn: 0 });
  useEffect(() => {
    const measure = () => setHeights({ name: name.current?.offsetHeight ?? 0, turn: turn.current?.offsetHeight ?? 0 });
    const observer = new ResizeObserver(measure);
    for (const part of [name.current, turn.current]) if (part) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, []);
  const style = { '--name-height': `${heights.name}px`, '--turn-height': `${heights.turn}px` } as CSSProperties;
  return { name, turn, style };
}

export function RecordPage(props: RecordPageProps) {
  const {
    breadcrumb,
    name,
    age,
    reference,
    summary,
    actions,
    more,
    stages,
    turn,
    tabs,
    children,
    side,
    sideFrom = 'page',
    phoneAction,
    printed,
  } = props;
  const { t } = useTranslation(['words', 'common']);
  const sticky = useStickyOffsets();
  const phone = usePhone();
  usePageTitle(`${name}, ${reference}`);

  const head = (
    <>
      {stages ? <div className={css.stages}>{stages}</div> : null}
      {turn ? (
        <div ref={sticky.turn} className={css.turn}>
          {turn}
        </div>
      ) : null}
    </>
  );
  const body = (
    <div className={side ? css.columns : undefined}>
      <div className={css.main}>
        {sideFrom === 'head' ? <div>{head}</div> : null}
        {children}
      </div>
      {side ? <aside className={css.side}>{side}</aside> : null}
    </div>
  );

  return (
    <div className={css.record} style={sticky.style} data-phone-action={phone && phoneAction ? true : undefined}>
      {printed ? <p className={`m-print-only ${css.printed}`}>{printed}</p> : null}
      <BreadcrumbRow {...breadcrumb} />
      <div ref={sticky.name} className={css.name}>
        <Title order={1} className={css.title}>
          {name}
          {age === undefined ? null : <span className={css.age}>, {t('person.age', { count: age })}</span>}
        </Title>
        <Tag tone="plain" icon={IconHash}>
          {reference}
        </Tag>
        {summary ? <span className={css.summary}>{summary}</span> : null}
        <span className={css.actions}>
          {actions}
          <ActionIcon aria-label={t('common:verb.print')} onClick={() => window.print()}>
            <Icon of={IconPrinter} size={19} />
          </ActionIcon>
          {more ? (
            <DropMenu
              target={
                <ActionIcon aria-label={t('common:verb.more')}>
                  <Icon of={IconDots} size={19} />
                </ActionIcon>
              }
            >
              {more}
            </DropMenu>
          ) : null}
        </span>
      </div>
      {sideFrom === 'page' ? head : null}
      {tabs ? (
        <Tabs value={tabs.value} onChange={(value) => value && tabs.onChange(value)} keepMounted={false}>
          <div className={css.tabs}>
            <TabList label={tabs.label} tabs={tabs.list} />
          </div>
          {tabs.list.map((tab) => (
            <Tabs.Panel key={tab.value} value={tab.value} className={css.panel}>
              {tab.value === tabs.value ? body : null}
            </Tabs.Panel>
          ))}
        </Tabs>
      ) : (
        <div className={css.panel}>{body}</div>
      )}
      {phone && phoneAction ? <div className={css.phoneAction}>{phoneAction}</div> : null}
    </div>
  );
}

function BreadcrumbRow({ to, label, position, previousTo, nextTo }: Breadcrumb) {
  const { t } = useTranslation();
  return (
    <div className={css.top}>
      <nav aria-label={label} className={css.crumb}>
        <Link to={to}>{label}</Link>
        {position ? <span className="m-meta">{t('list.position', { position: position.at, total: position.of })}</span> : null}
        {previousTo || nextTo ? (
          <>
            <StepLink to={previousTo} label={t('list.previousOf')} icon={IconChevronUp} />
            <StepLink to={nextTo} label={t('list.nextOf')} icon={IconChevronDown} />
          </>
        ) : null}
      </nav>
      <span className={css.tools}>
        <GoToButton />
      </span>
    </div>
  );
}

function StepLink({ to, label, icon }: { to?: string; label: string; icon: typeof IconChevronUp }) {
  if (!to) {
    return (
      <ActionIcon size={28} disabled aria-label={label}>
        <Icon of={icon} />
      </ActionIcon>
    );
  }
  return (
    <ActionIcon size={28} component={Link} to={to} aria-label={label}>
      <Icon of={icon} />
    </ActionIcon>
  );
}
