import { Text, View } from '@tarojs/components';
import { spotNotes, suitsWords } from '@linli/shared/wish/card.words';
import type { WishForm, WishKind } from '@linli/shared/wish/wish.contract';
import { Card } from '../../parts/card';
import { Fact } from '../../parts/fact';
import { Field } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { TextLine } from '../../parts/text-box';
import { useDoor } from '../../platform/door';
import type { Wrong } from '../../platform/sending';
import { shownTitle, type WishDraft } from './wish-draft';

interface PreviewProps {
  value: WishDraft;
  home: WishForm['homes'][number] | undefined;
  kind: WishKind | undefined;
  wrong: Wrong;
  fill: (part: Partial<WishDraft>, field: string) => void;
}

/** What neighbours will see, and that it is all; the title can be said in other words. */
export function Preview({ value, home, kind, wrong, fill }: PreviewProps) {
  const plate = useDoor((door) => door.page?.plate);
  const here = plate && (!home || home.placeId === plate.placeId) ? plate.compound : null;
  const { title, leak } = shownTitle(value);
  const { when, dates, spot } = value;
  return (
    <Field name="title" label="邻居会看到这些" hint="不会更多" error={wrong.title || leak}>
      <Card>
        <View className="between">
          <View className="tile wish__tile">
            <Icon name={kind?.icon ?? 'other'} />
          </View>
          <View className="grow">
            <Text className="wish__title">{title || '写几个字，这里就是标题'}</Text>
            <Text className="line t-small quiet">
              {[
                here ?? '您的小区',
                when && suitsWords({ when, dates: dates.filter(Boolean) }),
                spot && spot !== 'home' && spotNotes[spot],
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </View>
        </View>
        <Fact
          icon="shield"
          title="姓名、电话、门牌只有社区看得到"
          words="有人接了、约好时间，才给他门牌。社区会把话改得更妥当再公布。"
        />
      </Card>
      <View className="mt2">
        <TextLine
          label="标题换个说法"
          max={20}
          value={value.title}
          empty="标题换个说法，可以不填"
          onChange={(text) => fill({ title: text }, 'title')}
        />
      </View>
    </Field>
  );
}
