import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../portal/text/history.en';
import fr from '../../portal/text/history.fr';

const MODULES = join(__dirname, '../../api/modules');
/** A referral's history tells nothing of these: they are about organisations and agreements. */
const ELSEWHERE = /^(ORGANISATION|SITE|AGREEMENT|FREE_PLACES|REGISTER|REPORT)_/;

/** Every verb that a file of the API writes into the journal: what stands before the name of a compartment. */
function recorded(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(join(MODULES, file), 'utf8');
    if (!/record\(/.test(text)) continue;
    for (const call of text.match(/record\(\s*context,[\s\S]{0,160}?'[A-Z][a-zA-Z]+',/g) ?? [])
      for (const verb of call.match(/'[A-Z]+(_[A-Z]+)+'/g) ?? []) found.add(verb.slice(1, -1));
  }
  return [...found].filter((verb) => !ELSEWHERE.test(verb)).sort();
}

test('each verb of the journal is told in French and in English', () => {
  const verbs = recorded();
  expect(verbs).toEqual(expect.arrayContaining(['REFERRAL_SENT', 'INTERVIEWS_OFFERED', 'PLAN_STEP_ADDED', 'CARE_CONTRACT_OPENED']));
  for (const catalogue of [fr, en]) expect(verbs.filter((verb) => !(verb in catalogue.did))).toEqual([]);
});
