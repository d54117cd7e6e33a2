import { migrate } from '../../api/database/migrate';

/** What every test database is a copy of. */
export async function prepareTemplate(superuserUrl: string): Promise<void> {
  await migrate(superuserUrl);
}
