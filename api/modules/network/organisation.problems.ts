import type { Context } from '../../context';
import { problemTexts, refuse } from '../../graphql/problem';
import { Organisation } from './organisation';
import { checkPublicName } from './public-name';
import { readSiret } from './siret';

problemTexts({
  MANAGERS_ONLY: {
    fr: 'Cela revient aux responsables de votre structure. Demandez à l’un d’eux.',
    en: 'This is for those who manage your organisation. Ask one of them.',
  },
  WRONG_DEPARTEMENT: {
    fr: 'Ce code de département n’existe pas. Écrivez par exemple 80, 2A ou 974.',
    en: 'No such département code. Write for instance 80, 2A or 974.',
  },
});

/** Refuses who acts for the organisation without managing it. */
export function requireManager({ me }: Context): void {
  if (me.role !== 'MANAGER') refuse('MANAGERS_ONLY');
}

const UNIQUE_VIOLATION = '23505';
const departement = /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[678])$/;

type Told = { kind: string; publicName: string; siret?: string | null; departement?: string | null };

/** What the directory keeps of what was told; refuses what it may not hold. `id`: the organisation that is changed. */
export async function checkOrganisation(
  context: Context,
  told: Told,
  id: string | null,
): Promise<{ siret: string | null; departement: string | null }> {
  if (told.kind !== 'EMPLOYER') checkPublicName(told.publicName);
  const siret = readSiret(told.siret);
  const code = told.departement?.toUpperCase() || null;
  if (code && !departement.test(code)) refuse('WRONG_DEPARTEMENT', 'departement');
  const taken = siret ? await context.manager.findOneBy(Organisation, { siret }) : null;
  if (taken && taken.id !== id) refuse('SIRET_TAKEN', 'siret', { name: taken.name });
  return { siret, departement: code };
}

/** Two people may register the same organisation in the same second, and an employer cannot see who has its SIRET. */
export async function siretOnce(name: string, write: () => Promise<void>): Promise<void> {
  await write().catch((error: { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION) refuse('SIRET_TAKEN', 'siret', { name });
    throw error;
  });
}
