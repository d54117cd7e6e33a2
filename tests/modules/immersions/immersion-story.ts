import type { Relationship } from '../../../api/visibility/relationships';
import { type Actor, World } from '../../support/world';

export type Period = { id: string; ref: string; version: number; scheduleVersion: number; referralId: string };
export type Party = Exclude<Relationship, 'EMPLOYER_ASKED' | 'EMPLOYER'>;

/** The day on which the stories are told, and two weeks to come. */
export const now = new Date('2026-11-20T09:00:00Z');
export const dates = { startsOn: '2026-12-07', endsOn: '2026-12-18' };
export const later = (day: string) => new Date(`${day}T09:00:00Z`);

/** Everybody who can be something to an immersion period, and those who are nothing to it. */
export class ImmersionStory {
  private constructor(
    readonly world: World,
    readonly by: Record<Party, Actor>,
    readonly employer: Actor,
    readonly otherEmployer: Actor,
    readonly former: Actor,
    readonly stranger: Actor,
  ) {}

  static async begin(): Promise<ImmersionStory> {
    const world = await World.create();
    const by = {
      REFERRER: await world.organisation('SPIP'),
      RECIPIENT: await world.organisation('MISSION_LOCALE'),
      HOST: await world.organisation('HOST_ASSOCIATION'),
      ADVISER: await world.organisation('MISSION_LOCALE', 'Pays d’Ancre'),
      CARE_PARTNER: await world.organisation('ADDICTION_ASSOCIATION'),
      WORKPLACE: await world.organisation('INSERTION_WORKPLACE'),
    };
    const [employer, otherEmployer] = [await world.organisation('EMPLOYER'), await world.organisation('EMPLOYER')];
    const [former, stranger] = [await world.organisation('MISSION_LOCALE'), await world.organisation('MISSION_LOCALE')];
    await world.owner.query(`UPDATE membership SET function = 'conseillère en insertion' WHERE id = $1`, [by.ADVISER.membershipId]);
    await world.agreement(by.REFERRER, by.HOST);
    for (const prescriber of [by.HOST, by.ADVISER, by.WORKPLACE, former, stranger])
      for (const one of [employer, otherEmployer]) await world.agreement(prescriber, one);
    await world.owner.query(
      `INSERT INTO trade (code, label) VALUES ('H2206', 'Menuisier, menuisière d''atelier'), ('G1602', 'Commis, commise de cuisine')`,
    );
    return new ImmersionStory(world, by, employer, otherEmployer, former, stranger);
  }

  /** A referral under way, with one party of each kind. */
  async referral(more: Record<string, unknown> = {}, state = 'ACTIVE'): Promise<string> {
    const { id } = await this.world.sent(this.by.REFERRER, this.by.HOST, 'PLACEMENT_EXTERIEUR', more);
    await this.world.owner.query(`DELETE FROM referral_party WHERE referral_id = $1 AND relationship = 'RECIPIENT'`, [id]);
    await this.world.owner.query('UPDATE referral SET state = $2 WHERE id = $1', [id, state]);
    for (const [relationship, actor] of Object.entries(this.by))
      if (relationship !== 'REFERRER') await this.world.party(id, actor, relationship as Relationship);
    await this.world.party(id, this.former, 'ADVISER', new Date());
    return id;
  }

  /** What a proposal says, unless the story says otherwise. */
  proposal(referralId: string, more: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      referralId,
      employerId: this.employer.organisationId,
      tradeCode: 'H2206',
      object: 'DISCOVER_TRADE',
      ...dates,
      weeklyHours: 35,
      dailyHours: '8 h 30 à 12 h et 13 h à 16 h 30',
      tutor: 'Paul Lefranc',
      tasks: 'Préparer les pièces, poncer, monter.',
      place: '12 rue des Copeaux, Albert',
      answerDueOn: '2026-12-01',
      ...more,
    };
  }

  /** A period, asked of the employer. */
  async asked(more: Record<string, unknown> = {}, by: Actor = this.by.ADVISER, at = now): Promise<Period> {
    const referralId = (more.referralId as string | undefined) ?? (await this.referral());
    const payload = await this.world.done(
      by,
      'proposeImmersionPeriod',
      this.proposal(referralId, more),
      'immersionPeriod { id ref answer { version } schedule { version } }',
      at,
    );
    const { id, ref, answer, schedule } = payload.immersionPeriod as any;
    return { id, ref, version: answer.version, scheduleVersion: schedule.version, referralId };
  }

  async moved(period: Period, actor: Actor, verb: string, more: Record<string, unknown> = {}, at = now): Promise<Period> {
    await this.world.done(actor, verb, { immersionPeriodId: period.id, version: period.version, ...more }, '', at);
    return this.current(period);
  }

  confirmed(more: Record<string, unknown> = {}): Promise<Period> {
    return this.asked(more).then((period) => this.moved(period, this.employer, 'confirmImmersionPeriod'));
  }

  /** Held and assessed: told on its last day. */
  async reported(outcome = 'NOT_REACHED', more: Record<string, unknown> = {}): Promise<Period> {
    const period = await this.confirmed(more);
    return this.moved(
      period,
      this.employer,
      'reportImmersionOutcome',
      { outcome, skills: 'À l’heure, précis.' },
      later((more.endsOn as string) ?? dates.endsOn),
    );
  }

  async current(period: Period): Promise<Period> {
    const { rows } = await this.world.owner.query(
      'SELECT a.version, s.version AS schedule FROM immersion_answer a JOIN immersion_schedule s USING (immersion_period_id) WHERE immersion_period_id = $1',
      [period.id],
    );
    return { ...period, version: rows[0].version, scheduleVersion: rows[0].schedule };
  }

  /** Codes and fields of the problems, or codes of the errors. */
  async problems(actor: Actor | null, verb: string, input: Record<string, unknown>, at = now): Promise<string[]> {
    const name = verb[0]?.toUpperCase() + verb.slice(1);
    const { data, errors } = await this.world
      .as(actor)
      .run(`mutation Told($input: ${name}Input!) { ${verb}(input: $input) { problems { code field message } } }`, { input }, { at });
    if (errors.length) return errors.map((error) => String(error.extensions?.code));
    return (data as any)[verb].problems.map(({ code, field }: any) => (field ? `${code} ${field}` : code));
  }

  /** All that is written about a referral's immersion periods, to compare before and after. */
  async written(referralId: string): Promise<string> {
    const { rows } = await this.world.owner.query(
      `SELECT (SELECT json_agg(x ORDER BY id) FROM immersion_period x WHERE referral_id = $1) p, (SELECT json_agg(x ORDER BY immersion_period_id) FROM immersion_schedule x WHERE referral_id = $1) s,
        (SELECT json_agg(x ORDER BY immersion_period_id) FROM immersion_answer x WHERE referral_id = $1) a, (SELECT json_agg(x) FROM immersion_assessment x WHERE referral_id = $1) r,
        (SELECT json_agg(x ORDER BY id) FROM referral_party x WHERE referral_id = $1) q, (SELECT count(*) FROM journal_entry WHERE referral_id = $1) j`,
      [referralId],
    );
    return JSON.stringify(rows[0]);
  }
}
