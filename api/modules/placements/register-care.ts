import type { CareObligation } from '../care/care-words';

const begins: [string, CareObligation][] = [
  ['Obligation de soins', 'OBLIGATION'],
  ['Injonction de soins', 'INJUNCTION'],
  ['Contrat de soins', 'CONTRACT'],
  ['Postcure', 'RESIDENTIAL'],
];

export type RecordedCare = { obligation: CareObligation; followedBy: string | null };

/**
 * The words in which a register and a yearly report write a care contract: "Obligation de soins - suivi France
 * Addictions", "Obligation de soins psychologiques", "Contrat de soins Le Mail", "Postcure".
 */
export function careLabel({ obligation, followedBy }: RecordedCare): string {
  const begin = begins.find(([, kind]) => kind === obligation)?.[0] ?? '';
  if (!followedBy) return begin;
  if (followedBy.startsWith('soins ')) return begin.replace(/ soins$/, ` ${followedBy}`);
  return `${begin}${followedBy.startsWith('suivi ') ? ' - ' : ' '}${followedBy}`;
}

/** What those words record, so that `careLabel` gives them back letter by letter. Null for words that say it in no such way. */
export function readCareLabel(label: string): RecordedCare | null {
  const [begin, obligation] = begins.find(([words]) => label.startsWith(words)) ?? [];
  if (begin === undefined || obligation === undefined) return null;
  const rest = label.slice(begin.length).replace(/^( - | )/, '');
  const adjective = begin.endsWith(' soins') && /^\p{Ll}/u.test(rest) && !rest.startsWith('suivi ');
  const care = { obligation, followedBy: adjective ? `soins ${rest}` : rest || null };
  return careLabel(care) === label ? care : null;
}
