import { choices } from '../../graphql/choices';
import { Choice, Count, Identifier, Key, Noun, Text } from '../../graphql/noun';

export const Sphere = choices('Sphere', 'A sphere of life.', {
  WORK: 'Travail.',
  TRAINING: 'Formation.',
  HEALTH: 'Santé: access to care and rights, never its content.',
  INCOME: 'Ressources.',
  HOUSING: 'Logement.',
  PAPERS_AND_RIGHTS: 'Papiers et droits.',
  FAMILY: 'Famille.',
  SENTENCE_ADJUSTMENT: 'Aménagement de peine.',
});
export type Sphere = keyof typeof Sphere;

@Noun('What the person aims at in one sphere of life.')
export class PlanObjective {
  @Identifier() id: string;
  @Key('ActionPlan') actionPlanId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Choice(() => Sphere, 'Sphere', 'The sphere of life.') sphere: Sphere;
  @Text('The objective, in the words of the person.') title: string;
  @Count('Its place in the plan.', { default: 0 }) position: number;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
