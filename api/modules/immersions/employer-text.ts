import type { Context } from '../../context';
import { problemTexts, refuse } from '../../graphql/problem';
import { tells } from '../../graphql/telling-words';
import { Availability } from '../referrals/availability';

problemTexts({
  TELLING_TEXT: {
    fr: 'Ce texte est lu par l’employeur : il contient « {word} », qui dit d’où vient la personne. Écrivez-le autrement, par exemple en ne parlant que du travail.',
    en: 'The employer reads this text: it contains “{word}”, which tells where the person comes from. Word it otherwise, for instance speaking only of the work.',
  },
  TELLING_AVAILABILITY: {
    fr: 'L’employeur lit les disponibilités de la personne : « {word} » dit d’où elle vient. Faites-les corriger dans l’orientation avant de proposer la période.',
    en: 'The employer reads the availability of the person: “{word}” tells where she comes from. Have it corrected in the referral before you propose the period.',
  },
  TELLING_SENDER: {
    fr: 'L’employeur lit votre nom et le nom public de votre structure : « {word} » dit d’où vient la personne. Faites-le changer sur la page du réseau avant de proposer la période.',
    en: 'The employer reads your name and the public name of your organisation: “{word}” tells where the person comes from. Have it changed on the network page before you propose the period.',
  },
});

/**
 * What in a text about a job tells of justice or of care, each from the beginning of a word. Narrower than for a name: what
 * people do at work stays sayable (trier des écrous, soins aux animaux, soudure TIG, condamner une porte, à peine).
 */
const inTexts = [
  'spip|cpip|dpip|disp\\b|csapa|caarud|chrs\\b|smpr\\b|uhsa\\b|jap\\b',
  'penitenti|prison|carcer|incarcer|detention\\b(?! d )|detenue?s?\\b(?! par)|maisons? d arret|ecroue|sous ecrou|(levees?|numeros?|no|n) d ecrou',
  'probation|probatoire|sursis\\b|penal(?!t)|condamnation|condamnee?s?\\b(?= (a|pour|par|en)\\b)|delinq|desistance|judiciaire|main de justice|sous justice',
  '(?<!\\b(a|sans|avec|grand|vaut la|vaille la|valoir la) )peines?\\b|mandat de depot|mesure de justice',
  '(le|la|du|au|un|une|son|sa|les|des|aux) juges?\\b(?! (utile|necessaire|bon|bonne|opportun|possible|prete?|pas))|(?<!\\b(rue|place|avenue|boulevard|quai) du )tribunal',
  'place(e?s?) (a l )?exterieur|bracelet|\\b(pse|qsl|ddse|pjj|tso)\\b|permissions? de sort|liberables?\\b|methadone|subutex|buprenorphine|commissariat|gendarmerie|placements? (a l )?exterieur|semi libert|bracelet electronique|sortant de|reinser',
  'liberation (conditionnelle|anticipee|sous contrainte)|(sa|date de|avant|apres|depuis|fin de) liberation|liberee?s? (conditionnel|de prison)',
  'addict|alcooli|alcoolo|toxico|drogue?s?\\b|sevrage|desintox|postcure|en cure\\b|cures? de',
  '(obligation|injonction|parcours|contrat|suivi) de soins?\\b|(ses|en) soins\\b|soins? (en )?(addict|psych)|injonction|psychiatr|therap',
];

/** Refuses the field of an input, as the one who writes knows it, whose words an employer must not read. */
export function checkEmployerTexts(texts: Record<string, string | null | undefined>): void {
  for (const [field, text] of Object.entries(texts)) {
    const word = text && tells(inTexts, text);
    if (word) refuse('TELLING_TEXT', field, { word });
  }
}

/** The hours and areas of the person, which the employer reads with the question. */
export async function checkAvailability({ manager }: Context, beneficiaryId: string): Promise<void> {
  const found = await manager.findOneBy(Availability, { beneficiaryId });
  const word = tells(inTexts, [found?.hours, found?.areas].filter(Boolean).join(' · '));
  if (word) refuse('TELLING_AVAILABILITY', null, { word });
}

/** The names under which a period is proposed are read by the employer as well. */
export function checkSender(publicName: string, contact: string): void {
  const word = tells(inTexts, `${publicName} · ${contact}`);
  if (word) refuse('TELLING_SENDER', null, { word });
}
