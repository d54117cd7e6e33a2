import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { Names, OnDay, OneOf } from '../../graphql/input';
import { refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { CareAttendance, CareAttendanceKind } from './care-attendance';
import { answerContract, CareContractPayload } from './care-contract-payload';
import { contractFor } from './followed-contract';

@InputType({ description: 'Whether the person came to an appointment.' })
export class RecordCareAttendanceInput {
  @Names('The contract.') careContractId: string;
  @OnDay('The day of the appointment: today, or before.') appointmentOn: string;
  @OneOf(() => CareAttendanceKind, 'Whether the person came.') attendance: CareAttendanceKind;
}

@Resolver()
export class RecordCareAttendance {
  @Mutation(() => CareContractPayload, {
    description: 'Attests whether the person came on a day: never why, nor what was said. Attesting the same day again corrects it.',
  })
  async recordCareAttendance(
    @Arg('input') input: RecordCareAttendanceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { manager, today } = context;
    const { appointmentOn, attendance } = input;
    const { id: careContractId, referralId, startsOn } = await contractFor(context, 'recordCareAttendance', input.careContractId);
    if (appointmentOn > today) refuse('APPOINTMENT_TO_COME', 'appointmentOn');
    if (startsOn && appointmentOn < startsOn) refuse('BEFORE_CARE_CONTRACT', 'appointmentOn');
    const attested = await manager.findOneBy(CareAttendance, { careContractId, appointmentOn });
    if (attested) await change(manager, CareAttendance, { id: attested.id }, { attendance });
    else await add(manager, CareAttendance, { careContractId, referralId, appointmentOn, attendance });
    await record(context, 'CARE_ATTENDANCE_RECORDED', 'CareAttendance', { referralId, subjectId: careContractId, label: appointmentOn });
    return answerContract(context, info, careContractId);
  }
}
