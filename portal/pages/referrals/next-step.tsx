import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Dialog } from '../../ui/dialog';
import { SectionHead } from '../../ui/section-head';
import { SideBox } from '../../ui/side-box';
import { useToast } from '../../ui/undo-toast';
import { FormOf, type FormVerb, hasForm } from './forms/verbs';
import { nextVerb, otherVerbs } from './next-verb';
import { can, type Referral } from './referral-types';
import css from './referrals.module.css';

export function useVerbWords(): { verb: (verb: FormVerb) => string; intro: (verb: FormVerb, referral: Referral) => string | undefined } {
  const { t } = useTranslation('referrals');
  return {
    verb: (verb) => t(`verb.${verb}`),
    intro: (verb, referral) => {
      if (verb === 'recordInterview') return undefined;
      return t(`intro.${verb}`, { addressee: referral.addressee?.name ?? '' }) || undefined;
    },
  };
}

/** The next step as a form, then everything else that the viewer may do now. */
export function NextStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const words = useVerbWords();
  const verb = nextVerb(referral);
  const others = otherVerbs(referral).filter(hasForm);
  return (
    <>
      {verb ? (
        <div id="next-step" className="m-no-print">
          <SideBox tone={referral.viewerTurn ? 'turn' : 'plain'} title={words.verb(verb)} intro={words.intro(verb, referral)}>
            <FormOf key={`${referral.id} ${verb}`} verb={verb} referral={referral} />
            {can(referral, 'changeReferralDraft') ? (
              <p className={css.beside}>
                <Link to={`/referrals/new?brouillon=${referral.ref}`}>{t('verb.changeReferralDraft')}</Link>
              </p>
            ) : null}
          </SideBox>
        </div>
      ) : null}
      {others.length > 0 ? (
        <section className="m-no-print">
          <SectionHead title={verb ? t('also') : t('next')} line="light" />
          <ul className={css.verbs}>
            {others.map((one) => (
              <li key={one}>
                <VerbButton verb={one} referral={referral} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** A verb behind a button: its form opens in a dialog. */
export function VerbButton({ verb, referral, label }: { verb: FormVerb; referral: Referral; label?: string }) {
  const { t } = useTranslation('referrals');
  const words = useVerbWords();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const intro = words.intro(verb, referral);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
        {label ?? words.verb(verb)}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={words.verb(verb)}>
        {intro ? <p className={css.intro}>{intro}</p> : null}
        <FormOf
          verb={verb}
          referral={referral}
          onDone={() => {
            setOpen(false);
            toast(t('done', { verb: words.verb(verb) }));
          }}
        />
      </Dialog>
    </>
  );
}
