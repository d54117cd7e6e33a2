import { Column, PrimaryGeneratedColumn } from 'typeorm';
import { HiddenNoun } from '../../graphql/noun';

/** A person. The row holds no fact: every fact has an audience and lives in a compartment of its own. */
@HiddenNoun()
export class Beneficiary {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'timestamptz', default: () => 'now()' }) createdAt: Date;
}
