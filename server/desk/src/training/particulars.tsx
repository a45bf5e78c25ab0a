import { trainingFieldWords as words } from '@linli/shared/training/training.words';
import { TextField } from '../parts/field';
import { OccasionFields } from '../parts/occasion-fields';
import type { Form } from '../platform/use-form';
import { MaterialFiles } from './material-files';
import type { TrainingDraft } from './training-draft';

interface ParticularsProps extends Pick<Form<TrainingDraft>, 'value' | 'wrong' | 'change'> {
  placeId: string | null;
}

/** What is said of a session itself: what about, where, when, with what, for how many. */
export const Particulars = ({ placeId, value, wrong, change }: ParticularsProps) => (
  <>
    <OccasionFields words={words} longestTitle={60} value={value} wrong={wrong} change={change} />
    <TextField
      label={words.words}
      hint="可以不写"
      lines={2}
      max={1000}
      value={value.words}
      error={wrong.words}
      onChange={(text) => change({ words: text })}
    />
    <div className="fields-row">
      <TextField
        label="材料叫什么"
        hint="可以没有"
        max={60}
        value={value.material}
        onChange={(material) => change({ material })}
      />
      <TextField
        label="材料的网址"
        hint="https 开头"
        max={300}
        value={value.url}
        error={wrong.materials}
        onChange={(url) => change({ url })}
      />
    </div>
    <MaterialFiles
      placeId={placeId}
      files={value.files}
      error={wrong.documents}
      onChange={(files) => change({ files })}
    />
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
        label={words.validMonths}
        hint="不填就长期有效"
        kind="number"
        value={value.validMonths}
        error={wrong.validMonths}
        onChange={(validMonths) => change({ validMonths })}
      />
      <TextField
        label={words.remindDays}
        hint="有期限才提醒"
        kind="number"
        value={value.remindDays}
        error={wrong.remindDays}
        onChange={(remindDays) => change({ remindDays })}
      />
    </div>
  </>
);
