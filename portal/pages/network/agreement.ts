import type { AgreementRowFragment, NetworkQuery } from '../../../schema/generated/graphql';
import type { TagTone } from '../../ui/tag';

export type Agreement = AgreementRowFragment;
export type NetworkViewer = NonNullable<NetworkQuery['viewer']>;

/** The side that is not the viewer's. */
export const otherSide = ({ proposer, partner }: Agreement, ownId: string) => (proposer?.id === ownId ? partner : proposer);

export const may = (agreement: Agreement, verb: 'signAgreement' | 'endAgreement'): boolean => agreement.availableActions.includes(verb);

type Word = 'inForce' | 'endsSoon' | 'toCome' | 'yours' | 'waiting' | 'ended' | 'over';

/** Where an agreement stands on this day, in one tag. */
export function standing(agreement: Agreement, ownId: string, today: string): { tone: TagTone; word: Word } {
  if (agreement.state === 'ENDED') return { tone: 'plain', word: 'ended' };
  if (agreement.endsOn < today) return { tone: 'plain', word: 'over' };
  if (agreement.state === 'PROPOSED')
    return agreement.proposer?.id === ownId ? { tone: 'wait', word: 'waiting' } : { tone: 'turn', word: 'yours' };
  if (agreement.startsOn > today) return { tone: 'info', word: 'toCome' };
  return agreement.endsSoon ? { tone: 'soon', word: 'endsSoon' } : { tone: 'ok', word: 'inForce' };
}
