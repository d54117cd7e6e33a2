import { Button } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCoinEuro,
  IconDoorExit,
  IconHammer,
  IconHome,
  IconId,
  IconPlus,
  IconScale,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { Icon } from '../ui/icon';
import { StepMeter } from '../ui/meters';
import { KindDot } from '../ui/organisation';
import { RecordPage } from '../ui/record-page';
import { SideRows } from '../ui/rows';
import { SectionHead } from '../ui/section-head';
import { SideBox } from '../ui/side-box';
import { Stages } from '../ui/stages';
import { StepRows } from '../ui/step-rows';
import { Tag } from '../ui/tag';
import type { OrganisationKind } from '../ui/threads';
import { VisibleTo } from '../ui/timeline';
import { Band } from '../ui/turn-band';
import { Withheld } from '../ui/withheld';
import { Frame, f, LOCALE } from './frame';

type Step = [state: 'done' | 'late' | 'open' | 'going', text: string, owner: string, kind: OrganisationKind, when: string];

const HOST = "L'Escale Hortillonne";
const SPHERES: { name: string; icon: TablerIcon; done: number; total: number; steps: Step[] }[] = [
  {
    name: 'Logement',
    icon: IconHome,
    done: 2,
    total: 4,
    steps: [
      ['done', 'Demande SIAO déposée', HOST, 'HOST_ASSOCIATION', 'faite le 6 nov.'],
      ['late', 'Rassembler les trois derniers justificatifs', 'Sofia Renaudin (vous)', 'MISSION_LOCALE', 'en retard de 5 j'],
      ['open', 'Visiter le foyer de jeunes travailleurs', HOST, 'HOST_ASSOCIATION', '8 déc. 2026'],
    ],
  },
  {
    name: 'Travail',
    icon: IconHammer,
    done: 1,
    total: 3,
    steps: [
      ['going', 'Immersion de deux semaines en menuiserie', 'Sofia Renaudin (vous)', 'MISSION_LOCALE', 'du 7 au 18 déc.'],
      ['open', "Bilan avec l'entreprise", 'Menuiserie Lefranc', 'EMPLOYER', '18 déc. 2026'],
    ],
  },
  {
    name: 'Papiers et droits',
    icon: IconId,
    done: 1,
    total: 2,
    steps: [['late', "Renouveler la carte d'identité", 'SPIP de la Somme', 'SPIP', 'en retard de 12 j']],
  },
  {
    name: 'Ressources',
    icon: IconCoinEuro,
    done: 2,
    total: 2,
    steps: [['done', "Ouverture d'un compte bancaire", HOST, 'HOST_ASSOCIATION', 'faite le 12 nov.']],
  },
];

export function PlanScreen() {
  return (
    <Frame
      organisation={LOCALE}
      user={{ name: 'Sofia Renaudin', function: 'conseillère' }}
      counts={{ week: 6, plans: 28, immersions: 5, referrals: 11 }}
      views={[
        ['Rencontre du mois à tenir', 6],
        ['Étapes en retard', 8],
        ['Relais à trouver', 3],
      ]}
    >
      <RecordPage
        sideFrom="head"
        breadcrumb={{ to: '/plans', label: f("Plans d'action"), position: { at: 4, of: 28 }, previousTo: '?p', nextTo: '?n' }}
        name="Inès H."
        age={22}
        reference="P-2026-0188"
        summary={f('Plan écrit avec elle le 8 sept. 2026')}
        actions={
          <Button variant="default" leftSection={<Icon of={IconPlus} />}>
            Ajouter une étape
          </Button>
        }
        stages={
          <Stages
            label="Rencontres du mois"
            stages={[
              { key: '9', label: 'sept.', date: f('tenue le 15 sept.'), state: 'done' },
              { key: '10', label: 'oct.', date: f('tenue le 13 oct.'), state: 'done' },
              { key: '11', label: 'nov.', date: 'à tenir', state: 'attention' },
              { key: '12', label: 'déc.', state: 'later' },
              { key: '1', label: 'janv.', state: 'later' },
              { key: '2', label: 'févr.', date: 'relais', state: 'later' },
            ]}
          />
        }
        turn={
          <Band
            tone="turn"
            icon={IconCalendarEvent}
            title={f("La rencontre de novembre n'a pas eu lieu.")}
            detail={f('Au moins une par mois, à trois : Inès, vous et le SPIP.')}
            action={<Button>Fixer la date</Button>}
          >
            {f('Il reste 6 jours.')}
          </Band>
        }
        side={
          <>
            <SideBox
              tone="turn"
              over={
                <Tag tone="soon" icon={IconDoorExit}>
                  relais à trouver
                </Tag>
              }
              title="Personne ne reprend encore le suivi dehors"
              intro={f('Il faut un relais avant le 12 févr. 2027, dans 80 jours.')}
            >
              <Button variant="default" fullWidth>
                Chercher une Mission Locale proche
              </Button>
            </SideBox>
            <section>
              <SectionHead title={f("Autour d'Inès")} line="light" />
              <SideRows
                rows={[
                  {
                    key: '1',
                    sign: <KindDot kind="MISSION_LOCALE" />,
                    title: <strong>Sofia Renaudin</strong>,
                    note: 'Mission Locale, conseillère (vous)',
                  },
                  {
                    key: '2',
                    sign: <KindDot kind="SPIP" />,
                    title: <strong>Claire Vasseur</strong>,
                    note: 'SPIP de la Somme, conseillère',
                  },
                  {
                    key: '3',
                    sign: <KindDot kind="HOST_ASSOCIATION" />,
                    title: <strong>Nadia Ferrat</strong>,
                    note: f("L'Escale Hortillonne, référente"),
                  },
                  {
                    key: '4',
                    sign: <KindDot kind="EMPLOYER" />,
                    title: <strong>Paul Lefranc</strong>,
                    note: f("Menuiserie Lefranc, tuteur ; ne voit que l'immersion"),
                  },
                ]}
              />
            </section>
            <section>
              <SectionHead title="Dernier entretien" line="none" />
              <p style={{ fontSize: 14, marginBottom: 4 }}>{f('13 oct., 45 min : « Elle veut essayer le bois avant Noël. »')}</p>
              <VisibleTo readers={['REFERRER', 'HOST', 'ADVISER']} />
            </section>
          </>
        }
      >
        <div>
          <SectionHead title="Les étapes, par domaine" line="none" aside={<Link to="?miennes">Seulement les miennes</Link>} />
          {SPHERES.map((sphere) => (
            <section key={sphere.name} style={{ paddingTop: 8 }}>
              <SectionHead order={3} icon={sphere.icon} title={sphere.name} aside={<StepMeter done={sphere.done} total={sphere.total} />} />
              <StepRows
                steps={sphere.steps.map(([state, text, owner, kind, when]) => ({
                  key: text,
                  state,
                  title: f(text),
                  to: '?etape',
                  owner: { name: f(owner), kind },
                  when: f(when),
                }))}
              />
            </section>
          ))}
          <section style={{ paddingTop: 8, display: 'grid', gap: 8 }}>
            <SectionHead order={3} icon={IconScale} title="Aménagement de peine" />
            <Withheld>
              {f('Suivi par le SPIP. Vous voyez ce qui vous sert : disponible du lundi au vendredi, de 8 h à 18 h, à Amiens et autour.')}
            </Withheld>
          </section>
        </div>
      </RecordPage>
    </Frame>
  );
}
