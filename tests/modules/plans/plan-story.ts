import type { Relationship } from '../../../api/visibility/relationships';
import { type Actor, World } from '../../support/world';

export type Plan = { id: string; ref: string; version: number; referralId: string };

/** Everybody who can be something to a referral with a plan, and those who are nothing to it. */
export class PlanStory {
  private constructor(
    readonly world: World,
    readonly spip: Actor,
    /** Each party by what it is to the referral. */
    readonly by: Record<Exclude<Relationship, 'EMPLOYER_ASKED' | 'EMPLOYER'>, Actor>,
    readonly employer: Actor,
    readonly former: Actor,
    readonly stranger: Actor,
  ) {}

  static async begin(): Promise<PlanStory> {
    const world = await World.create();
    const spip = await world.organisation('SPIP');
    const by = {
      REFERRER: spip,
      RECIPIENT: await world.organisation('MISSION_LOCALE'),
      HOST: await world.organisation('HOST_ASSOCIATION'),
      ADVISER: await world.organisation('MISSION_LOCALE'),
      CARE_PARTNER: await world.organisation('ADDICTION_ASSOCIATION'),
      WORKPLACE: await world.organisation('INSERTION_WORKPLACE'),
    };
    await world.agreement(spip, by.HOST);
    const [employer, former, stranger] = [
      await world.organisation('EMPLOYER'),
      await world.organisation('MISSION_LOCALE'),
      await world.organisation('MISSION_LOCALE'),
    ];
    return new PlanStory(world, spip, by, employer, former, stranger);
  }

  /** A referral under way, with one party of each kind. */
  async referral(state = 'ACTIVE', at?: Date): Promise<string> {
    const { id } = await this.world.sent(this.spip, this.by.HOST, 'PLACEMENT_EXTERIEUR', {}, at);
    await this.world.owner.query(`DELETE FROM referral_party WHERE referral_id = $1 AND relationship = 'RECIPIENT'`, [id]);
    await this.world.owner.query('UPDATE referral SET state = $2 WHERE id = $1', [id, state]);
    for (const [relationship, actor] of Object.entries(this.by))
      if (relationship !== 'REFERRER') await this.world.party(id, actor, relationship as Relationship);
    await this.world.party(id, this.former, 'ADVISER', new Date());
    return id;
  }

  async plan(openedOn?: string, at?: Date): Promise<Plan> {
    const referralId = await this.referral('ACTIVE', at);
    const payload = await this.world.done(
      this.by.ADVISER,
      'openActionPlan',
      { referralId, openedOn: openedOn ?? '2026-01-05' },
      'actionPlan { id ref version }',
      at,
    );
    return { ...(payload.actionPlan as unknown as object), referralId } as Plan;
  }

  async objective(plan: Plan, sphere = 'HOUSING', at?: Date): Promise<{ id: string; version: number }> {
    const payload = await this.world.done(
      this.by.ADVISER,
      'addPlanObjective',
      { actionPlanId: plan.id, sphere, title: 'Avoir un logement à moi' },
      'actionPlan { objectives { id version } }',
      at,
    );
    return (payload.actionPlan as unknown as { objectives: { id: string; version: number }[] }).objectives.at(-1) as never;
  }

  async step(plan: Plan, owner: Actor, title: string, dueOn: string | null = null, at?: Date): Promise<{ id: string; version: number }> {
    const objective = await this.objective(plan, 'HOUSING', at);
    const payload = await this.world.done(
      this.by.ADVISER,
      'addPlanStep',
      { objectiveId: objective.id, title, organisationId: owner.organisationId, dueOn },
      'actionPlan { steps { id title version } }',
      at,
    );
    return (payload.actionPlan as unknown as { steps: { id: string; title: string; version: number }[] }).steps.find(
      (step) => step.title === title,
    ) as never;
  }

  async meeting(plan: Plan, plannedOn: string, at?: Date): Promise<{ id: string; version: number }> {
    const payload = await this.world.done(
      this.by.ADVISER,
      'schedulePlanMeeting',
      { actionPlanId: plan.id, plannedOn, theme: 'PROJECT' },
      'actionPlan { meetings { id plannedOn version } }',
      at,
    );
    return (payload.actionPlan as unknown as { meetings: { id: string; plannedOn: string; version: number }[] }).meetings.find(
      (meeting) => meeting.plannedOn === plannedOn,
    ) as never;
  }

  /** All that is written about plans, to compare before and after. */
  async written(plan: Plan): Promise<string> {
    const { rows } = await this.world.owner.query(
      `SELECT (SELECT json_agg(p) FROM action_plan p WHERE id = $1) p, (SELECT json_agg(o ORDER BY id) FROM plan_objective o WHERE action_plan_id = $1) o,
        (SELECT json_agg(s ORDER BY id) FROM plan_step s WHERE action_plan_id = $1) s, (SELECT json_agg(m ORDER BY id) FROM plan_meeting m WHERE action_plan_id = $1) m,
        (SELECT count(*) FROM journal_entry WHERE referral_id = $2) j`,
      [plan.id, plan.referralId],
    );
    return JSON.stringify(rows[0]);
  }
}
