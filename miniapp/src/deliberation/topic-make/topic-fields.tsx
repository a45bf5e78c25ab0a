import { View } from '@tarojs/components';
import { giveawaysIn, type TopicForm } from '@linli/shared/topic/topic.contract';
import { givingAwayWords } from '@linli/shared/topic/topic.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Fact } from '../../parts/fact';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TextArea, TextLine } from '../../parts/text-box';
import { useDoor } from '../../platform/door';
import type { Draft } from '../../platform/draft';
import { go } from '../../platform/go';
import type { Sending } from '../../platform/sending';
import type { TopicDraft } from './topic-draft';

interface TopicFieldsProps {
  draft: Draft<TopicDraft>;
  form: TopicForm;
  sending: Sending;
  /** It was raised before: where it belongs stays. */
  placed: boolean;
  /** It comes from a matter, whose place it has. */
  ticket: boolean;
}

/** The form from top to bottom: what it is about, whether it is of the building or the compound, and from which home. */
export function TopicFields({ draft: { value, change }, form, sending, placed, ticket }: TopicFieldsProps) {
  const plate = useDoor((door) => door.page?.plate);
  const { wrong, mend } = sending;
  const leaks = giveawaysIn({ title: value.title, words: value.words });
  const leakAt = (field: string) => {
    const found = leaks.find((one) => one.field === field);
    return found && givingAwayWords(found.leak);
  };
  const fill = (part: Partial<TopicDraft>, field: string) => {
    change(part);
    if (wrong[field]) mend(field);
  };
  const reaches = [
    { key: 'building', words: `这栋楼（${form.buildingSupport} 人附议）` },
    { key: 'compound', words: `整个小区（${form.compoundSupport} 人附议）` },
  ] as const;
  return (
    <View>
      <Field name="title" label="想商量什么" error={wrong.title || leakAt('title')}>
        <TextLine
          max={30}
          value={value.title}
          empty="比如：门口加座椅和扶手"
          onChange={(title) => fill({ title }, 'title')}
        />
      </Field>
      <Field
        name="words"
        label="说说看"
        error={wrong.words || leakAt('words')}
        note="在哪里、为什么、想怎么样。邻居都会看到，不写姓名、电话、几室。"
      >
        <TextArea max={500} value={value.words} onChange={(words) => fill({ words }, 'words')} />
      </Field>
      {!placed && (
        <Field name="reach" label="哪里的事" error={wrong.reach} note="够人数了，就进入下一步，不用等">
          <Chips
            options={reaches}
            value={value.reach ? [value.reach] : []}
            onChange={([reach]) => fill({ reach: reach ?? null }, 'reach')}
          />
        </Field>
      )}
      {!placed && !ticket && form.homes.length > 1 && (
        <Field name="homeId" label="哪个家" error={wrong.homeId}>
          <Chips
            options={form.homes.map(({ id, name }) => ({ key: id, words: name }))}
            value={value.homeId ? [value.homeId] : []}
            onChange={([homeId]) => fill({ homeId: homeId ?? null }, 'homeId')}
          />
        </Field>
      )}
      {!placed && !ticket && form.homes.length === 0 && (
        <Field
          name="homeId"
          label="在哪里提"
          error={wrong.homeId}
          note={plate ? `就在刚才扫的门：${plate.compound ?? plate.community}` : undefined}
        >
          <Button kind="line" wide onTap={() => go('resident/home')}>
            去绑定住址
          </Button>
        </Field>
      )}
      {!placed && !ticket && form.groups.length > 0 && (
        <Field
          name="groupId"
          label="代表小组提"
          hint="可以不选"
          error={wrong.groupId}
          note="小组提的会写明：征询意见，不是表决"
        >
          <Chips
            options={form.groups.map(({ id, name }) => ({ key: id, words: name }))}
            value={value.groupId ? [value.groupId] : []}
            onChange={([groupId]) => fill({ groupId: groupId ?? null }, 'groupId')}
          />
        </Field>
      )}
      <View className="mt3">
        <Fact
          icon="info"
          title={`一共 ${form.steps.length} 步：${form.steps.join('、')}`}
          words="每一步谁在办、几天办完，都写在议题里，也会告诉您。坏了要修的，请用“报一件事”。"
        />
      </View>
      {form.mayEnter && !placed && !ticket && (
        <Section title="给没有手机的邻居">
          <Card flush>
            <ListRow icon="write" title="替他提一件事" onTap={() => go('convener/topic-enter')} />
            <ListRow
              icon="phone"
              title="要回的话"
              note={form.calls > 0 ? `${form.calls} 位在等` : '现在没有'}
              onTap={() => go('convener/topic-calls')}
            />
            {form.mayReview && <ListRow icon="eye" title="议题办理" onTap={() => go('convener/topics')} />}
          </Card>
        </Section>
      )}
    </View>
  );
}
