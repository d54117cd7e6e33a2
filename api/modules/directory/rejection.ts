/** Why a line of a list, or the whole of it, was not read: where it stands and what to mend. */
export type Rejection = { file: string; line: number | null; column: string | null; value: string | null; problem: string };
/** A line that was read and is kept apart, since it cannot be right as it stands. */
export type KeptApart = Rejection & { name: string };
