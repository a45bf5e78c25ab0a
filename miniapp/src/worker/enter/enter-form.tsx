import { View } from '@tarojs/components';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { PhotoGrid } from '../../parts/photo-grid';
import { TextArea } from '../../parts/text-box';
import { VoiceField } from '../../parts/voice-field';
import { CategoryField } from '../../pages/report/category-field';
import { PlaceCard } from '../../pages/report/place-card';
import type { Spot } from '../../pages/report/spot';
import { useKinds } from '../../pages/report/use-kinds';
import type { Draft } from '../../platform/draft';
import type { EntryDraft } from './enter-draft';
import type { Entering } from './use-enter';
import { WhoseFields } from './whose-fields';

interface EnterFormProps {
  draft: Draft<EntryDraft>;
  spot: Spot;
  entering: Entering;
  mayFind: boolean;
  onChangePlace: () => void;
}

/** Whose matter it is, where, what kind, what happened, photos; for somebody else also who they are and that they agree. */
export function EnterForm({
  draft: { value, change },
  spot,
  entering,
  mayFind,
  onChangePlace,
}: EnterFormProps) {
  const { sending, photos, voice, enter } = entering;
  const { wrong } = sending;
  const { finding } = value;
  const categories = useKinds(spot.placeId);
  const fill = (part: Partial<EntryDraft>, field?: string) => {
    change(part);
    if (field && wrong[field]) sending.mend(field);
  };
  const bar = (
    <FormBar trouble={sending.trouble}>
      <Button big wide busyWords="正在登记" onTap={enter}>
        登记
      </Button>
    </FormBar>
  );
  return (
    <Page bar={bar}>
      {mayFind && (
        <Field label="谁的事" note={finding ? '自己发现的不用评价，由社区看办得怎么样' : undefined}>
          <Choice
            options={[
              { key: 'another', words: '替人登记' },
              { key: 'finding', words: '我发现的' },
            ]}
            value={finding ? 'finding' : 'another'}
            onChange={(whose) => fill({ finding: whose === 'finding' })}
          />
        </Field>
      )}
      <View className="mt3">
        <PlaceCard value={value} spot={spot} wrong={wrong} fill={fill} onChangePlace={onChangePlace} />
      </View>
      <CategoryField
        remote={categories}
        value={value.category}
        wrong={wrong.category}
        onChange={(category) => fill({ category }, 'category')}
      />
      <Field name="words" label="怎么回事" error={wrong.words}>
        <TextArea
          value={value.words}
          max={1000}
          empty={finding ? '看到了什么' : '照他说的写'}
          onChange={(words) => fill({ words }, 'words')}
        />
        <VoiceField voice={voice} />
      </Field>
      <Field name="photos" label="拍几张照" hint="不拍也能登记" error={wrong.photos}>
        <PhotoGrid photos={photos} />
      </Field>
      {!finding && <WhoseFields value={value} wrong={wrong} fill={fill} />}
    </Page>
  );
}
