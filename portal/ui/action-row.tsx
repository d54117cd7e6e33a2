import { IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../text/format';
import css from './action-row.module.css';
import { DueTag } from './due-tag';
import { Icon } from './icon';
import { KindDot } from './organisation';
import type { OrganisationKind } from './threads';

interface PersonLinkProps {
  /** First name and initial. */
  name: string;
  age?: number;
  to: string;
  reference?: string;
  /** The reference on its own line, in action rows. */
  stacked?: boolean;
}

export function PersonLink({ name, age, to, reference, stacked = false }: PersonLinkProps) {
  const { t } = useTranslation('words');
  return (
    <span className={stacked ? css.person : css.personLine}>
      <span>
        <Link to={to} className="m-person">
          {name}
        </Link>
        {age === undefined ? null : <span className="m-dim">, {t('person.age', { count: age })}</span>}
      </span>
      {reference ? <span className="m-meta">{reference}</span> : null}
    </span>
  );
}

export interface ActionRowProps {
  person: Omit<PersonLinkProps, 'stacked'>;
  /** What is asked. */
  text: ReactNode;
  organisation: { name: string; kind: OrganisationKind };
  /** Since when it waits, an instant; absent when nobody counts. */
  since?: string;
  deadline?: string;
  /** A button; filled for the late and for tonight's, default otherwise. */
  action: ReactNode;
  now?: string;
}

/** One thing awaited from the reader: who, what, since when, until when, and the verb. */
export function ActionRow({ person, text, organisation, since, deadline, action, now }: ActionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const wait = since ? format.wait(since, now) : null;
  return (
    <li className={css.row}>
      <PersonLink {...person} stacked />
      <span className={css.what}>
        <span className={css.text}>{text}</span>
        <span className={css.organisation}>
          <KindDot kind={organisation.kind} />
          <span className="m-meta">{organisation.name}</span>
        </span>
      </span>
      <span className={css.when}>
        {wait ? (
          <span className={css.wait}>
            <Icon of={IconHourglass} size={14} />
            <span className={css.waitWords}>{t('date.waitingSince', { wait })}</span>
            <span className={css.waitShort} aria-hidden>
              {wait}
            </span>
          </span>
        ) : null}
        {deadline ? (
          <span className={css.due}>
            <DueTag deadline={deadline} now={now} />
          </span>
        ) : null}
      </span>
      <span className={css.action}>{action}</span>
    </li>
  );
}

export function ActionRows({ children }: { children: ReactNode }) {
  return <ul className={css.rows}>{children}</ul>;
}
