import { Button } from '@mantine/core';
import { IconHammer, IconHeartHandshake, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Access, AccessMatrix } from '../ui/access-matrix';
import { ActionForm } from '../ui/action-form';
import { ChoiceCards } from '../ui/choice-cards';
import { Composer } from '../ui/composer';
import { Icon } from '../ui/icon';
import { RecordPage } from '../ui/record-page';
import { SideRows } from '../ui/rows';
import { SectionHead } from '../ui/section-head';
import { SideBox } from '../ui/side-box';
import { Stages } from '../ui/stages';
import { Timeline, VisibleTo } from '../ui/timeline';
import { TurnBand } from '../ui/turn-band';
import { useUrlTab } from '../ui/url-filters';
import { Withheld } from '../ui/withheld';
import { Frame, f, NOW, SPIP } from './frame';
import { ENTRIES } from './referral-entries';

const W: Access = 'WRITE';
const R: Access = 'READ';
const L: Access = 'LATER';
const N: Access = 'NONE';
const MATRIX: [string, Access[]][] = [
  ['Étape, dates, référence', [W, R, W, R]],
  ['Identité', [W, R, R, R]],
  ['Demande et motif', [W, R, R, N]],
  ['Coordonnées', [W, L, W, R]],
  ['Situation judiciaire', [W, L, N, N]],
  ['Disponibilités', [W, R, R, R]],
  ['Évaluation', [R, W, N, N]],
  ["Plan d'action", [W, L, W, N]],
  ['Contrat de soins : dates, présence', [R, L, N, W]],
  ['Notes de soin', [N, N, N, W]],
];

const COLUMNS = ['REFERRER', 'HOST', 'ADVISER', 'CARE_PARTNER'] as const;

function NextStep() {
  const [slot, setSlot] = useState<string | null>('1');
  const verbs: Record<string, string> = {
    1: 'Retenir le jeudi 3 décembre à 10 h',
    2: 'Retenir le vendredi 4 décembre à 14 h 30',
    3: 'Retenir le lundi 7 décembre à 9 h',
  };
  return (
    <SideBox
      tone="turn"
      title={f("Retenir une date d'entretien")}
      intro={f("À la maison d'arrêt d'Amiens, une heure, avec Nadia Ferrat et l'éducateur du site de Rivery.")}
    >
      <ActionForm
        fullWidth
        submit={f(verbs[slot ?? '1'] ?? '')}
        onSubmit={async () => [{ code: 'TAKEN', field: 'slot', message: f("Ce créneau vient d'être pris. Choisissez-en un autre.") }]}
        after={
          <>
            <p style={{ textAlign: 'center', fontSize: 14 }}>
              <Link to="/referrals/r/dates">{f("Aucune ne convient : proposer d'autres dates")}</Link>
            </p>
            <VisibleTo readers={['REFERRER', 'HOST']}>{f(". L'hébergeur sera prévenu tout de suite.")}</VisibleTo>
          </>
        }
      >
        {({ field }) => (
          <ChoiceCards
            label="Date"
            hideLabel
            value={slot}
            onChange={setSlot}
            {...field('slot')}
            choices={[
              {
                value: '1',
                label: (
                  <>
                    <strong>{f('Jeudi 3 décembre')}</strong>
                    {f(', 10 h')}
                  </>
                ),
                note: 'parloir libre',
              },
              {
                value: '2',
                label: (
                  <>
                    <strong>{f('Vendredi 4 décembre')}</strong>
                    {f(', 14 h 30')}
                  </>
                ),
                note: 'parloir libre',
              },
              {
                value: '3',
                label: (
                  <>
                    <strong>{f('Lundi 7 décembre')}</strong>
                    {f(', 9 h')}
                  </>
                ),
                note: f('vous avez une audience à 9 h 30'),
                warning: true,
              },
            ]}
          />
        )}
      </ActionForm>
    </SideBox>
  );
}

const TABS = ['fil', 'demande', 'evaluation', 'pieces', 'acces'] as const;

export function ReferralScreen() {
  const [tab, setTab] = useUrlTab(TABS);
  return (
    <Frame
      organisation={SPIP}
      user={{ name: 'Claire Vasseur', function: 'conseillère (CPIP)' }}
      counts={{ home: 8, referrals: 34, placements: 12, plans: 21, immersions: 3 }}
      views={[
        ['À mon tour', 8],
        ['Sans réponse, 10 j', 4],
        ['Audience sous 30 jours', 5],
      ]}
    >
      <RecordPage
        breadcrumb={{ to: '/__gallery/home', label: 'À traiter', position: { at: 1, of: 8 }, nextTo: '/__gallery/referral?next' }}
        name="Karim B."
        age={27}
        reference="R-2026-0412"
        summary={f("Placement à l'extérieur · L'Escale Hortillonne")}
        actions={
          <button type="button" className="m-link">
            Afficher le nom complet
          </button>
        }
        more={(Menu) => <Menu.Item>{f("Retirer l'orientation")}</Menu.Item>}
        printed={f(
          "Maillage, fiche de l'orientation R-2026-0412. Imprimée le 24 nov. 2026 à 14 h 05 par Claire Vasseur : ne pas remettre à un tiers.",
        )}
        stages={
          <Stages
            stages={[
              { key: '1', label: 'Brouillon', date: f('28 oct.'), state: 'done' },
              { key: '2', label: 'Envoyée', date: f('29 oct.'), state: 'done' },
              { key: '3', label: 'Évaluation', date: f('depuis le 3 nov.'), state: 'now' },
              { key: '4', label: 'Réponse', date: f('attendue le 8 déc.'), state: 'later' },
              { key: '5', label: 'Placement', state: 'later' },
              { key: '6', label: 'Clôture', state: 'later' },
            ]}
          />
        }
        turn={
          <TurnBand
            now={NOW}
            turn={{ mine: true, since: '2026-11-21', ask: f("retenez une date d'entretien avant ce soir, 18 h.") }}
            detail={f('Échéance légale : débat contradictoire le 15 déc. 2026, dans 21 j')}
            action={<Button>Retenir une date</Button>}
          />
        }
        phoneAction={<Button>Retenir une date</Button>}
        tabs={{
          label: 'Orientation',
          value: tab,
          onChange: setTab,
          list: [
            { value: 'fil', label: 'Fil', count: 14 },
            { value: 'demande', label: 'Demande' },
            { value: 'evaluation', label: 'Évaluation' },
            { value: 'pieces', label: 'Pièces', count: 6 },
            { value: 'acces', label: 'Accès' },
          ],
        }}
        side={
          <>
            <NextStep />
            <section>
              <SectionHead title="Qui voit quoi" line="none" aside={<Link to="/access-log">Accès et journal</Link>} />
              <AccessMatrix
                columns={COLUMNS.map((relationship) => ({ key: relationship, relationship }))}
                rows={MATRIX.map(([label, cells]) => ({ key: label, label: f(label), cells }))}
              />
            </section>
            <section>
              <SectionHead title="Dossiers liés" line="light" />
              <SideRows
                rows={[
                  {
                    key: 'p',
                    sign: <Icon of={IconListCheck} />,
                    title: <Link to="/__gallery/plan">{f("Plan d'action P-2026-0203")}</Link>,
                    note: '3 étapes faites sur 9',
                  },
                  {
                    key: 'c',
                    sign: <Icon of={IconHeartHandshake} />,
                    title: <Link to="/__gallery/care">Contrat de soins C-2026-0061</Link>,
                    note: f('première revue le 2 déc.'),
                  },
                  {
                    key: 'i',
                    sign: <Icon of={IconHammer} />,
                    title: <Link to="/immersions/new">Immersion</Link>,
                    note: f('aucune ; la Mission Locale peut en proposer une'),
                  },
                ]}
              />
            </section>
          </>
        }
      >
        <Composer
          initial="host"
          audiences={[
            { value: 'own', label: 'Mon service', readers: ['REFERRER'] },
            { value: 'host', label: f("Avec l'hébergeur"), readers: ['REFERRER', 'HOST'] },
            { value: 'all', label: 'Avec la Mission Locale', readers: ['REFERRER', 'HOST', 'ADVISER'] },
          ]}
          draftNote={f('Brouillon gardé sur le serveur à 14 h 02')}
          onPublish={async () => []}
        />
        <Timeline
          own="REFERRER"
          columns={COLUMNS.map((relationship) => ({ relationship }))}
          entries={ENTRIES}
          older={{ count: 8, onShow: () => undefined }}
        />
        <Withheld what="Soin">
          Le contenu du suivi reste entre soignants. Vous recevez les attestations de présence et le texte commun.
        </Withheld>
      </RecordPage>
    </Frame>
  );
}
