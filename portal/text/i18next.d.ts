import 'i18next';
import type care from './care.fr';
import type common from './common.fr';
import type directory from './directory.fr';
import type history from './history.fr';
import type home from './home.fr';
import type immersions from './immersions.fr';
import type imports from './imports.fr';
import type invitation from './invitation.fr';
import type network from './network.fr';
import type placements from './placements.fr';
import type plans from './plans.fr';
import type referrals from './referrals.fr';
import type reports from './reports.fr';
import type signin from './signin.fr';
import type words from './words.fr';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      care: typeof care;
      common: typeof common;
      directory: typeof directory;
      history: typeof history;
      home: typeof home;
      immersions: typeof immersions;
      invitation: typeof invitation;
      imports: typeof imports;
      network: typeof network;
      placements: typeof placements;
      plans: typeof plans;
      referrals: typeof referrals;
      reports: typeof reports;
      signin: typeof signin;
      words: typeof words;
    };
  }
}
