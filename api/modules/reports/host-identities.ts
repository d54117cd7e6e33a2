import { exitReasons, housings, works } from './host-words';
import type { Identities } from './identities';

const HOSTED = 'activity/HOSTED/n';
const ENTRIES = 'activity/ENTRIES/n';
const EXITS = 'activity/EXITS/n';
const REVOCATIONS = 'activity/REVOCATIONS/n';
const PRESENT = 'activity/PRESENT/n';
const DAYS = 'activity/DAYS/n';
const ASKED = 'requests/TOTAL/n';
const PROPOSED = 'requests/INTERVIEWS_PROPOSED/n';
const HONOURED = 'requests/INTERVIEWS_HONOURED/n';
const SENT = 'requests/QUESTIONNAIRES_SENT/n';
const RETURNED = 'requests/QUESTIONNAIRES_RETURNED/n';

/** Of the tables of host-report.ts. tests/modules/reports/identities.test.ts finds the ones that were forgotten. */
export const hostIdentities: Identities = {
  tables: {
    activity: {},
    monthly: {},
    requests: { sometimes: ['SEX_NOT_RECORDED'] },
    opinions: { sometimes: ['NOT_RECORDED'] },
    requestOrigins: { sometimes: '*' },
    hostedOrigins: { sometimes: '*' },
    ages: { sometimes: ['0-17', 'NOT_RECORDED'], sometimesColumns: ['notRecorded'] },
    household: {},
    care: { sometimes: '*' },
    durations: {},
    housingAtEntry: { sometimes: '*', possible: Object.keys(housings) },
    housingAtExit: { sometimes: '*', possible: Object.keys(housings) },
    exitReasons: { sometimes: '*', possible: Object.keys(exitReasons) },
    workAtExit: { sometimes: '*', possible: Object.keys(works) },
  },
  same: [
    [HOSTED, 'hostedOrigins/=/n', 'care/=/n', 'housingAtEntry/=/n'],
    [ENTRIES, 'requests/ENTRIES/n'],
    [EXITS, 'durations/FINISHED/n', 'housingAtExit/=/n', 'exitReasons/=/n', 'workAtExit/=/n'],
    [REVOCATIONS, 'durations/REVOKED/n'],
    [PRESENT, 'durations/ONGOING/n'],
    [ASKED, 'requestOrigins/=/n'],
  ],
  sums: [
    { whole: HOSTED, parts: ['hostedOrigins/*/n'] },
    { whole: HOSTED, parts: ['ages/*/*'] },
    { whole: HOSTED, parts: ['care/*/n'] },
    { whole: HOSTED, parts: ['housingAtEntry/*/n'] },
    { whole: HOSTED, parts: [EXITS, PRESENT] },
    { whole: HOSTED, parts: ['monthly/01/present', ENTRIES] },
    { whole: ENTRIES, parts: ['monthly/*/entries'] },
    { whole: EXITS, parts: ['monthly/*/exits'] },
    { whole: EXITS, parts: ['housingAtExit/*/n'] },
    { whole: EXITS, parts: ['exitReasons/*/n'] },
    { whole: EXITS, parts: ['workAtExit/*/n'] },
    { whole: REVOCATIONS, parts: ['exitReasons/REVOKED*/n'] },
    { whole: ASKED, parts: ['requests/MEN/n', 'requests/WOMEN/n', 'requests/SEX_NOT_RECORDED/n'] },
    { whole: ASKED, parts: ['requestOrigins/*/n'] },
  ],
  chains: [{ table: 'monthly', stock: 'present', into: 'entries', out: 'exits', end: PRESENT }],
  follows: [{ last: PRESENT, first: 'monthly/01/present' }],
  within: [
    { whole: HOSTED, part: 'household/*/n' },
    { whole: HOSTED, part: 'care/*/n' },
    { whole: PROPOSED, part: HONOURED },
  ],
  orders: [
    { less: RETURNED, more: SENT },
    { less: SENT, more: ASKED },
  ],
  missing: [
    'requests/SEX_NOT_RECORDED/n',
    'ages/NOT_RECORDED/*',
    'ages/*/notRecorded',
    ...['opinions', 'requestOrigins', 'hostedOrigins', 'care', 'housingAtEntry', 'housingAtExit', 'exitReasons', 'workAtExit'].map(
      (table) => `${table}/NOT_RECORDED/n`,
    ),
  ],
  rests: {
    // Days bound who was there: with a hidden month beside them, they bound how many came and went in it.
    [DAYS]: [HOSTED, PRESENT, 'monthly/*/present'],
    'activity/REVOCATION_RATE/n': [REVOCATIONS, HOSTED],
    'activity/OCCUPANCY/n': [DAYS],
    'monthly/*/occupancy': ['monthly/*/present'],
    'household/*/percent': ['household/*/n', HOSTED],
    'durations/*/mean': ['durations/*/n'],
  },
  grand: [HOSTED, ENTRIES, EXITS, ASKED],
  headline: [PRESENT, REVOCATIONS, 'requests/*/n'],
  ofService: [HOSTED, ENTRIES, EXITS, PRESENT, 'monthly/*/*', ASKED, SENT, RETURNED, PROPOSED, HONOURED],
  readings: {
    activity: [HOSTED, DAYS, 'activity/OCCUPANCY/n'],
    monthly: ['monthly/*/present', 'activity/OCCUPANCY/n'],
    requests: [ASKED, HONOURED, ENTRIES],
    requestOrigins: ['requestOrigins/*/n', ASKED],
    durations: ['durations/FINISHED/mean'],
    housingAtExit: ['housingAtExit/*/n', 'workAtExit/*/n', EXITS],
  },
};
