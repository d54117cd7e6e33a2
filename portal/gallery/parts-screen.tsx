import { Button, Checkbox, TextInput, Title } from '@mantine/core';
import { IconArrowsDiagonalMinimize2, IconBan, IconHourglassEmpty, IconPlayerPause, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessLegend } from '../ui/access-matrix';
import { ActionButton } from '../ui/action-form';
import { DateInput } from '../ui/date-input';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Icon } from '../ui/icon';
import { RowsSkeleton } from '../ui/loading';
import { Logo } from '../ui/logo';
import { Organisation } from '../ui/organisation';
import { ProblemAlert } from '../ui/problems';
import { KeyFigures } from '../ui/stage-counts';
import { Stages } from '../ui/stages';
import { type ReferralState, StateTag } from '../ui/state-tag';
import { Tag } from '../ui/tag';
import type { Thread } from '../ui/threads';
import { Band, TurnBand } from '../ui/turn-band';
import { useToast } from '../ui/undo-toast';
import { Withheld, WithheldInline } from '../ui/withheld';
import { f, NOW } from './frame';
import css from './gallery.module.css';

const STATES: ReferralState[] = [
  'DRAFT',
  'SENT',
  'ASSESSING',
  'ACCEPTED',
  'DECLINED',
  'REORIENTED',
  'WITHDRAWN',
  'EXPIRED',
  'ACTIVE',
  'SUSPENDED',
  'CLOSED',
];
const THREADS: Thread[] = ['spip', 'host', 'adviser', 'care', 'work'];

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <Title order={2}>{f(title)}</Title>
      {children}
    </section>
  );
}

export function PartsScreen() {
  const { t } = useTranslation('words');
  const toast = useToast();
  const [date, setDate] = useState<string | null>(null);
  return (
    <main className={css.board}>
      <div className={css.boardHead}>
        <Title order={1}>Planche des composants</Title>
        <Logo height={32} />
      </div>
      <div className={css.grid}>
        <Part title="Boutons">
          <div className={css.wrap}>
            <Button>Retenir la date</Button>
            <Button variant="default">Modifier</Button>
            <Button variant="subtle">Annuler</Button>
            <ActionButton onAction={async () => []} blocked={f("Il manque la date d'entretien.")}>
              Envoyer
            </ActionButton>
          </div>
          <div className={css.wrap}>
            <ActionButton onAction={async () => [{ code: 'GONE', message: f("L'orientation a déjà été retirée par un collègue.") }]}>
              Essayer un refus
            </ActionButton>
            <Button variant="danger" leftSection={<Icon of={IconTrash} />}>
              {f("Retirer l'orientation")}
            </Button>
          </div>
        </Part>
        <Part title="Champs">
          <div className={css.two}>
            <DateInput
              label={f("Date d'audience")}
              value={date}
              onChange={setDate}
              error={f("Le 31 février n'existe pas. Écrivez par exemple 28/02/2026.")}
            />
            <TextInput label="Établissement" description="Nom ou ville" placeholder={f("Maison d'arrêt...")} />
          </div>
          <Checkbox defaultChecked label="Prévenir aussi la Mission Locale" />
          <ProblemAlert
            problems={[
              { code: 'NO_AGREEMENT', message: f("Aucune convention en cours avec cette structure : l'orientation ne peut pas partir.") },
            ]}
          />
        </Part>
        <Part title="États">
          <div className={css.wrap}>
            <Tag tone="turn">à vous</Tag>
            <Tag tone="soon">{f('ce soir, 18 h')}</Tag>
            <Tag tone="late">{f('en retard de 2 j')}</Tag>
            <Tag tone="ok">{f("d'accord")}</Tag>
            <Tag tone="info">démonstration</Tag>
            <Tag tone="wait">{f("chez l'hébergeur, 6 j")}</Tag>
            <Tag tone="plain" icon={IconPlayerPause}>
              suspendue
            </Tag>
            <Tag tone="plain" icon={IconBan}>
              retirée
            </Tag>
            <Tag tone="plain" icon={IconHourglassEmpty}>
              expirée
            </Tag>
          </div>
          <div className={css.wrap}>
            {STATES.map((state) => (
              <StateTag key={state} state={state} />
            ))}
          </div>
          <Stages
            stages={[
              { key: '1', label: 'Envoyée', date: f('29 oct.'), state: 'done' },
              { key: '2', label: 'Évaluation', date: f('depuis le 3 nov.'), state: 'now' },
              { key: '3', label: 'Réponse', date: f('le 8 déc.'), state: 'later' },
            ]}
          />
        </Part>
        <Part title="Fils des structures">
          <div className={css.wrap} style={{ gap: 18 }}>
            {THREADS.map((thread) => (
              <Organisation key={thread} thread={thread} name={t(`thread.${thread}`)} />
            ))}
          </div>
          <AccessLegend />
        </Part>
        <Part title="La balle">
          <TurnBand
            now={NOW}
            turn={{ mine: true, since: '2026-11-21', ask: f('répondez à la question.') }}
            action={<Button>Répondre</Button>}
          />
          <TurnBand
            now={NOW}
            turn={{ mine: false, holder: f("L'Escale Hortillonne"), since: '2026-11-18', ask: 'Relance possible vendredi.' }}
          />
        </Part>
        <Part title="Non partagé">
          <Withheld>Suivi par le SPIP.</Withheld>
          <p>
            {f('Fin de peine : ')}
            <WithheldInline />
          </p>
        </Part>
        <Part title="Liste vide">
          <div className={css.two}>
            <EmptyState title="Rien ne vous attend.">
              Quand un hébergeur proposera une date ou posera une question, elle arrivera ici.
            </EmptyState>
            <EmptyState title="Aucune immersion pour le moment." action={<Button variant="default">{f("Voir les plans d'action")}</Button>}>
              {f("La Mission Locale les propose depuis le plan d'action.")}
            </EmptyState>
          </div>
        </Part>
        <Part title="Annuler, et deux versions">
          <Button variant="default" onClick={() => toast('Orientation confiée à Marc Delattre.', () => undefined)}>
            {f('Montrer « Annuler »')}
          </Button>
          <Band
            tone="turn"
            icon={IconArrowsDiagonalMinimize2}
            title={f('Nadia Ferrat a modifié ce texte à 14 h 06.')}
            action={<Button variant="default">Voir les deux</Button>}
          >
            Votre version est gardée.
          </Band>
        </Part>
        <Part title="Chiffres">
          <KeyFigures
            figures={[
              { key: '1', figure: '104', label: 'personnes accueillies' },
              { key: '2', figure: '15\u00a0532', label: 'journées' },
              { key: '3', figure: '94,56\u00a0%', label: f("d'occupation") },
            ]}
          />
        </Part>
        <Part title="Attente et coupure">
          <RowsSkeleton rows={3} />
          <ErrorState onRetry={() => undefined} />
        </Part>
      </div>
    </main>
  );
}
