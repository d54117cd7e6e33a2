import { HiddenNoun } from '../../graphql/noun';
import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** A person. The row holds no fact: every fact has an audience and lives in a compartment of its own. */
@HiddenNoun()
export class Beneficiary {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'timestamptz', default: () => 'now()' }) createdAt: Date;
}
