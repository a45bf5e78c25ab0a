import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { postStateWords } from '@linli/shared/volunteer/volunteer.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MyPostProps {
  own: OwnVolunteering;
  reload: () => Promise<void>;
}

/** The post I chose, and the way to another. */
export function MyPost({ own, reload }: MyPostProps) {
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  const { post } = own;
  const live = post?.state === 'asked' || post?.state === 'held';
  async function leave() {
    if (!post) return;
    const route = post.rights.withdraw ? volunteerApi.withdrawPost : volunteerApi.endPost;
    if (!(await send({}, (key) => call(route, { params: { id: post.id }, key })))) return;
    toast(post.rights.withdraw ? '撤回了' : '离岗了，谢谢您');
    await reload();
  }
  return (
    <Section title="我的岗位">
      <Card>
        <Text className="line strong">{post ? post.name : '还没有选岗位'}</Text>
        {post && (
          <Text className="line quiet">
            {[postStateWords[post.state], post.place, post.since && `${dayWords(post.since)}起`]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
        {post?.words && <Text className="line">{`社区说：${post.words}`}</Text>}
      </Card>
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        {live ? (
          <Button kind="line" wide onTap={leave}>
            {post.rights.withdraw ? '撤回' : '离岗'}
          </Button>
        ) : (
          <Button kind="line" wide icon="add" onTap={() => setOpen(true)}>
            选一个岗位
          </Button>
        )}
      </View>
      {open && <TakeSheet own={own} onClose={() => setOpen(false)} reload={reload} />}
    </Section>
  );
}

/** Choosing one of the district's posts; those that go with what I can do come first. */
function TakeSheet({ own: { posts, places }, onClose, reload }: MyPostProps & { onClose: () => void }) {
  const [code, setCode] = useState<string | null>(null);
  const [placeId, setPlace] = useState<string | null>(places.length === 1 ? (places[0]?.id ?? null) : null);
  const { wrong, trouble, mend, send } = useSending(['placeId', 'code']);
  async function take() {
    const faults = {
      ...(!placeId && { placeId: '先选在哪里' }),
      ...(!code && { code: '先选一个岗位' }),
    };
    const body = { code: code ?? '', placeId: placeId ?? '' };
    if (!(await send(faults, (key) => call(volunteerApi.take, { body, key })))) return;
    toast('交上了，等社区确认');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="选一个岗位" open onClose={onClose} verb="就选这个" onSend={take} trouble={trouble}>
      <Field name="placeId" label="在哪里" error={wrong.placeId}>
        <Card flush>
          <Pick
            options={places.map(({ id, name }) => ({ key: id, name }))}
            value={placeId}
            onChange={(id) => {
              setPlace(id);
              mend('placeId');
            }}
          />
        </Card>
      </Field>
      <Field name="code" label="哪个岗位" error={wrong.code}>
        <Card flush>
          <Pick
            options={posts.map(({ code: key, name, words, fits }) => ({
              ...{ key, name, words },
              ...(fits && { mark: '合您的本事' }),
            }))}
            value={code}
            onChange={(chosen) => {
              setCode(chosen);
              mend('code');
            }}
          />
        </Card>
      </Field>
    </FormSheet>
  );
}
