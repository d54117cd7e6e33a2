import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { CoReviewRows } from '../../ui/co-review-rows';
import { VisibleTo } from '../../ui/timeline';
import { type Contract, contributionOf, ownSide, QUESTIONS, type Review, type Side, sameWords, sidesOf, type Viewer } from './care';

/** Both parts side by side, once both are deposited. */
export function BothParts({ contract, review, viewer }: { contract: Contract; review: Review; viewer: Viewer }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const { host, care } = sidesOf(contract);
  const [left, right] = [contributionOf(review, host), contributionOf(review, care)];
  if (!left || !right) return null;
  const own = ownSide(contract, viewer)?.own;
  const side = (of: Side, part: typeof left) => ({
    ...of,
    own: own?.kind === of.kind,
    note: t('side.deposited', { name: part.writtenBy, day: format.dayMonth(part.depositedAt) }),
  });
  const opened = [left.depositedAt, right.depositedAt].sort().at(-1) ?? right.depositedAt;
  return (
    <div>
      <CoReviewRows
        left={side(host, left)}
        right={side(care, right)}
        questions={QUESTIONS.map((question) => ({
          key: question,
          question: t(`question.${question}`),
          left: left[question],
          right: right[question],
          same: sameWords(left[question], right[question]),
        }))}
      />
      <VisibleTo readers={['HOST', 'CARE_PARTNER']}>. {t('together', { day: format.dayMonth(opened) })}</VisibleTo>
    </div>
  );
}
