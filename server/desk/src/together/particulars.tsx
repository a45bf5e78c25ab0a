import { activityFieldWords as words } from '@linli/shared/activity/activity.words';
import { TextField } from '../parts/field';
import { OccasionFields } from '../parts/occasion-fields';
import type { Form } from '../platform/use-form';
import type { ActivityDraft } from './activity-draft';

/** What is said of an activity itself: what, where, when, for how many. */
export const Particulars = ({
  value,
  wrong,
  change,
}: Pick<Form<ActivityDraft>, 'value' | 'wrong' | 'change'>) => (
  <>
    <OccasionFields words={words} longestTitle={40} value={value} wrong={wrong} change={change} />
    <div className="fields-row">
      <TextField
        label={words.capacity}
        hint="不填就不限"
        kind="number"
        value={value.capacity}
        error={wrong.capacity}
        onChange={(capacity) => change({ capacity })}
      />
      <TextField
        label={words.firstPlaces}
        hint="没人来，开始前一天放开"
        kind="number"
        value={value.firstPlaces}
        error={wrong.firstPlaces}
        onChange={(firstPlaces) => change({ firstPlaces })}
      />
    </div>
    <TextField
      label={words.words}
      hint="可以不写"
      lines={3}
      max={600}
      value={value.words}
      error={wrong.words}
      onChange={(text) => change({ words: text })}
    />
  </>
);
