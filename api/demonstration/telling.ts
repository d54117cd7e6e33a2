import type { Stage } from '../act';

type Record_ = { id: string; version: number; [key: string]: unknown };
type Payload = { problems: { code: string; field: string | null; message: string }[]; [record: string]: unknown };

/** The day `days` from `today`, YYYY-MM-DD. */
export function dayFrom(today: Date, days: number): string {
  const day = new Date(today);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

const WEEKEND = { 6: { before: -1, after: 2 }, 0: { before: -2, after: 1 } } as Record<
  number,
  { before: number; after: number } | undefined
>;

/** The working day `days` from `today`: nobody here works on a Saturday or a Sunday. What is past moves back, what is to come moves on. */
export function workingDay(today: Date, days: number): string {
  const day = dayFrom(today, days);
  const weekend = WEEKEND[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return weekend ? dayFrom(new Date(`${day}T12:00:00Z`), days <= 0 ? weekend.before : weekend.after) : day;
}

/** Minutes between two acts of one story on the same day. */
const PACE = 7;

const ASKED_EVERY_MS = 100;
const MOST_ASKED = 600;

/** Tells stories: operations as a member, on a day before today. A refused one ends the telling: a story is never half true. */
export class Telling {
  constructor(
    private readonly stage: Stage,
    readonly members: Map<string, string>,
    readonly organisations: Map<string, string>,
    readonly today: Date,
  ) {}

  private acts = 0;
  private last = 0;

  /** The same network, for a story with a clock of its own. */
  anew(): Telling {
    return new Telling(this.stage, this.members, this.organisations, this.today);
  }

  /** `days` from today, in working hours; each call is later than the one before. */
  at(days: number): Date {
    const opening = new Date(`${workingDay(this.today, days)}T07:30:00Z`).getTime();
    const planned = opening + ((this.acts++ * 97) % 480) * 60_000;
    this.last = Math.max(planned, this.last + PACE * 60_000);
    return new Date(Math.min(this.last, this.today.getTime()));
  }

  day(days: number): string {
    return workingDay(this.today, days);
  }

  organisation(key: string): string {
    const id = this.organisations.get(key);
    if (!id) throw new Error(`The demonstration has no organisation ${key}`);
    return id;
  }

  /** Runs `mutation` with `input` as `who`, `days` from today, and gives the record that its payload answers with. */
  async act(who: string, days: number, mutation: string, input: object, record: string, selection = ''): Promise<Record_> {
    const membership = this.members.get(who);
    if (!membership) throw new Error(`The demonstration has no member ${who}`);
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation Told($input: ${type}!) { ${mutation}(input: $input) { problems { code field message } ${record} { id ${selection} } } }`;
    const { data, errors } = await this.stage.as(membership).run(document, { input }, { at: this.at(days) });
    const payload = (data as Record<string, Payload> | null)?.[mutation];
    if (errors.length || !payload || payload.problems.length) {
      throw new Error(
        `${who} could not ${mutation} ${days} days from today: ${JSON.stringify(errors.length ? errors : payload?.problems)}`,
      );
    }
    return payload[record] as Record_;
  }

  /** Waits until the work that goes on after an answer has brought an import to `state`. */
  async worked(who: string, importId: string, state: string): Promise<Record_> {
    const query = 'query Worked($id: ID!) { registerImport(id: $id) { id version state } }';
    for (let asked = 0; asked < MOST_ASKED; asked++) {
      const { data } = await this.stage.as(this.members.get(who) ?? null).run(query, { id: importId });
      const found = (data as { registerImport: Record_ } | null)?.registerImport;
      if (found?.state === state) return found;
      if (!found || found.state === 'REFUSED' || found.state === 'DRAFT') break;
      await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY_MS));
    }
    throw new Error(`The register of ${who} did not come to ${state}`);
  }
}
