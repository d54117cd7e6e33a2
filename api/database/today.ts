import sql from 'sql-template-tag';

/** The day of the operation in Paris, as the operation's clock has it: told stories and tests live on other days. */
export const today = sql`viewer_today()`;
