import { visibilitySql } from '../../api/visibility/row-security';
import { attacksByDatabase, unguardedTables } from './attacks';
import { databaseAlone } from './database-alone';
import { EveryCompartment } from './every-compartment';

let every: EveryCompartment;
let parties: string;

beforeAll(async () => {
  every = await EveryCompartment.create();
  parties = (await every.world.owner.query(`SELECT pg_get_viewdef('viewer_party') AS sql`)).rows[0].sql;
});
afterAll(() => every.end());
afterEach(() => mend());

/** Every policy, grant and rule again as the table says. */
async function mend(): Promise<void> {
  await every.world.owner.query(`CREATE OR REPLACE VIEW viewer_party WITH (security_barrier) AS ${parties}`);
  const { rows } = await every.world.owner.query(
    `SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY ordinal_position`,
  );
  const columnsOf = (table: string): string[] => rows.filter((row) => row.table_name === table).map((row) => row.column_name);
  for (const statement of visibilitySql(columnsOf)) await every.world.owner.query(statement);
}

const few = () => ['REFERRER', 'ADVISER', 'EMPLOYER', 'closed HOST', 'stranger SPIP', 'signed out'].map((name) => every.who(name));
const breakIt = (sql: string) => every.world.owner.query(sql);

test('whole, the same checks find nothing', async () => {
  await mend();
  expect((await databaseAlone(every, few())).holes).toEqual([]);
});

test.each([
  ['a read policy is opened', 'ALTER POLICY reads ON judicial_situation USING (true)', /read of JudicialSituation shows \d rows too many/],
  ['a read policy is closed', 'ALTER POLICY reads ON availability USING (false)', /read of Availability shows 0 rows too many, [1-9]/],
  [
    'a closed part reads as an open one',
    `CREATE OR REPLACE VIEW viewer_party WITH (security_barrier) AS SELECT referral_id, beneficiary_id, immersion_period_id, relationship, since, relationship AS part
      FROM referral_party WHERE organisation_id = viewer_organisation() AND until IS NULL`,
    /closed HOST: update of Availability.hours was done/,
  ],
  ['a second policy is added', 'CREATE POLICY more ON own_note FOR SELECT TO maillage_app USING (true)', /count of OwnNote/],
  [
    'a change policy is opened',
    'ALTER POLICY changes ON referral USING (true) WITH CHECK (true); ALTER POLICY reads ON referral USING (true)',
    /update of Referral.state was done/,
  ],
  ['an add policy is opened', 'ALTER POLICY adds ON opinion WITH CHECK (true)', /create in Opinion was let through/],
  ['row security is off on one table', 'ALTER TABLE clinical_note DISABLE ROW LEVEL SECURITY', /reading ClinicalNote fails/],
])('red when %s', async (_, sql, hole) => {
  await breakIt(sql);
  const nouns = ['JudicialSituation', 'Availability', 'OwnNote', 'Referral', 'Opinion', 'ClinicalNote'];
  const { holes } = await databaseAlone(every, few(), nouns);
  expect(holes.join('\n')).toMatch(hole);
  await breakIt('DROP POLICY IF EXISTS more ON own_note');
});

test.each([
  [
    'the party trigger is gone',
    'DROP TRIGGER check_party ON referral_party',
    /stranger SPIP: makes itself REFERRER|ADVISER: makes itself HOST/,
  ],
  [
    'a column grant is wider',
    'GRANT UPDATE (organisation_id) ON referral_party TO maillage_app; DROP TRIGGER check_party ON referral_party',
    /takes the place of the host/,
  ],
  ['what has closed may open', 'DROP TRIGGER keep_closed ON referral', /closed HOST: opens what has closed/],
  ['anybody may answer', 'DROP TRIGGER check_answer ON immersion_answer', /WORKPLACE: agrees in the place of an employer/],
  ['anybody may move dates', 'DROP TRIGGER check_schedule ON immersion_schedule', /EMPLOYER: stretches its period/],
  ['a grant is wider', 'GRANT UPDATE ON interview TO maillage_app', /changes Interview.place/],
  ['rows may be deleted', 'GRANT DELETE ON interview TO maillage_app', /deletes from interview/],
  ['accounts may be read', 'GRANT SELECT ON account TO maillage_app', /reads account/],
])('red when %s', async (_, sql, hole) => {
  await breakIt(sql);
  const { holes } = await attacksByDatabase(every);
  expect(holes.join('\n')).toMatch(hole);
  await breakIt('REVOKE ALL ON account FROM maillage_app');
});

test('red when a table has no forced row security, or a view is no barrier', async () => {
  await breakIt('ALTER TABLE site NO FORCE ROW LEVEL SECURITY; CREATE VIEW open_door AS SELECT * FROM referral');
  expect(await unguardedTables(every)).toEqual(expect.arrayContaining(['site', 'open_door']));
  await breakIt('DROP VIEW open_door');
});
