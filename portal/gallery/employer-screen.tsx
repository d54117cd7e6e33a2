import { Button, Title } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCalendarPlus,
  IconCheck,
  IconHammer,
  IconMapPin,
  IconShieldCheck,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ActionForm } from '../ui/action-form';
import { DateInput } from '../ui/date-input';
import { DefinitionRows } from '../ui/definition-rows';
import { Fold } from '../ui/fold';
import { Icon } from '../ui/icon';
import { LonePage } from '../ui/page-layout';
import { f } from './frame';
import css from './gallery.module.css';

export function EmployerScreen() {
  const [from, setFrom] = useState<string | null>('2026-12-14');
  const [to, setTo] = useState<string | null>('2026-12-24');
  return (
    <LonePage aside={f('Réponse souhaitée avant le 1er déc.')}>
      <div>
        <p className="m-dim">Bonjour Madame Lefranc,</p>
        <Title order={1}>{f('Pouvez-vous accueillir une personne en immersion, du 7 au 18 décembre ?')}</Title>
      </div>
      <DefinitionRows
        boxed
        rows={[
          { label: 'Métier', icon: IconHammer, value: f("Menuisier, menuisière d'atelier"), note: 'Pour découvrir le métier' },
          {
            label: 'Dates',
            icon: IconCalendarEvent,
            value: f('lundi 7 au vendredi 18 déc. 2026'),
            note: f('10 jours, 8 h 30 à 12 h et 13 h à 16 h 30'),
          },
          { label: 'Lieu', icon: IconMapPin, value: 'Votre atelier, 12 rue des Copeaux, Albert' },
          {
            label: 'Tuteur',
            icon: IconUser,
            value: (
              <>
                Paul Lefranc{' '}
                <button type="button" className="m-link" style={{ fontWeight: 400, fontSize: 14, marginLeft: 8 }}>
                  changer
                </button>
              </>
            ),
          },
          {
            label: 'Pour vous',
            icon: IconShieldCheck,
            value: 'Aucun salaire à verser, accidents couverts',
            note: 'La convention est prête, vous la relirez avant de signer',
          },
        ]}
      />
      <Button size="lg" leftSection={<Icon of={IconCheck} size={19} />}>
        Oui, je confirme
      </Button>
      <Fold icon={IconCalendarPlus} label={f("Oui, à d'autres dates")} open>
        <ActionForm
          variant="default"
          fullWidth
          submit={f('Proposer du 14 au 24 décembre')}
          onSubmit={async () => [
            { code: 'TOO_LONG', field: 'endsOn', message: f("Un mois au plus, de date à date. Écrivez une date jusqu'au 13/01/2027.") },
          ]}
        >
          {({ field }) => (
            <>
              <div className={css.two}>
                <DateInput label="Du" value={from} onChange={setFrom} required {...field('startsOn')} />
                <DateInput label="Au" value={to} onChange={setTo} required {...field('endsOn')} />
              </div>
              <p className="m-meta">Un mois au plus. Vous recevrez la réponse sous deux jours.</p>
            </>
          )}
        </ActionForm>
      </Fold>
      <Fold icon={IconX} label={f("Ce n'est pas possible cette fois")}>
        <p className="m-meta">Aucune explication à donner.</p>
      </Fold>
      <p className="m-dim" style={{ borderTop: '1px solid var(--m-line)', paddingTop: 12, fontSize: 14 }}>
        {f(
          "Proposé par la Mission Locale du Pays d'Ancre. Vous connaîtrez le nom de la personne après votre confirmation. Une question ? Sofia Renaudin, ",
        )}
        <a href="tel:+33353012417">
          03{'\u00a0'}53{'\u00a0'}01{'\u00a0'}24{'\u00a0'}17
        </a>
        .
      </p>
    </LonePage>
  );
}
