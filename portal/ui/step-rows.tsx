import { IconAlertTriangle, IconCheck, IconCircle, IconPlayerPlay, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon';
import { Organisation } from './organisation';
import css from './step-rows.module.css';
import { Tag } from './tag';
import type { OrganisationKind } from './threads';

export interface StepRow {
  key: string;
  state: 'done' | 'going' | 'open' | 'late' | 'dropped';
  title: string;
  to?: string;
  owner: { name: string; kind: OrganisationKind };
  /** "8 déc. 2026", "faite le 6 nov.", "en retard de 5 j" */
  when?: ReactNode;
  /** A button or a menu at the end of the row. */
  action?: ReactNode;
}

const SIGNS = { done: IconCheck, going: IconPlayerPlay, open: IconCircle, late: IconAlertTriangle, dropped: IconX };

/** Steps of a plan, 40 px each: state, what, who, when. Put them under a SectionHead with a StepMeter. */
export function StepRows({ steps }: { steps: StepRow[] }) {
  return (
    <ul className={css.steps}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state}>
          <span className={css.sign}>
            <Icon of={SIGNS[step.state]} />
          </span>
          <span className={css.title}>{step.to ? <Link to={step.to}>{step.title}</Link> : step.title}</span>
          <Organisation name={step.owner.name} kind={step.owner.kind} />
          <span className={css.when}>{step.state === 'late' ? <Tag tone="late">{step.when}</Tag> : step.when}</span>
          {step.action ? <span className={css.action}>{step.action}</span> : null}
        </li>
      ))}
    </ul>
  );
}
