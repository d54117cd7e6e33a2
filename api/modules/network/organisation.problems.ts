import sql from 'sql-template-tag';
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
  SPIP_NAME_TAKEN: {
    fr: 'Un autre SPIP porte déjà ce nom. Les registres importés trouvent un SPIP par son nom : il lirait les demandes de l’autre.',
    en: 'Another SPIP bears this name already. Imported registers find a SPIP by its name: it would read the requests of the other one.',
  },
  SIRET_BY_PARTNERS: {
    fr: 'Le SIRET de votre structure est tenu par le réseau. Demandez à votre partenaire de le faire corriger.',
    en: 'The SIRET of your organisation is kept by the network. Ask your partner to have it corrected.',
  },
});

/** Refuses who acts for the organisation without managing it. */
export function requireManager({ me }: Context): void {
  if (me.role !== 'MANAGER') refuse('MANAGERS_ONLY');
}

const UNIQUE_VIOLATION = '23505';
const departement = /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[678])$/;

type Told = { kind: string; publicName: string; siret?: string | null; departement?: string | null };

/** What the directory keeps of what was told; refuses what it may not hold. `own`: the organisation that is changed. */
export async function checkOrganisation(
  context: Context,
  told: Told,
  own: Organisation | null,
): Promise<{ siret: string | null; departement: string | null }> {
  if (told.kind !== 'EMPLOYER') checkPublicName(told.publicName);
  const code = told.departement?.toUpperCase() || null;
  if (code && !departement.test(code)) refuse('WRONG_DEPARTEMENT', 'departement');
  return { siret: await checkSiret(context, told.siret, own), departement: code };
}

/** What registers find a SPIP by is that of one SPIP: two would stop every import that names them. */
export async function checkSpipName(context: Context, kind: string, name: string, own: Organisation | null): Promise<void> {
  if (kind !== 'SPIP' || name === own?.name) return;
  const taken = await context.rows(sql`SELECT 1 FROM organisation o WHERE o.kind = 'SPIP' AND o.id IS DISTINCT FROM ${own?.id ?? null}::uuid
    AND lower(replace(o.name, '’', '''')) = lower(replace(${name}, '’', '''')) LIMIT 1`);
  if (taken.length) refuse('SPIP_NAME_TAKEN', 'name');
}

/**
 * An employer that could give one SIRET after another would learn from what is accepted who is in the network, whatever the
 * refusal says: it gives its own or none, and nothing is looked up.
 */
async function checkSiret({ manager, me }: Context, given: Told['siret'], own: Organisation | null): Promise<string | null> {
  const siret = readSiret(given);
  if (me.organisationKind === 'EMPLOYER') {
    if (siret && siret !== own?.siret) refuse('SIRET_BY_PARTNERS', 'siret');
    return own?.siret ?? null;
  }
  const taken = siret ? await manager.findOneBy(Organisation, { siret }) : null;
  if (taken && taken.id !== own?.id) refuse('SIRET_TAKEN', 'siret', { name: taken.name });
  return siret;
}

/** Two people may register the same organisation in the same second. */
export async function siretOnce(write: () => Promise<void>): Promise<void> {
  await write().catch((error: { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION) refuse('SIRET_JUST_TAKEN', 'siret');
    throw error;
  });
}
