import type { Relationship } from '../../../api/visibility/relationships';
import { type Actor, World } from '../../support/world';

export type Contract = { id: string; ref: string; version: number; referralId: string };
export type Review = { id: string; version: number; contract: Contract };

export const part = (word: string) => ({
  attendance: `Venu deux fois, ${word}`,
  better: `Dort mieux, ${word}`,
  attention: `Les dimanches, ${word}`,
  next: `Un rendez-vous par mois, ${word}`,
});

/** Everybody who can be something to a referral with a care contract, and those who are nothing to it. */
export class CareStory {
  private constructor(
    readonly world: World,
    readonly by: Record<Exclude<Relationship, 'EMPLOYER_ASKED' | 'EMPLOYER'>, Actor>,
    /** Who was the addiction association of the referral before, and is it no longer. */
    readonly former: Actor,
    readonly employer: Actor,
    readonly stranger: Actor,
  ) {}

  static async begin(): Promise<CareStory> {
    const world = await World.create();
    const by = {
      REFERRER: await world.organisation('SPIP'),
      RECIPIENT: await world.organisation('HOST_ASSOCIATION'),
      HOST: await world.organisation('HOST_ASSOCIATION'),
      ADVISER: await world.organisation('MISSION_LOCALE'),
      CARE_PARTNER: await world.organisation('ADDICTION_ASSOCIATION'),
      WORKPLACE: await world.organisation('INSERTION_WORKPLACE'),
    };
    await world.agreement(by.REFERRER, by.HOST);
    const [former, employer, stranger] = [
      await world.organisation('ADDICTION_ASSOCIATION'),
      await world.organisation('EMPLOYER'),
      await world.organisation('ADDICTION_ASSOCIATION'),
    ];
    return new CareStory(world, by, former, employer, stranger);
  }

  /** Whoever is no side of the contract, and does not read it as the SPIP does. */
  get outsiders(): [string, Actor][] {
    const { RECIPIENT, ADVISER, WORKPLACE } = this.by;
    return Object.entries({ RECIPIENT, ADVISER, WORKPLACE, employer: this.employer, former: this.former, stranger: this.stranger });
  }

  /** A referral under way, with one party of each kind, and an employer that agreed. */
  async referral(state = 'ACTIVE', without: Relationship[] = []): Promise<string> {
    const { world, by } = this;
    const { id } = await world.sent(by.REFERRER, by.HOST);
    await world.owner.query(`DELETE FROM referral_party WHERE referral_id = $1 AND relationship = 'RECIPIENT'`, [id]);
    await world.owner.query('UPDATE referral SET state = $2 WHERE id = $1', [id, state]);
    for (const [relationship, actor] of Object.entries(by)) {
      if (relationship !== 'REFERRER' && !without.includes(relationship as Relationship))
        await world.party(id, actor, relationship as Relationship);
    }
    await world.party(id, this.former, 'CARE_PARTNER', new Date());
    return id;
  }

  async contract(more: Record<string, unknown> = {}, at?: Date): Promise<Contract> {
    const referralId = await this.referral();
    const input = {
      referralId,
      obligation: 'OBLIGATION',
      rhythm: 'TWO_WEEKS',
      startsOn: '2026-10-05',
      objectives: 'Tenir les soirées',
      ...more,
    };
    const { careContract } = await this.world.done(this.by.CARE_PARTNER, 'openCareContract', input, 'careContract { id ref version }', at);
    return { ...(careContract as unknown as object), referralId } as Contract;
  }

  async review(contract?: Contract, at?: Date): Promise<Review> {
    const on = contract ?? (await this.contract());
    const { rows } = await this.world.owner.query('SELECT version FROM care_contract WHERE id = $1', [on.id]);
    const input = {
      careContractId: on.id,
      version: rows[0].version,
      periodStartsOn: '2026-11-09',
      periodEndsOn: '2026-11-20',
      dueOn: '2026-11-27',
    };
    const { careContract } = (await this.world.done(
      this.by.HOST,
      'openCareReview',
      input,
      'careContract { currentReview { id version } }',
      at,
    )) as unknown as { careContract: { currentReview: { id: string; version: number } } };
    return { ...careContract.currentReview, contract: on };
  }

  async save(review: Review, actor: Actor, word: string, version = 0, at?: Date): Promise<void> {
    await this.world.done(actor, 'saveCareDraft', { careReviewId: review.id, version, ...part(word) }, '', at);
  }

  async deposit(review: Review, actor: Actor, word: string, at?: Date): Promise<void> {
    await this.save(review, actor, word, 0, at);
    await this.world.done(actor, 'depositCareDraft', { careReviewId: review.id, version: 1 }, '', at);
  }

  /** A review whose parts are both deposited. */
  async reconciling(contract?: Contract): Promise<Review> {
    const review = await this.review(contract);
    await this.deposit(review, this.by.HOST, 'vu par l’hébergeur');
    await this.deposit(review, this.by.CARE_PARTNER, 'vu par le soin');
    return review;
  }

  async text(review: Review, text = 'Il vient, il tient.', version = 0): Promise<void> {
    await this.world.done(this.by.HOST, 'writeCommonText', { careReviewId: review.id, version, text });
  }

  agree(review: Review, actor: Actor, version = 1): Promise<string[]> {
    return this.world.refused(actor, 'agreeCommonText', { careReviewId: review.id, version });
  }

  /** A review in each state. */
  async inState(state: string): Promise<Review> {
    if (state === 'WRITING') {
      const review = await this.review();
      await this.save(review, this.by.HOST, 'à déposer');
      return review;
    }
    const review = await this.reconciling();
    await this.text(review);
    if (state === 'AGREED') for (const actor of [this.by.HOST, this.by.CARE_PARTNER]) await this.agree(review, actor);
    return review;
  }

  /** One statement as the application's role, with this organisation as the viewer and no API around it. Rolled back unless kept. */
  async sql(actor: Actor, statement: string, values: unknown[] = [], keep = false): Promise<Record<string, unknown>[]> {
    const runner = this.world.database.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`SELECT set_config('maillage.organisation', $1, true), set_config('maillage.membership', $2, true)`, [
        actor.organisationId,
        actor.membershipId,
      ]);
      const found = await runner.query(statement, values);
      if (keep) await runner.commitTransaction();
      return found;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** All that is written about a referral's care, to compare before and after. */
  async written(contract: { referralId: string }): Promise<string> {
    const tables = [
      'care_contract',
      'care_objectives',
      'care_review',
      'care_draft',
      'care_contribution',
      'common_care_text',
      'agreed_care_text',
      'care_attendance',
      'clinical_note',
    ];
    const all = tables.map((table) => `(SELECT json_agg(t::text ORDER BY t::text) FROM ${table} t WHERE referral_id = $1) AS ${table}`);
    const { rows } = await this.world.owner.query(
      `SELECT ${all.join(', ')}, (SELECT count(*) FROM journal_entry WHERE referral_id = $1) AS journal`,
      [contract.referralId],
    );
    return JSON.stringify(rows[0]);
  }
}
