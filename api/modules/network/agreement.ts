import sql, { raw } from 'sql-template-tag';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Identifier, Key, Noun, One, Text } from '../../graphql/noun';
import { availableAgreementActions } from './agreement.transitions';
import { Organisation } from './organisation';

export const AgreementState = choices('AgreementState', 'Where an agreement (convention) stands.', {
  PROPOSED: 'Proposed by one side, not yet signed by the other.',
  SIGNED: 'Signed by both sides: in force between its dates.',
  ENDED: 'Ended before its term.',
});
/** Days before its last day from which an agreement is said to end soon. */
const SOON_DAYS = 60;

export type AgreementState = keyof typeof AgreementState;

@Noun('An agreement (convention) between two organisations. Nothing is sent without one in force.')
export class Agreement {
  @Identifier() id: string;
  @Key('Organisation') proposerId: string;
  @Key('Organisation') partnerId: string;
  @Text('What the two organisations agreed to do together.') subject: string;
  @Choice(() => AgreementState, 'AgreementState', 'Where it stands.', { default: 'PROPOSED' }) state: AgreementState;
  @Day('First day in force.') startsOn: string;
  @Day('Last day in force.') endsOn: string;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(
    () => Boolean,
    (t) => sql`(${raw(t)}.state = 'SIGNED' AND ${today} BETWEEN ${raw(t)}.starts_on AND ${raw(t)}.ends_on)`,
    {
      description: 'Whether it is signed and today lies between its dates.',
    },
  )
  inForce: boolean;
  @Computed(
    () => Boolean,
    (t) => sql`(${raw(t)}.state = 'SIGNED' AND ${today} BETWEEN ${raw(t)}.ends_on - ${raw(String(SOON_DAYS))} AND ${raw(t)}.ends_on)`,
    {
      description: 'Whether it is signed and its last day comes within 60 days: time to propose the next one.',
    },
  )
  endsSoon: boolean;
  @Computed(() => [String], availableAgreementActions, { description: 'The verbs that the viewer may call now.' })
  availableActions: string[];
  @One(() => Organisation, { from: 'proposerId', to: 'id', description: 'The side that proposed it.' }) proposer: Organisation;
  @One(() => Organisation, { from: 'partnerId', to: 'id', description: 'The other side.' }) partner: Organisation;
}
