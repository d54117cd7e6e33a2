import type { DataSource } from 'typeorm';
import { log } from '../../errors';

const DAY = 24 * 60 * 60 * 1000;

/**
 * At the start and once a day: requests that nobody answered for 30 days past their day go back to their counsellor;
 * registers that nobody imports are forgotten; what changed the counts of the lists is put together.
 * Several servers may do so at once. Gives what ends it.
 */
export function expireDaily(database: DataSource): () => void {
  const expire = (): void => {
    database.query('SELECT expire_referrals()').catch((err: Error) => log.error({ err }, 'referrals could not expire'));
    database.query('SELECT fold_worklist_tally()').catch((err: Error) => log.error({ err }, 'counts could not be put together'));
    database.query('SELECT discard_stale_register_imports()').catch((err: Error) => log.error({ err }, 'imports could not be given up'));
  };
  expire();
  const timer = setInterval(expire, DAY);
  timer.unref();
  return () => clearInterval(timer);
}
