import { person } from './people';
import type { Telling } from './telling';

export type Told = { id: string; version: number; ref: string };
export type Ending =
  | 'draft'
  | 'sent'
  | 'acknowledged'
  | 'assessing'
  | 'questionnaire'
  | 'dates'
  | 'chosen'
  | 'met'
  | 'opinion'
  | 'accepted'
  | 'declined'
  | 'declined-elsewhere'
  | 'reoriented'
  | 'withdrawn'
  | 'active'
  | 'suspended'
  | 'closed'
  | 'revoked';

type Kind = 'PLACEMENT_EXTERIEUR' | 'ACTION_PLAN' | 'CARE' | 'INSERTION';
export type Story = {
  number: number;
  spip: string;
  by: string;
  host: string;
  to: string;
  kind?: Kind;
  begins: number;
  ends: Ending;
  young?: boolean;
};

const fields = 'version ref interviews { id version state }';

/** One referral from its draft, `begins` days from today, to where the story ends. */
export class ReferralStory {
  private told: Told & { interviews?: { id: string; version: number; state: string }[] } = { id: '', version: 0, ref: '' };
  private days: number;

  constructor(
    private readonly telling: Telling,
    private readonly story: Story,
  ) {
    this.days = story.begins;
  }

  async tell(): Promise<Told> {
    const { ends } = this.story;
    await this.draft();
    if (ends === 'draft') return this.told;
    await this.spip('sendReferral');
    if (ends === 'sent') return this.told;
    if (ends === 'withdrawn') return this.spip('withdrawReferral', {}, 4);
    await this.partner('acknowledgeReferral', {}, 2);
    if (ends === 'acknowledged') return this.told;
    await this.partner('assessReferral', {}, 2);
    if (ends === 'assessing') return this.told;
    if (this.story.kind && this.story.kind !== 'PLACEMENT_EXTERIEUR') return this.answer();
    await this.questionnaire();
    if (ends === 'questionnaire') return this.told;
    await this.interviews();
    if (['dates', 'chosen', 'met'].includes(ends)) return this.told;
    return this.answer();
  }

  private async draft(): Promise<void> {
    const { telling, story } = this;
    const who = person(story.number);
    const age = story.young ? 18 + (story.number % 8) : who.age;
    const birth = `${telling.today.getUTCFullYear() - age}-${String(1 + (story.number % 9)).padStart(2, '0')}-${String(3 + (story.number % 24)).padStart(2, '0')}`;
    const closed = story.number % 4 !== 3;
    this.told = (await telling.act(
      story.by,
      this.days,
      'draftReferral',
      {
        kind: story.kind ?? 'PLACEMENT_EXTERIEUR',
        addresseeId: telling.organisation(story.host),
        lastName: who.lastName,
        firstName: who.firstName,
        birthDate: birth,
        sex: who.sex,
        address: closed ? null : `${1 + story.number} rue des Tisserands, 80000 Amiens`,
        phone: closed ? null : `06 39 98 ${10 + (story.number % 80)} 12`,
        setting: closed ? 'CLOSED' : 'OPEN',
        measure: closed ? 'détention' : 'aménagement avant incarcération (art. 723-15)',
        prison: closed ? who.prison : 'Milieu ouvert Amiens (723-15)',
        ecrouNumber: closed ? `${23000 + story.number * 37}` : null,
        offenceClass: 'délit',
        sentenceEndsOn: telling.day(this.days + 420 + story.number),
        hearingOn: telling.day(this.days + 60),
        firstConviction: story.number % 3 !== 0,
        hours: 'du lundi au vendredi, de 8 h à 18 h',
        areas: 'Amiens et autour',
        availableFrom: telling.day(this.days + 45),
        reason: who.reason,
        askedFor: who.askedFor,
        wishedOn: telling.day(this.days + 60),
      },
      'referral',
      fields,
    )) as never;
  }

  private async questionnaire(): Promise<void> {
    const assessment = async (input: object, later: number) => {
      const row = await this.partner('recordQuestionnaire', { ...input, version: this.assessmentVersion++ }, later);
      return row;
    };
    await assessment({ sentOn: this.telling.day(this.days) }, 0);
    await assessment(
      {
        sentOn: this.telling.day(this.days),
        returnedOn: this.telling.day(this.days + 9),
        summary: 'Questionnaire rempli avec la personne. Projet clair, autonomie à confirmer.',
      },
      9,
    );
  }

  private assessmentVersion = 1;

  private async interviews(): Promise<void> {
    const { ends } = this.story;
    const dates = [8, 9, 12].map((later, at) => ({
      day: this.telling.day(this.days + 1 + later),
      time: ['10:00', '14:30', '09:00'][at],
      place: at === 1 ? 'visioconférence' : this.story.number % 2 ? 'parloir' : 'site de Rivery',
    }));
    await this.partner('offerInterviews', { dates }, 1);
    if (ends === 'dates') return;
    const chosen = this.told.interviews?.find(({ state }) => state === 'OFFERED');
    this.told = (await this.telling.act(
      this.story.by,
      (this.days += 2),
      'chooseInterview',
      { interviewId: chosen?.id, version: chosen?.version },
      'referral',
      fields,
    )) as never;
    if (ends === 'chosen') return;
    const kept = this.told.interviews?.find(({ state }) => state === 'CHOSEN');
    this.told = (await this.telling.act(
      this.story.to,
      (this.days += 7),
      'recordInterview',
      { interviewId: kept?.id, version: kept?.version, kept: true },
      'referral',
      fields,
    )) as never;
  }

  private async answer(): Promise<Told> {
    const { ends, kind } = this.story;
    const placement = !kind || kind === 'PLACEMENT_EXTERIEUR';
    if (placement) await this.opinion(ends === 'declined' ? 'UNFAVOURABLE' : 'FAVOURABLE');
    if (ends === 'opinion') return this.told;
    if (ends.startsWith('declined') || ends === 'reoriented') return this.decline();
    const expectedOn = placement ? this.telling.day(this.days + 12) : null;
    await this.partner(
      'acceptReferral',
      { message: 'Nous l’accueillons avec plaisir. Merci de nous confirmer le jour d’arrivée.', ...(expectedOn ? { expectedOn } : {}) },
      2,
    );
    if (ends === 'accepted') return this.told;
    if (placement) {
      await this.partner(
        'enterPlacement',
        {
          enteredOn: this.telling.day(this.days + 10),
          place: `chambre ${1 + (this.story.number % 14)}`,
          housingAtEntry: 'PRISON',
          familySituation: this.story.number % 3 ? 'célibataire' : 'en couple',
          hasChildren: this.story.number % 2 === 0,
        },
        10,
      );
    } else await this.spip('startReferral', {}, 5);
    if (ends === 'suspended') return this.spip('suspendReferral', {}, 25);
    if (ends === 'closed' || ends === 'revoked') return this.leave(placement);
    return this.told;
  }

  private async leave(placement: boolean): Promise<Told> {
    const revoked = this.story.ends === 'revoked';
    if (!placement) return this.spip('closeReferral', { outcome: 'COMPLETED' }, 90);
    const later = revoked ? 40 : 150;
    return this.partner(
      'exitPlacement',
      {
        exitedOn: this.telling.day(this.days + later),
        exitReason: revoked ? 'REVOKED_RULES' : 'PAROLE',
        housingAtExit: revoked ? 'PRISON' : this.story.number % 2 ? 'WITH_RELATIVES' : 'PRIVATE_TENANT',
        workAtExit: revoked ? 'NONE' : this.story.number % 2 ? 'CDDI' : 'CDI',
      },
      later,
    );
  }

  private async decline(): Promise<Told> {
    const elsewhere = this.story.ends !== 'declined';
    await this.partner(
      'declineReferral',
      {
        reason: elsewhere ? 'NO_PLACE' : 'NEEDS_OTHER_CARE',
        message: elsewhere ? 'Aucune place avant plusieurs mois.' : 'Un suivi de soins d’abord nous paraît nécessaire.',
        proposal: elsewhere
          ? 'La Maison du Gué a une place et connaît ce public.'
          : 'Une entrée dans six mois, après un premier contrat de soins.',
        proposedOrganisationId: elsewhere ? this.telling.organisation('gue') : null,
      },
      2,
    );
    if (this.story.ends !== 'reoriented') return this.told;
    return this.spip(
      'reorientReferral',
      { addresseeId: this.telling.organisation('gue'), message: 'Demande transmise après votre échange avec le service.' },
      3,
    );
  }

  private opinion(kind: string): Promise<Told> {
    return this.telling
      .act(
        this.story.to,
        (this.days += 2),
        'giveOpinion',
        {
          referralId: this.told.id,
          kind,
          givenOn: this.telling.day(this.days),
          comment: kind === 'FAVOURABLE' ? 'Avis favorable de l’équipe.' : 'Avis réservé de l’équipe.',
        },
        'referral',
        fields,
      )
      .then((told) => (this.told = told as never));
  }

  private spip(mutation: string, input: object = {}, later = 1): Promise<Told> {
    return this.step(this.story.by, mutation, input, later);
  }
  private partner(mutation: string, input: object, later: number): Promise<Told> {
    return this.step(this.story.to, mutation, input, later);
  }
  private async step(who: string, mutation: string, input: object, later: number): Promise<Told> {
    this.days += later;
    this.told = (await this.telling.act(
      who,
      this.days,
      mutation,
      { referralId: this.told.id, version: this.told.version, ...input },
      'referral',
      fields,
    )) as never;
    return this.told;
  }
}
