import { Client } from 'pg';
import { migrate, migrationClasses } from '../../api/database/migrate';
import { freshDatabase, type TestDatabase } from '../support/database';
import { worklistFaults } from '../support/worklist';

/** The last migrations that releases had: what comes after them meets databases with records in them. */
const RELEASED = [1763769600010, 1763769600014, 1763769600016];

let db: TestDatabase;
let owner: Client;

const stampOf = (migration: { name: string }): number => Number(/\d+$/.exec(migration.name)?.[0]);

async function releasedWith(last: number): Promise<void> {
  db = await freshDatabase('template1');
  const released = migrationClasses().filter((migration) => stampOf(migration) <= last);
  expect(released.length).toBeLessThan(migrationClasses().length);
  await migrate(db.adminUrl, released);
  owner = new Client({ connectionString: db.migratorUrl });
  await owner.connect();
}
afterEach(async () => {
  await owner.end();
  await db.drop();
});

/** Referrals in every state, some of them brought by a register, as the release left them. */
async function written(): Promise<void> {
  await owner.query(`CREATE TEMPORARY TABLE told AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS person,
    ('{DRAFT,SENT,ASSESSING,ACCEPTED,ACTIVE,SUSPENDED,CLOSED,DECLINED,REORIENTED,WITHDRAWN,EXPIRED}'::text[])[1 + n % 11] AS state FROM generate_series(1, 44) n`);
  await owner.query('BEGIN');
  for (const statement of [
    `INSERT INTO organisation (kind, name, public_name) VALUES ('SPIP', 'SPIP de la Somme', 'Service'), ('HOST_ASSOCIATION', 'Un hébergement', 'Association')`,
    `INSERT INTO beneficiary (id) SELECT person FROM told`,
    `INSERT INTO beneficiary_identity (beneficiary_id, last_name, first_name, birth_date, sex) SELECT person, 'Nom ' || n, 'Prénom', '1990-01-01', 'M' FROM told`,
    `INSERT INTO judicial_situation (beneficiary_id, prison, hearing_on) SELECT person, 'Prison ' || n % 3, date '2027-01-01' + n FROM told`,
    `INSERT INTO referral (id, ref, kind, state, state_since, awaited_from, created_at, closed_at, beneficiary_id, referrer_id, addressee_id)
      SELECT told.id, 'R-2026-' || n, 'PLACEMENT_EXTERIEUR', state, now() - interval '10 days', CASE WHEN state IN ('SENT', 'ASSESSING') THEN 'RECIPIENT' WHEN state IN ('DRAFT', 'EXPIRED') THEN 'REFERRER' END,
        now() - interval '20 days', CASE WHEN state IN ('CLOSED', 'REORIENTED', 'WITHDRAWN') THEN now() - interval '1 day' END, person, s.id, h.id
      FROM told, organisation s, organisation h WHERE s.kind = 'SPIP' AND h.kind = 'HOST_ASSOCIATION'`,
    `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, relationship, since) SELECT r.id, r.beneficiary_id, p.organisation, p.relationship, now()
      FROM referral r CROSS JOIN LATERAL (VALUES (r.referrer_id, 'REFERRER'), (r.addressee_id, CASE WHEN r.state IN ('ACCEPTED', 'ACTIVE', 'SUSPENDED', 'CLOSED') THEN 'HOST' ELSE 'RECIPIENT' END)) p (organisation, relationship)`,
    `INSERT INTO register_entry (referral_id, organisation_id, number, fingerprint, imported_at) SELECT r.id, r.addressee_id, r.ref, r.ref, now() FROM referral r WHERE r.state IN ('DECLINED', 'CLOSED')`,
  ])
    await owner.query(statement);
  await owner.query('COMMIT');
}

test.each(RELEASED)(
  'a database of the release of %s, with records in it, becomes one of this release',
  async (last) => {
    await releasedWith(last);
    await written();
    await migrate(db.adminUrl);
    expect(await worklistFaults(owner)).toEqual([]);
    const { rows } = await owner.query('SELECT count(*)::int AS lines, count(DISTINCT record_id)::int AS referrals FROM worklist');
    expect(rows).toEqual([{ lines: 88, referrals: 44 }]);
    const { rows: undone } = await owner.query(`SELECT count(*)::int AS n FROM migration`);
    expect(undone[0].n).toBe(migrationClasses().length);
  },
  120_000,
);
