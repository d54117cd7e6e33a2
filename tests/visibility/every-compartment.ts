import { randomUUID } from 'node:crypto';
import type { EntityMetadata } from 'typeorm';
import type { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { snake } from '../../api/graphql/noun';
import { clinicalKey, seal } from '../../api/modules/care/clinical-cipher';
import { policy } from '../../api/visibility/policy';
import { type OrganisationKindName, type Relationship, relationshipNames } from '../../api/visibility/relationships';
import { World } from '../support/world';
import { frozenRow } from './frozen-rows';
import type { Party, Row, Somebody } from './people';
import { Secrets } from './secrets';
import { kindOf, kinds, standing } from './standing';

type Case = {
  closed: boolean;
  referral: string;
  beneficiary: string;
  periods: string[];
  ids: Map<string, string>;
  parties: Party[];
  referrer: Somebody;
  host: Somebody;
};

const employerRelationships: Relationship[] = ['EMPLOYER_ASKED', 'EMPLOYER'];
/**
 * One world with every relationship to one referral, those who have nothing to do with it, and at least one row in
 * every compartment, made from the metadata: a new column is filled, and tested, by itself.
 */
export class EveryCompartment {
  readonly people: Somebody[] = [];
  readonly parties: Party[] = [];
  readonly rows: Row[] = [];
  readonly secrets = new Secrets();

  /** The product that is asked: another one when a test serves it with a broken guard. */
  stage: Stage;

  private constructor(readonly world: World) {
    this.stage = world.stage;
  }

  static async create(): Promise<EveryCompartment> {
    const every = new EveryCompartment(await World.create());
    await every.fill();
    return every;
  }

  end(): Promise<void> {
    return this.world.end();
  }

  /** Those of one row in the table, by the name under which the holes are told. */
  who(name: string): Somebody {
    const found = this.people.find((somebody) => somebody.name === name);
    if (!found) throw new Error(`Nobody is ${name}`);
    return found;
  }

  /** Everybody but those who differ from somebody else by their kind alone. */
  get oneOfEach(): Somebody[] {
    const spare = /^(former (?!ADVISER|EMPLOYER$)|stranger (?!SPIP|HOST_ASSOCIATION|EMPLOYER))/;
    return this.people.filter(({ name }) => !spare.test(name));
  }

  row(noun: string, where: (values: Record<string, unknown>) => boolean = () => true): Row {
    const found = this.rows.find((row) => row.noun === noun && where(row.values));
    if (!found) throw new Error(`No row of ${noun}`);
    return found;
  }

  metadata(noun: string): EntityMetadata {
    return this.world.database.getMetadata(noun);
  }

  /** The referral in which every relationship takes part. */
  get referralId(): string {
    return this.parties[0]?.referralId ?? '';
  }

  private async fill(): Promise<void> {
    const { owner } = this.world;
    await owner.query('BEGIN');
    const mainCase = await this.caseOf(relationshipNames, '');
    const other = await this.caseOf(['REFERRER', 'HOST', 'EMPLOYER'], 'other ');
    // The same person, referred a second time: what is known of the person adds up, what is known of a referral does not.
    const over = await this.caseOf(relationshipNames, 'closed ', randomUUID(), true);
    const again = await this.caseOf(['REFERRER', 'WORKPLACE'], 'second referral ', mainCase.beneficiary);
    for (const relationship of relationshipNames) {
      const former = await this.somebody(kindOf(relationship), `former ${relationship}`);
      this.join(mainCase, former, relationship, true);
    }
    const two = await this.somebody('MISSION_LOCALE', 'RECIPIENT and ADVISER');
    for (const relationship of ['RECIPIENT', 'ADVISER'] as const) this.join(mainCase, two, relationship);
    // What it reads of the referral tells nothing of the periods that are not its own.
    const asked = await this.somebody('INSERTION_WORKPLACE', 'RECIPIENT and EMPLOYER_ASKED');
    for (const relationship of ['RECIPIENT', 'EMPLOYER_ASKED'] as const) this.join(mainCase, asked, relationship);
    for (const kind of kinds) await this.somebody(kind, `stranger ${kind}`);
    this.people.push({ name: 'signed out', kind: null, organisationId: null, membershipId: null });
    for (const one of [mainCase, other, over, again]) await this.fillCase(one, one === again);
    await this.fillNetwork(mainCase);
    await owner.query('COMMIT');
  }

  private async caseOf(relationships: Relationship[], prefix: string, beneficiary: string = randomUUID(), closed = false): Promise<Case> {
    const periods = [randomUUID(), randomUUID()];
    const ids = new Map(['ActionPlan', 'PlanObjective', 'CareContract', 'CareReview'].map((noun) => [noun, randomUUID()]));
    const one: Case = {
      closed,
      referral: randomUUID(),
      beneficiary,
      periods,
      ids,
      parties: [],
      referrer: null as never,
      host: null as never,
    };
    for (const relationship of relationships) {
      const somebody = await this.somebody(kindOf(relationship), `${prefix}${relationship}`);
      this.join(one, somebody, relationship);
      if (relationship === 'REFERRER') one.referrer = one.host = somebody;
      if (relationship === 'HOST') one.host = somebody;
    }
    return one;
  }

  private join(one: Case, somebody: Somebody, relationship: Relationship, former = false): void {
    const at = employerRelationships.indexOf(relationship);
    const party: Party = {
      organisationId: somebody.organisationId ?? '',
      relationship,
      referralId: one.referral,
      beneficiaryId: one.beneficiary,
      period: one.periods[at] ?? null,
      former,
      closed: one.closed,
    };
    one.parties.push(party);
    this.parties.push(party);
  }

  private async somebody(kind: OrganisationKindName, name: string): Promise<Somebody> {
    const [organisationId, membershipId, accountId] = [randomUUID(), randomUUID(), randomUUID()];
    await this.add('Organisation', { id: organisationId, kind });
    await this.add('Account', { id: accountId, demonstration: false, closedAt: null }, false);
    await this.add('Membership', { id: membershipId, accountId, organisationId, role: 'MANAGER' });
    const somebody = { name, kind, organisationId, membershipId };
    this.people.push(somebody);
    return somebody;
  }

  private async fillCase(one: Case, personIsKnown: boolean): Promise<void> {
    if (!personIsKnown) await this.world.owner.query('INSERT INTO beneficiary (id) VALUES ($1)', [one.beneficiary]);
    for (const [noun, { anchor, cells }] of Object.entries(policy.compartments)) {
      if (anchor === 'organisation' || (anchor === 'beneficiary' && personIsKnown)) continue;
      const known = this.keysOf(one, noun);
      if (noun === 'ReferralParty') {
        for (const party of one.parties) await this.addParty(party);
      } else if (noun === 'JournalEntry') {
        for (const [compartment, row] of Object.entries(policy.compartments)) {
          if (row.anchor !== 'organisation') await this.add(noun, { ...known, compartment });
        }
      } else if (anchor === 'immersion') {
        for (const [at, period] of one.periods.entries()) {
          const employer = one.parties.find(({ relationship }) => relationship === employerRelationships[at])?.organisationId;
          const key = noun === 'ImmersionPeriod' ? { id: period } : { immersionPeriodId: period };
          await this.add(noun, { ...known, employerId: employer ?? one.host.organisationId, ...key });
        }
      } else if (Object.values(cells).some((cell) => cell.includes('own'))) {
        const writers = one.parties.filter(({ relationship, former }) => !former && (cells[relationship] ?? '-') !== '-');
        for (const organisationId of new Set(writers.map((party) => party.organisationId)))
          await this.add(noun, { ...known, organisationId });
      } else await this.add(noun, known);
    }
  }

  /** What a record of this case must name, whatever else it holds. */
  private keysOf(one: Case, noun: string): Record<string, unknown> {
    const { referrer, host, ids } = one;
    return {
      ...(noun === 'Referral' ? { id: one.referral } : {}),
      ...(ids.has(noun) ? { id: ids.get(noun) } : {}),
      referralId: one.referral,
      beneficiaryId: one.beneficiary,
      actionPlanId: ids.get('ActionPlan'),
      objectiveId: ids.get('PlanObjective'),
      careContractId: ids.get('CareContract'),
      careReviewId: ids.get('CareReview'),
      immersionPeriodId: null,
      referrerId: referrer.organisationId,
      addresseeId: host.organisationId,
      prescriberId: host.organisationId,
      changedById: host.organisationId,
      organisationId: host.organisationId,
      membershipId: host.membershipId,
      closedAt: one.closed ? '1999-06-01T10:00:00Z' : null,
      ...(noun === 'ImmersionSchedule' && !one.closed ? { endsOn: '2999-06-01' } : {}),
      ...standing[noun],
    };
  }

  private async addParty(party: Party): Promise<void> {
    await this.add('ReferralParty', {
      ...party,
      immersionPeriodId: party.period,
      membershipId: this.people.find(({ organisationId }) => organisationId === party.organisationId)?.membershipId,
      until: party.former ? '1999-01-01T00:00:00Z' : null,
      closesAt: null,
    });
  }

  private async fillNetwork({ host, referrer }: Case): Promise<void> {
    const [spip, partner] = [this.who('stranger SPIP'), this.who('stranger MISSION_LOCALE')];
    for (const { organisationId } of [host, spip]) {
      for (const noun of ['Site', 'HostPlaces', 'Capacity']) await this.add(noun, { organisationId });
    }
    await this.add('Agreement', { proposerId: referrer.organisationId, partnerId: host.organisationId });
    await this.add('Agreement', { proposerId: spip.organisationId, partnerId: partner.organisationId });
    for (const noun of ['Trade', 'TradeName', 'Commune', 'Departement', 'DirectoryEntry', 'PrisonRegion']) await this.add(noun, {});
    for (const invitedById of [host.organisationId, spip.organisationId])
      await this.add('OrganisationInvitation', { organisationId: partner.organisationId, invitedById });
    const entryId = this.row('DirectoryEntry').key;
    await this.add('DirectoryLink', { fromId: entryId, toId: entryId });
    await this.add('PrisonFigures', { entryId });
    await this.add('PrisonQuarter', { figuresId: this.row('PrisonFigures').key });
    for (const { organisationId } of [host, this.who('stranger HOST_ASSOCIATION')]) {
      const importId = randomUUID();
      await this.add('RegisterImport', { id: importId, organisationId, state: 'DRAFT' });
      await this.add('RegisterImportLine', { importId, organisationId });
    }
    const funderId = this.who('stranger FUNDER').organisationId;
    for (const { organisationId } of [host, this.who('stranger HOST_ASSOCIATION')]) {
      const editionId = randomUUID();
      await this.add('Agreement', {
        proposerId: organisationId,
        partnerId: funderId,
        state: 'SIGNED',
        startsOn: '2000-01-01',
        endsOn: '2999-01-01',
      });
      await this.add('ReportEdition', { id: editionId, organisationId, state: 'FROZEN' });
      if (organisationId === host.organisationId) continue;
      const submissionId = randomUUID();
      await this.add('ReportSubmission', { id: submissionId, editionId, organisationId, funderId });
      await this.add('ReportRemark', { submissionId, organisationId, funderId });
    }
    const filled = new Set(this.rows.map(({ noun }) => noun));
    const empty = Object.keys(policy.compartments).filter((noun) => !filled.has(noun));
    if (empty.length) throw new Error(`The world has no row of ${empty.join(', ')}: teach it in every-compartment.ts`);
  }

  /** Adds a record: `known` values where it has such a column, and a recognisable one in every other column. */
  private async add(noun: string, given: Record<string, unknown>, kept = true): Promise<void> {
    const { secret = null, ...text } = frozenRow(noun) ?? {};
    const known: Record<string, unknown> = { ...given, ...text };
    const metadata = this.metadata(noun);
    const values: Record<string, unknown> = {};
    const secrets = new Map<string, string>();
    for (const column of metadata.columns) {
      if (column.generatedType === 'STORED' || (column.isGenerated && column.generationStrategy !== 'uuid')) continue;
      const given = known[column.propertyName];
      const isKey = metadata.foreignKeys.some((key) => key.columns.includes(column));
      if (given !== undefined) values[column.propertyName] = given;
      else if (column.isPrimary && column.isGenerated) values[column.propertyName] = randomUUID();
      else if (isKey && !column.isNullable) throw new Error(`${noun}.${column.propertyName}: say in every-compartment.ts what it names`);
      else if (isKey) values[column.propertyName] = null;
      else {
        const made = this.secrets.make(metadata, column);
        values[column.propertyName] = made.value;
        if (made.secret) secrets.set(column.propertyName, made.secret);
      }
    }
    if (secret) secrets.set('document', secret);
    const sealed = noun === 'ClinicalNote' ? `SECRET-ClinicalNote-text-${String(values.id)}` : null;
    if (sealed) values.ciphertext = seal(clinicalKey(readConfig({ NODE_ENV: 'test' })), String(values.id), sealed);
    const names = Object.keys(values);
    const [primary] = metadata.primaryColumns;
    // What the database copies by itself is there already.
    const copied = noun.startsWith('Immersion')
      ? `ON CONFLICT (${primary?.databaseName}) DO UPDATE SET ${names.map((name) => `${snake(name)} = EXCLUDED.${snake(name)}`).join(', ')}`
      : '';
    const { rows } = await this.world.owner.query(
      `INSERT INTO ${snake(noun)} (${names.map(snake).join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')}) ${copied} RETURNING ${primary?.databaseName} AS key`,
      Object.values(values),
    );
    const row: Row = { noun, key: String(rows[0].key), keyColumn: primary?.databaseName ?? 'id', values, secrets, sealed };
    if (kept) this.rows.push(row);
  }
}
