import { Button, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Agreements } from '../ui/agreements';
import { CoReviewRows, type ReviewQuestion } from '../ui/co-review-rows';
import { DiffText } from '../ui/diff-text';
import { Icon } from '../ui/icon';
import { TwoColumns } from '../ui/page-layout';
import { RecordPage } from '../ui/record-page';
import { SectionHead } from '../ui/section-head';
import { Tag } from '../ui/tag';
import { TurnBand } from '../ui/turn-band';
import { OwnOnly } from '../ui/withheld';
import { CSAPA, Frame, f, NOW } from './frame';
import css from './gallery.module.css';

const QUESTIONS: ReviewQuestion[] = [
  {
    key: '1',
    question: 'Présence aux rendez-vous',
    same: true,
    left: f("Présent au repas d'accueil et aux ateliers. Deux rendez-vous sur deux."),
    right: f("Venu aux deux rendez-vous fixés, à l'heure."),
  },
  {
    key: '2',
    question: 'Ce qui va mieux',
    same: true,
    left: 'Se lève sans aide, tient son tour de cuisine, a repris contact avec sa sœur.',
    right: 'Parle plus facilement de son quotidien. La reprise de contact avec sa famille compte beaucoup.',
  },
  {
    key: '3',
    question: 'Ce qui demande attention',
    same: false,
    left: f('Les dimanches sont difficiles : il reste seul et ne sort pas de sa chambre.'),
    leftMarks: ['dimanches sont difficiles'],
    right: 'Les fins de journée en semaine sont le moment le plus fragile, après le chantier.',
    rightMarks: ['fins de journée en semaine'],
  },
  {
    key: '4',
    question: 'Prochaine période',
    same: false,
    left: 'Garder un rendez-vous toutes les deux semaines.',
    leftMarks: ['un rendez-vous toutes les deux semaines'],
    right: 'Passer à un rendez-vous par mois, avec un appel entre deux.',
    rightMarks: ['un rendez-vous par mois'],
  },
];

const BEFORE =
  'Monsieur D. est venu à tous ses rendez-vous. Il tient sa place dans la maison et a repris contact avec sa famille. Un rendez-vous par mois.';
const AFTER = f(
  "Monsieur D. est venu à tous ses rendez-vous. Il tient sa place dans la maison et a repris contact avec sa famille. Les fins de journée et les dimanches restent fragiles : l'équipe passe le voir à 18 h, et le CSAPA l'appelle le lundi. Un rendez-vous toutes les deux semaines jusqu'au 31 janvier, puis un par mois.",
);

export function CareScreen() {
  return (
    <Frame
      organisation={CSAPA}
      user={{ name: 'Élodie Marchetti', function: 'infirmière' }}
      counts={{ home: 3, care: 18 }}
      views={[
        ['Mon accord attendu', 3],
        ['Revue sous 15 jours', 4],
      ]}
    >
      <RecordPage
        breadcrumb={{ to: '/care-contracts', label: 'Contrats de soins', position: { at: 2, of: 3 } }}
        name="Bruno D."
        age={36}
        reference="C-2026-0057"
        summary={f('Revue n° 4, du 9 au 20 nov. 2026 · prochaine le 2 déc.')}
        turn={
          <TurnBand
            now={NOW}
            turn={{ mine: true, since: '2026-11-20', ask: f('relisez le texte commun avant le vendredi 27 nov.') }}
            detail={f("L'Escale Hortillonne a donné son accord le 20 nov.")}
            action={<Button>Aller au texte commun</Button>}
          />
        }
      >
        <CoReviewRows
          left={{ name: f("L'Escale Hortillonne"), kind: 'HOST_ASSOCIATION', note: f('Nadia Ferrat, déposé le 18 nov.') }}
          right={{ name: 'CSAPA Rivage', kind: 'ADDICTION_ASSOCIATION', own: true, note: f('Élodie Marchetti, déposé le 19 nov.') }}
          questions={QUESTIONS}
        />
        <TwoColumns
          side={
            <>
              <section>
                <SectionHead title="Accords" line="none" />
                <Agreements
                  agreements={[
                    {
                      key: '1',
                      name: f("L'Escale Hortillonne"),
                      kind: 'HOST_ASSOCIATION',
                      state: 'agreed',
                      note: f('Nadia Ferrat, le 20 nov. à 14 h 02'),
                    },
                    {
                      key: '2',
                      name: 'CSAPA Rivage',
                      kind: 'ADDICTION_ASSOCIATION',
                      state: 'yours',
                      note: f("avant le 27 nov. ; sans réponse, rien n'est envoyé"),
                    },
                    {
                      key: '3',
                      name: 'SPIP de la Somme',
                      kind: 'SPIP',
                      state: 'receives',
                      note: f("recevra ce texte et l'attestation de présence, rien d'autre"),
                    },
                  ]}
                />
              </section>
              <OwnOnly title={f('Vos notes cliniques : CSAPA seulement.')}>
                {f("Elles restent dans votre équipe et n'apparaissent dans aucune revue, aucun export.")}
              </OwnOnly>
            </>
          }
        >
          <section className={css.common}>
            <div className={css.row}>
              <div className={css.wrap}>
                <Title order={2}>Texte commun</Title>
                <Tag tone="plain">version 3</Tag>
              </div>
              <span className="m-meta">
                {f('Modifié par Nadia Ferrat, 20 nov., 13 h 58.')} <Link to="?comparer=2">Comparer à la version 2</Link>
              </span>
            </div>
            <DiffText before={BEFORE} after={AFTER} />
            <div className={css.wrap}>
              <Button leftSection={<Icon of={IconCheck} />}>{f("Donner l'accord du CSAPA Rivage")}</Button>
              <Button variant="default">Modifier le texte</Button>
              <span className="m-meta">{f("Modifier annule l'accord déjà donné par l'hébergeur.")}</span>
            </div>
          </section>
        </TwoColumns>
      </RecordPage>
    </Frame>
  );
}
