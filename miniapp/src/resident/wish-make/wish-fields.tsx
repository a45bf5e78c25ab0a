import { View } from '@tarojs/components';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { WishForm } from '@linli/shared/wish/wish.contract';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Fact } from '../../parts/fact';
import { Field } from '../../parts/field';
import { VoiceField } from '../../parts/voice-field';
import { WishWhat } from '../../parts/wish-what';
import type { Draft } from '../../platform/draft';
import { go } from '../../platform/go';
import { ForSomebody } from './for-somebody';
import { Preview } from './preview';
import type { Make } from './use-make';
import { homeOf, type WishDraft } from './wish-draft';

interface WishFieldsProps {
  draft: Draft<WishDraft>;
  form: WishForm;
  make: Make;
  /** It was made before: where it belongs and for whom it is stay. */
  again: boolean;
}

/** The form from top to bottom: what is wished, for which home and whom, and what neighbours will see. */
export function WishFields({ draft: { value, change }, form, make, again }: WishFieldsProps) {
  const { wrong, mend } = make.sending;
  const fill = (part: Partial<WishDraft>, field: string) => {
    change(part);
    if (wrong[field]) mend(field);
  };
  return (
    <View>
      <WishWhat
        value={value}
        kinds={form.kinds}
        today={localDate(new Date(form.now))}
        wrong={wrong}
        fill={fill}
        empty="像跟邻居说话一样写就行"
        voice={!again && <VoiceField voice={make.voice} />}
      />
      {!again && form.homes.length > 1 && (
        <Field name="homeId" label="哪个家" error={wrong.homeId}>
          <Chips
            options={form.homes.map(({ id, name }) => ({ key: id, words: name }))}
            value={value.homeId ? [value.homeId] : []}
            onChange={([homeId]) => fill({ homeId: homeId ?? null }, 'homeId')}
          />
        </Field>
      )}
      {!again && form.homes.length === 0 && wrong.homeId && (
        <Field name="homeId" label="哪个家" error={wrong.homeId}>
          <Button kind="line" wide onTap={() => go('resident/home')}>
            去绑定住址
          </Button>
        </Field>
      )}
      {!again && <ForSomebody value={value} wrong={wrong} fill={fill} />}
      <Preview
        value={value}
        home={homeOf(value, form)}
        kind={form.kinds.find(({ code }) => code === value.kind)}
        wrong={wrong}
        fill={fill}
      />
      <View className="mt3">
        <Fact icon="info" title="孩子的心愿" words="请社区代发，不放照片和名字。" />
      </View>
    </View>
  );
}
