import { type CompartmentRow, policy } from './policy';
import { relationshipNames, relationships, standingNames, standings } from './relationships';

const cell = (value: string | undefined): string => (value ?? '-').replace('-', '–').replace('*', '\\*');

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

function table(names: readonly string[], rows: [string, CompartmentRow][]): string[] {
  return [
    line(['compartment', ...names]),
    line(['---', ...names.map(() => '---')]),
    ...rows.map(([name, row]) => line([`**${name}**: ${row.fields.join(', ')}`, ...names.map((who) => cell(row.cells[who as never]))])),
  ];
}

/** schema/visibility.md: the policy for a data-protection officer to read and sign. */
export function visibilityDocument(): string {
  const rows = Object.entries(policy.compartments);
  const aboutReferral = rows.filter(([, row]) => row.anchor !== 'organisation');
  const besides = rows.filter(([, row]) => row.anchor === 'organisation');
  const mutations = Object.entries(policy.mutations);
  return `${[
    '# Who may see and change what',
    '',
    'Generated from `api/visibility/policy.ts` by `npm run generate`. The same table makes the rules of the API, the row policies and column grants of the database, and what the portal shows.',
    '',
    '## Relationships to a referral',
    '',
    ...Object.entries(relationships).map(([name, sentence]) => `- **${name}**: ${sentence}`),
    '',
    'Several relationships of one organisation add up. For what belongs to a person (anchor *beneficiary*), they add up over all referrals of that person. No relationship, no row: a stranger, a former party, a funder and a signed-out visitor read nothing.',
    '',
    'In a cell: **rw** reads, adds and changes; **r** reads; **own** reads, adds and changes the rows of its own organisation and sees no other; **r+own** reads all and changes its own; **rw\\***, **r\\*** and **r+own\\*** the same until the referral closes (for an employer: until two months after the last day of its period); **–** nothing.',
    '',
    'Who may not read a care contract, or an immersion period, does not see that an addiction association, or an employer, takes part: such a row of ReferralParty has the audience of both compartments.',
    '',
    ...table(relationshipNames, aboutReferral),
    '',
    'An entry of the journal has, besides its own row, the audience of the compartment that it changed; where that is **own**, the organisation that acted reads it alone.',
    '',
    '## Records that belong to no referral',
    '',
    ...Object.entries(standings).map(([name, sentence]) => `- **${name}**: ${sentence}`),
    '',
    ...table(standingNames, besides),
    '',
    '## Mutations',
    '',
    line(['mutation', 'who may call it', 'what its input writes', 'what it writes besides']),
    line(['---', '---', '---', '---']),
    ...mutations.map(([name, row]) =>
      line([
        name,
        row.by.join(', ') + (row.on ? ` of the ${row.on.noun}` : ''),
        Object.entries(row.input)
          .map(([field, target]) => `${field} → ${target}`)
          .join(', ') || '–',
        [...row.creates.map((noun) => `adds ${noun}`), ...row.writes].join(', ') || '–',
      ]),
    ),
    '',
    '## Queries',
    '',
    line(['query', 'who may ask', 'what its filters read']),
    line(['---', '---', '---']),
    ...Object.entries(policy.queries).map(([name, row]) =>
      line([
        name,
        row.by,
        Object.entries(row.reads)
          .map(([field, compartment]) => `${field} → ${compartment}`)
          .join(', ') || '–',
      ]),
    ),
  ].join('\n')}\n`;
}
