import { View } from '@tarojs/components';
import { Field } from '../../parts/field';
import { PhotoGrid } from '../../parts/photo-grid';
import { TextArea } from '../../parts/text-box';
import { VoiceField } from '../../parts/voice-field';
import type { Draft } from '../../platform/draft';
import { CategoryField } from './category-field';
import { ContactField } from './contact-field';
import { ForWhom } from './for-whom';
import { Paused } from './paused';
import { PlaceCard } from './place-card';
import type { ReportDraft } from './report-draft';
import { SameMatter } from './same-matter';
import type { Spot } from './spot';
import { useKinds } from './use-kinds';
import type { Report } from './use-report';

interface ReportFormProps {
  draft: Draft<ReportDraft>;
  spot: Spot;
  report: Report;
  onChangePlace: () => void;
}

/** The form from top to bottom: where, what kind, what happened, photos, the same matter, how to reach the person. */
export function ReportForm({ draft: { value, change }, spot, report, onChangePlace }: ReportFormProps) {
  const { sending, photos, voice, me, join } = report;
  const { wrong } = sending;
  const categories = useKinds(spot.placeId);
  const fill = (part: Partial<ReportDraft>, field?: string) => {
    change(part);
    if (field && wrong[field]) sending.mend(field);
  };
  return (
    <View>
      {/* what comes later has its place from the beginning, so that the rest is not sent to the view again */}
      <View>
        {me?.block && <Paused until={me.block.until} />}
        <ForWhom me={me} value={value.forWhom} onChange={(forWhom) => fill({ forWhom }, 'phone')} />
      </View>
      <PlaceCard value={value} spot={spot} wrong={wrong} fill={fill} onChangePlace={onChangePlace} />
      <View>
        <CategoryField
          remote={categories}
          value={value.category}
          wrong={wrong.category}
          onChange={(category) => fill({ category }, 'category')}
        />
      </View>
      <Field name="words" label="怎么回事" error={wrong.words}>
        <TextArea
          value={value.words}
          max={1000}
          empty="像跟邻居说话一样写就行"
          onChange={(words) => fill({ words }, 'words')}
        />
        <VoiceField voice={voice} />
      </Field>
      <Field
        name="photos"
        label="拍几张照"
        hint="不拍也能提交"
        error={wrong.photos}
        note={
          me || photos.list.length === 0
            ? '没传完也能提交。拍摄位置会先抹掉。'
            : '提交时再传。拍摄位置会先抹掉。'
        }
      >
        <PhotoGrid photos={photos} />
      </Field>
      <View>
        <SameMatter spot={spot} category={value.category} onJoin={join} />
      </View>
      <ContactField value={value} me={value.forWhom ? null : me} wrong={wrong} fill={fill} />
    </View>
  );
}
