import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { MemberRole } from '../modules/identity/membership';
import { hashPassword } from '../modules/identity/sign-in';
import { CommandError, command } from './command';
import { askPassword } from './password';

const usage =
  'npm run -s create:account -- --email ADDRESS --name "FIRST LAST" --organisation NAME|SIRET --function FUNCTION [--role MANAGER] [--phone PHONE]';

/** npm run create:account: somebody who signs in, in an organisation. Who has an account already joins one more, with the same password. */
command(usage, async (database) => {
  const { values: given } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      organisation: { type: 'string' },
      function: { type: 'string' },
      role: { type: 'string', default: 'MEMBER' },
      phone: { type: 'string' },
    },
  });
  const email = given.email?.trim().toLowerCase();
  const [name, what, organisationName] = [given.name?.trim(), given.function?.trim(), given.organisation?.trim()];
  if (!email || !name || !what || !organisationName) throw new CommandError(usage);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 200) throw new CommandError(`${given.email} is no e-mail address.`);
  if (!(given.role in MemberRole)) throw new CommandError(`No such role: choose one of ${Object.keys(MemberRole).join(', ')}.`);
  const organisation = await find(database, organisationName);

  const { rows: known } = await database.query('SELECT id, demonstration, closed_at FROM account WHERE email = $1', [email]);
  if (known[0]?.closed_at) throw new CommandError(`The account of ${email} is closed.`);
  if (known[0]?.demonstration) throw new CommandError(`${email} is an invented person of the demonstration network.`);
  const accountId: string = known[0]?.id ?? randomUUID();
  const { rowCount: already } = await database.query('SELECT 1 FROM membership WHERE account_id = $1 AND organisation_id = $2 AND active', [
    accountId,
    organisation.id,
  ]);
  if (already) throw new CommandError(`${email} already belongs to ${organisation.name}.`);
  if (!known[0]) {
    const passwordHash = await hashPassword(await askPassword());
    await database.query('INSERT INTO account (id, email, display_name, password_hash) VALUES ($1, $2, $3, $4)', [
      accountId,
      email,
      name,
      passwordHash,
    ]);
  }
  const membershipId = randomUUID();
  await database.query(
    'INSERT INTO membership (id, account_id, organisation_id, display_name, function, role, phone) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [membershipId, accountId, organisation.id, name, what, given.role, given.phone?.trim() || null],
  );
  return { accountId, membershipId, email, organisation, role: given.role, newAccount: !known[0] };
});

async function find(database: Client, named: string): Promise<{ id: string; name: string }> {
  const { rows } = await database.query('SELECT id, name FROM organisation WHERE active AND (siret = $1 OR lower(name) = lower($2))', [
    named.replace(/\s/g, ''),
    named,
  ]);
  if (rows.length > 1) throw new CommandError(`Several organisations are called ${named}: give the SIRET.`);
  if (!rows[0]) throw new CommandError(`No organisation is called ${named}: register it first, or give its SIRET.`);
  return rows[0];
}
