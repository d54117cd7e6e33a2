import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { Stage } from '../../api/act';
import { readConfig } from '../../api/config';
import { openDatabase } from '../../api/database/data-source';
import { nouns } from '../../api/nouns';
import type { OrganisationKindName, Relationship } from '../../api/visibility/relationships';
import { freshDatabase, type TestDatabase } from './database';

/** An organisation of a story, with one member who acts for it. */
export type Actor = { organisationId: string; membershipId: string; accountId: string; name: string };

let names = 0;

/** A database of its own, the product on it, and what stories need: organisations, members, agreements. */
export class World {
  private constructor(
    readonly db: TestDatabase,
    readonly database: DataSource,
    readonly stage: Stage,
    /** As the migrator: sees everything, for what no story tells. */
    readonly owner: Client,
  ) {}

  static async create(): Promise<World> {
    const db = await freshDatabase();
    const config = readConfig({ NODE_ENV: 'test', MAILLAGE_DEMO: '1' });
    const database = await openDatabase(db.appUrl, nouns, 4);
    const stage = await Stage.open(config, database, db.migratorUrl);
    const owner = new Client({ connectionString: db.migratorUrl });
    await owner.connect();
    return new World(db, database, stage, owner);
  }

  async end(): Promise<void> {
    await this.stage.close();
    await this.owner.end();
    await this.database.destroy();
    await this.db.drop();
  }

  as(actor: Actor | null) {
    return this.stage.as(actor?.membershipId ?? null);
  }

  async organisation(kind: OrganisationKindName, name = `${kind} ${++names}`): Promise<Actor> {
    const [organisationId, membershipId, accountId] = [randomUUID(), randomUUID(), randomUUID()];
    await this.owner.query('BEGIN');
    await this.owner.query(
      `INSERT INTO organisation (id, kind, name, public_name, city, departement) VALUES ($1, $2, $3, $4, 'Amiens', '80')`,
      [organisationId, kind, name, `Association ${name}`],
    );
    await this.owner.query(`INSERT INTO account (id, email, display_name) VALUES ($1, $2, $3)`, [
      accountId,
      `${membershipId}@exemple.fr`,
      `Membre de ${name}`,
    ]);
    await this.owner.query(
      `INSERT INTO membership (id, account_id, organisation_id, display_name, function, role) VALUES ($1, $2, $3, $4, 'référente', 'MANAGER')`,
      [membershipId, accountId, organisationId, `Membre de ${name}`],
    );
    await this.owner.query('COMMIT');
    return { organisationId, membershipId, accountId, name };
  }

  /** Somebody else of the same organisation, or the same person in another one. */
  async member(of: Actor, { role = 'MEMBER', account }: { role?: 'MEMBER' | 'MANAGER'; account?: string } = {}): Promise<Actor> {
    const [membershipId, accountId] = [randomUUID(), account ?? randomUUID()];
    if (!account)
      await this.owner.query(`INSERT INTO account (id, email, display_name) VALUES ($1, $2, 'Autre membre')`, [
        accountId,
        `${membershipId}@exemple.fr`,
      ]);
    await this.owner.query(
      `INSERT INTO membership (id, account_id, organisation_id, display_name, function, role) VALUES ($1, $2, $3, 'Autre membre', 'assistante', $4)`,
      [membershipId, accountId, of.organisationId, role],
    );
    return { ...of, membershipId, accountId };
  }

  /** An agreement signed by both, in force today unless the dates say otherwise. */
  async agreement(one: Actor, other: Actor, startsOn = '2020-01-01', endsOn = '2040-12-31'): Promise<void> {
    await this.owner.query(
      `INSERT INTO agreement (proposer_id, partner_id, subject, state, starts_on, ends_on) VALUES ($1, $2, 'Convention', 'SIGNED', $3, $4)`,
      [one.organisationId, other.organisationId, startsOn, endsOn],
    );
  }

  /** Runs as the actor and expects an answer without errors. */
  async tell<T = Record<string, never>>(actor: Actor, query: string, variables: Record<string, unknown> = {}, at?: Date): Promise<T> {
    const { data, errors } = await this.as(actor).run(query, variables, at ? { at } : {});
    if (errors.length) throw new Error(`${actor.name}: ${JSON.stringify(errors)}`);
    return data as T;
  }

  /** Runs a mutation with `input` and expects it to be done. Gives its payload. */
  async done(
    actor: Actor,
    mutation: string,
    input: Record<string, unknown>,
    selection = '',
    at?: Date,
  ): Promise<Record<string, never> & { [key: string]: never }> {
    const name = mutation[0]?.toUpperCase() + mutation.slice(1);
    const data = await this.tell<Record<string, { problems: object[] }>>(
      actor,
      `mutation Told($input: ${name}Input!) { ${mutation}(input: $input) { problems { code field message } ${selection} } }`,
      { input },
      at,
    );
    const payload = data[mutation];
    if (!payload || payload.problems.length) throw new Error(`${actor.name} ${mutation}: ${JSON.stringify(payload?.problems)}`);
    return payload as never;
  }

  /** Runs a mutation with `input` and gives the codes of its problems, or of its errors. */
  async refused(actor: Actor | null, mutation: string, input: Record<string, unknown>): Promise<string[]> {
    const name = mutation[0]?.toUpperCase() + mutation.slice(1);
    const { data, errors } = await this.as(actor).run(
      `mutation Refused($input: ${name}Input!) { ${mutation}(input: $input) { problems { code field message } } }`,
      { input },
    );
    if (errors.length) return errors.map((error) => String(error.extensions?.code));
    return ((data as Record<string, { problems: { code: string }[] }> | null)?.[mutation]?.problems ?? []).map(({ code }) => code);
  }

  /** A draft by `spip` to `addressee`. */
  async draft(
    spip: Actor,
    addressee: Actor,
    kind = 'PLACEMENT_EXTERIEUR',
    more: Record<string, unknown> = {},
    at?: Date,
  ): Promise<{ id: string; ref: string; version: number }> {
    const input = {
      kind,
      addresseeId: addressee.organisationId,
      lastName: `Dupuis ${++names}`,
      firstName: 'Karim',
      birthDate: '1999-03-02',
      sex: 'M',
      address: '3 rue des Lilas',
      phone: '06 00 00 00 00',
      prison: `Prison ${names}`,
      ecrouNumber: `E${names}`,
      setting: 'CLOSED',
      hearingOn: '2027-01-15',
      hours: 'du lundi au vendredi',
      areas: 'Amiens',
      reason: 'Projet solide',
      askedFor: 'Une place',
      ...more,
    };
    const payload = await this.done(spip, 'draftReferral', input, 'referral { id ref version }', at);
    return payload.referral as never;
  }

  /** A draft, sent. */
  async sent(
    spip: Actor,
    addressee: Actor,
    kind = 'PLACEMENT_EXTERIEUR',
    more: Record<string, unknown> = {},
    at?: Date,
  ): Promise<{ id: string; ref: string; version: number }> {
    const draft = await this.draft(spip, addressee, kind, more, at);
    const payload = await this.done(
      spip,
      'sendReferral',
      { referralId: draft.id, version: draft.version },
      'referral { id ref version }',
      at,
    );
    return payload.referral as never;
  }

  /** Makes `actor` a party of the referral, without telling how it became one. */
  async party(referralId: string, actor: Actor, relationship: Relationship, until: Date | null = null): Promise<void> {
    await this.owner.query(
      `INSERT INTO referral_party (referral_id, beneficiary_id, organisation_id, membership_id, relationship, since, until)
        SELECT id, beneficiary_id, $2, $3, $4, created_at, $5 FROM referral WHERE id = $1`,
      [referralId, actor.organisationId, actor.membershipId, relationship, until],
    );
  }
}
