import { View } from '@tarojs/components';
import { ratingReasons, type RatingReason } from '@linli/shared/rating/rating.rules';
import { ratingReasonWords, solvedWords } from '@linli/shared/rating/rating.words';
import { Chips } from '../../parts/chips';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { RatingInput } from '../../parts/rating-input';
import { TextArea } from '../../parts/text-box';
import type { Rating, RatingDraft } from './use-rating';

const answers = [
  { key: 'yes', words: solvedWords.yes },
  { key: 'partly', words: solvedWords.partly },
  { key: 'no', words: solvedWords.no },
] as const;
const yesOrNo = [
  { key: 'no', words: '没有' },
  { key: 'yes', words: '有' },
] as const;
const praise: readonly RatingReason[] = ['fast', 'kind'];
const complaints = ratingReasons
  .filter((reason) => !praise.includes(reason))
  .map((key) => ({ key, words: ratingReasonWords[key] }));

/** Was it mended, how was it done, and what was wrong where it was not; nothing is chosen beforehand. */
export function RatingForm({ rating: { draft, wrong, mend, doubts, mine } }: { rating: Rating }) {
  const { solved, stars, reasons, words, pressed } = draft.value;
  const fill = (part: Partial<RatingDraft>, field: string) => {
    draft.change(part);
    if (wrong[field]) mend(field);
  };
  return (
    <View className="rating">
      <Field name="solved" label="办好了吗？" error={wrong.solved}>
        <Choice options={answers} value={solved} onChange={(value) => fill({ solved: value }, 'solved')} />
      </Field>
      <Field name="stars" label="这次办得怎么样？" error={wrong.stars}>
        <RatingInput value={stars} onChange={(value) => fill({ stars: value }, 'stars')} />
      </Field>
      {doubts && (
        <Field name="reasons" label="哪里不满意" hint="可以不选" error={wrong.reasons}>
          <Chips
            many
            options={complaints}
            value={reasons}
            onChange={(value) => fill({ reasons: value }, 'reasons')}
          />
        </Field>
      )}
      {(doubts || words) && (
        <Field name="words" label="还想说什么" hint="可以不填" error={wrong.words}>
          <TextArea max={500} value={words} onChange={(value) => fill({ words: value }, 'words')} />
        </Field>
      )}
      {mine && (
        <Field
          name="pressed"
          label="有没有人请您改评价？"
          hint="可以不答"
          note="只有街道和区里的督办看得到，办理人和社区都看不到"
        >
          <Choice
            options={yesOrNo}
            value={typeof pressed === 'boolean' ? (pressed ? 'yes' : 'no') : null}
            onChange={(key) => fill({ pressed: key === 'yes' }, 'pressed')}
          />
        </Field>
      )}
    </View>
  );
}
