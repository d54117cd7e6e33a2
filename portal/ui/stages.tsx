import { useTranslation } from 'react-i18next';
import { ScrollStrip } from './scroll-strip';
import css from './stages.module.css';

export interface Stage {
  key: string;
  label: string;
  /** "28 oct.", "depuis le 3 nov.", "attendue le 8 déc." */
  date?: string;
  /** `attention` is the present stage when something in it is owed; `missed` went by without what it asked for. */
  state: 'done' | 'now' | 'attention' | 'later' | 'missed';
}

const CHECK = 'M4.6 9.3l3 3 5.8-6';

function Knot({ state }: { state: Stage['state'] }) {
  return (
    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden className={css.knot}>
      {state === 'done' ? <circle cx="9" cy="9" r="9" fill="var(--m-primary)" /> : null}
      {state === 'done' ? (
        <path d={CHECK} fill="none" stroke="var(--m-on-primary)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      ) : null}
      {state === 'now' ? <circle cx="9" cy="9" r="7.9" fill="var(--m-surface)" stroke="var(--m-primary)" strokeWidth="2.2" /> : null}
      {state === 'now' ? <circle cx="9" cy="9" r="3.4" fill="var(--m-primary)" /> : null}
      {state === 'attention' ? <circle cx="9" cy="9" r="8.5" fill="var(--m-turn-fill)" stroke="var(--m-turn-line)" /> : null}
      {state === 'attention' ? <path d="M9 4.6v5.2M9 13v.1" stroke="var(--m-turn-ink)" strokeWidth="2" strokeLinecap="round" /> : null}
      {state === 'missed' ? <circle cx="9" cy="9" r="7.5" fill="var(--m-danger-bg)" stroke="var(--m-danger)" strokeWidth="1.6" /> : null}
      {state === 'missed' ? <path d="M6.2 9h5.6" stroke="var(--m-danger)" strokeWidth="2" strokeLinecap="round" /> : null}
      {state === 'later' ? <circle cx="9" cy="9" r="6.5" fill="var(--m-surface)" stroke="var(--m-control)" strokeWidth="1.4" /> : null}
    </svg>
  );
}

export function Stages({ stages, label }: { stages: Stage[]; label?: string }) {
  const { t } = useTranslation('words');
  return (
    <ScrollStrip label={label ?? t('stages.label')}>
      <ol className={css.stages} aria-label={label ?? t('stages.label')}>
        {stages.map((stage, index) => {
          const present = stage.state === 'now' || stage.state === 'attention';
          const next = stages[index + 1];
          return (
            <li key={stage.key} data-state={stage.state} aria-current={present ? 'step' : undefined}>
              <span className={css.line}>
                <Knot state={stage.state} />
                {next ? <span className={next.state === 'later' ? css.dashed : css.solid} /> : null}
              </span>
              <span className={css.name}>
                {stage.label}
                <span className="m-hidden">, {t(`stages.${stage.state}`)}</span>
              </span>
              {stage.date ? <span className={css.date}>{stage.date}</span> : null}
            </li>
          );
        })}
      </ol>
    </ScrollStrip>
  );
}

/** The same thread in a row of a list, with the stage in words. */
export function MiniStages({ total, position, label }: { total: number; position: number; label: string }) {
  const pitch = 14.6;
  return (
    <span className={css.mini}>
      <svg viewBox={`0 0 ${pitch * (total - 1) + 10} 12`} width={pitch * (total - 1) + 10} height="12" aria-hidden>
        <line x1="4" x2={4 + pitch * position} y1="6" y2="6" stroke="var(--m-primary)" strokeWidth="1.8" />
        <line x1={4 + pitch * position} x2={4 + pitch * (total - 1)} y1="6" y2="6" stroke="var(--m-control)" strokeWidth="1.2" />
        {Array.from({ length: total }, (_, index) =>
          index < position ? (
            <circle key={index} cx={4 + pitch * index} cy="6" r="3.4" fill="var(--m-primary)" />
          ) : index === position ? (
            <circle key={index} cx={4 + pitch * index} cy="6" r="4.4" fill="var(--m-surface)" stroke="var(--m-primary)" strokeWidth="2" />
          ) : (
            <circle key={index} cx={4 + pitch * index} cy="6" r="2.9" fill="var(--m-surface)" stroke="var(--m-control)" />
          ),
        )}
      </svg>
      <span>{label}</span>
    </span>
  );
}
