import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../text/format';
import css from './composer.module.css';
import { type Problem, ProblemAlert, useAction } from './problems';
import { ThreadDot } from './thread-dot';
import { type Relationship, threadColour, threadOfRelationship } from './threads';

export interface Audience {
  value: string;
  /** "Mon service", "Avec l'hébergeur" */
  label: string;
  readers: Relationship[];
  /** In place of the readers in the verb, when these are but the writer's own. */
  said?: string;
}

interface ComposerProps {
  audiences: Audience[];
  initial?: string;
  text?: string;
  onTextChange?: (text: string) => void;
  /** "Brouillon gardé sur le serveur à 14 h 02" */
  draftNote?: ReactNode;
  onPublish: (text: string, audience: string) => Promise<Problem[]>;
}

/** Nothing can be published without reading who will see it: the audience is in the verb. */
export function Composer({ audiences, initial, text, onTextChange, draftNote, onPublish }: ComposerProps) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const id = useId();
  const [own, setOwn] = useState('');
  const written = text ?? own;
  const [chosen, setChosen] = useState(initial ?? audiences[0]?.value ?? '');
  const audience = audiences.find((one) => one.value === chosen);
  const change = (next: string) => {
    setOwn(next);
    onTextChange?.(next);
  };
  const publish = useAction(async () => {
    const problems = await onPublish(written, chosen);
    if (problems.length === 0) change('');
    return problems;
  });
  const readers = audience?.said ?? format.list((audience?.readers ?? []).map((reader) => t(`relationship.${reader}`)));

  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        if (written.trim() !== '') void publish.run();
      }}
    >
      <textarea
        className={css.text}
        aria-label={t('audience.writeLabel')}
        placeholder={t('audience.write')}
        rows={written.length > 60 ? 4 : 1}
        value={written}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <ProblemAlert problems={publish.problems} />
      <fieldset className={css.audience}>
        <legend className={css.legend}>{t('audience.who')}</legend>
        {audiences.map((one) => (
          <label key={one.value} className={css.choice} data-chosen={one.value === chosen || undefined}>
            <input type="radio" name={id} value={one.value} checked={one.value === chosen} onChange={() => setChosen(one.value)} />
            <span className={css.dots}>
              {one.readers.map((reader) => (
                <ThreadDot key={reader} shape="dot" colour={threadColour(threadOfRelationship(reader))} />
              ))}
            </span>
            {one.label}
          </label>
        ))}
      </fieldset>
      <div className={css.foot}>
        <span className="m-meta">{draftNote}</span>
        <Button type="submit" variant="default" loading={publish.pending}>
          {t('audience.publish', { readers })}
        </Button>
      </div>
    </form>
  );
}
