import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { OrganisationKind } from '../modules/network/organisation';
import { tellingWord } from '../modules/network/public-name';
import { isSiret } from '../modules/network/siret';
import { CommandError, command } from './command';

const usage =
  'npm run -s create:organisation -- --kind KIND --name NAME [--public-name NAME] [--siret SIRET] [--city CITY] [--departement CODE]';

/** npm run create:organisation: the first organisation of an installation; the network registers the others itself. */
command(usage, async (database) => {
  const { values: given } = parseArgs({
    options: {
      kind: { type: 'string' },
      name: { type: 'string' },
      'public-name': { type: 'string' },
      siret: { type: 'string' },
      city: { type: 'string' },
      departement: { type: 'string' },
    },
  });
  const name = given.name?.trim();
  if (!name || !given.kind) throw new CommandError(usage);
  if (!(given.kind in OrganisationKind)) throw new CommandError(`No such kind: choose one of ${Object.keys(OrganisationKind).join(', ')}.`);
  const publicName = given['public-name']?.trim() || name;
  const telling = given.kind === 'EMPLOYER' ? undefined : tellingWord(publicName);
  if (telling) throw new CommandError(`Give a --public-name that an employer may read: "${publicName}" contains "${telling}".`);
  const siret = given.siret?.replace(/\s/g, '') || null;
  if (siret && !isSiret(siret)) throw new CommandError(`${given.siret} is no SIRET.`);
  const { rows } = await database.query('SELECT name FROM organisation WHERE siret = $1 OR lower(name) = lower($2)', [siret, name]);
  if (rows[0]) throw new CommandError(`${rows[0].name} is already registered.`);
  const id = randomUUID();
  await database.query(
    'INSERT INTO organisation (id, kind, name, public_name, siret, city, departement) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, given.kind, name, publicName, siret, given.city?.trim() || null, given.departement?.trim().toUpperCase() || null],
  );
  return { id, kind: given.kind, name, publicName, siret };
});
