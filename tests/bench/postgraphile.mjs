/**
 * PostGraphile 5 on the same tables, roles and policies, in its best form: only what is asked for is in its schema's way,
 * plain lists where nothing is paged, relations declared where no foreign key says them, the computed facts as SQL
 * expressions inside its own statement (no function is called for a row), documents by hash, the answer put out as text.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { PersistedPlugin } from '@grafserv/persisted';
import { postgraphile } from 'postgraphile';
import { TYPES } from 'postgraphile/@dataplan/pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { constant } from 'postgraphile/grafast';
import { grafserv } from 'postgraphile/grafserv/node';
import sql from 'postgraphile/pg-sql2';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { extendSchema, gql, pgSmartTags } from 'postgraphile/utils';

const { viewers, accessTable, computed, documents } = JSON.parse(readFileSync(process.env.BENCH_SETTING, 'utf8'));
const table = JSON.parse(accessTable);

/** `@` stands for the row. */
const expression = (text, codec) => ($row) => {
  const { alias } = $row.getClassStep();
  const parts = text.split('@').map((part) => sql.raw(part));
  return $row.select(
    sql.join(
      parts.flatMap((part, at) => (at ? [alias, part] : [part])),
      '',
    ),
    codec,
  );
};

const fields = extendSchema(() => {
  const { json, boolean: flag, text, int } = TYPES;
  return {
    typeDefs: gql`
      extend type Referral { viewerTurn: Boolean viewerRelationships: JSON viewerAccess: JSON availableActions: JSON }
      extend type Worklist { identity: JSON judicialSituation: JSON }
      extend type BeneficiaryIdentity { shortName: String age: Int }
      extend type ActionPlan { meetingDue: Boolean }
      extend type PlanStep { overdue: Boolean }
      extend type JournalEntry { readers: JSON }
      extend type Query { accessTable: JSON }
    `,
    objects: {
      Referral: {
        plans: {
          viewerTurn: expression(computed.viewerTurn, flag),
          viewerRelationships: expression(computed.viewerRelationships, json),
          viewerAccess: expression(computed.viewerAccess, json),
          availableActions: expression(computed.availableActions, json),
        },
      },
      Worklist: {
        plans: { identity: expression(computed.listedIdentity, json), judicialSituation: expression(computed.listedSituation, json) },
      },
      BeneficiaryIdentity: { plans: { shortName: expression(computed.shortName, text), age: expression(computed.age, int) } },
      ActionPlan: { plans: { meetingDue: expression(computed.meetingDue, flag) } },
      PlanStep: { plans: { overdue: expression(computed.overdue, flag) } },
      JournalEntry: { plans: { readers: expression(computed.readers, json) } },
      Query: { plans: { accessTable: () => constant(table) } },
    },
  };
});

const byPerson = (name) => `(beneficiary_id) references ${name} (beneficiary_id)`;
/** Relations that no foreign key says: the person's own records, and the journal, which outlives what it tells of. */
const tags = pgSmartTags([
  {
    kind: 'class',
    match: ({ relname }) => relname === 'referral',
    tags: { foreignKey: ['beneficiary_identity', 'beneficiary_contact', 'judicial_situation', 'availability'].map(byPerson) },
  },
  {
    kind: 'class',
    match: ({ relname }) => relname === 'worklist',
    tags: { foreignKey: ['(record_id) references referral (id)'] },
  },
  {
    kind: 'class',
    match: ({ relname }) => relname === 'journal_entry',
    tags: { foreignKey: ['(referral_id) references referral (id)', '(organisation_id) references organisation (id)'] },
  },
]);

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [fields, tags, PersistedPlugin],
  disablePlugins: ['NodePlugin', 'MutationPlugin', 'PgIndexBehaviorsPlugin', 'PgRemoveExtensionResourcesPlugin'],
  schema: { defaultBehavior: 'connection list', pgJwtSecret: undefined },
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public', 'rival'], poolConfig: { max: 20 }, pubsub: false }),
  ],
  gather: { pgFakeConstraintsAutofixForeignKeyUniqueness: true },
  grafserv: {
    port: Number(process.env.PORT),
    graphiql: false,
    watch: false,
    outputDataAsString: true,
    maxRequestLength: 100_000,
    persistedOperations: documents,
    hashFromPayload: (request) => request?.extensions?.persistedQuery?.sha256Hash,
    allowUnpersistedOperation: process.env.BENCH_OPEN === '1',
  },
  grafast: {
    explain: false,
    context: (context) => {
      const viewer = viewers[(context.node?.req.headers.cookie ?? '').replace('__Host-maillage=', '')];
      if (!viewer) throw new Error('nobody');
      return {
        pgSettings: {
          'maillage.organisation': viewer.organisation,
          'maillage.membership': viewer.membership,
          'maillage.standing': viewer.standing,
        },
      };
    },
  },
};

const instance = postgraphile(preset);
const serv = instance.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
if (process.env.BENCH_SCHEMA) {
  const { printSchema } = await import('postgraphile/graphql');
  process.stdout.write(printSchema(await instance.getSchema()));
  process.exit(0);
}
server.listen(Number(process.env.PORT), 'localhost');
