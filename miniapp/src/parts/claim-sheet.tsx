import '../styles/wish.scss';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ClaimWish } from '@linli/shared/wish/claim.contract';
import type { Companion } from '@linli/shared/wish/claim.rules';
import { companionWords } from '@linli/shared/wish/claim.words';
import { aboutWords, suitsWords } from '@linli/shared/wish/card.words';
import { suitedTimes } from '@linli/shared/wish/times.rules';
import { suitedWords } from '@linli/shared/wish/times.words';
import type { WishCard } from '@linli/shared/wish/wish.contract';
import { useConsent, versionToAgree } from '../platform/use-consent';
import { useSending } from '../platform/sending';
import { Button } from './button';
import { Chips } from './chips';
import { Choice } from './choice';
import { ConsentLines } from './consent-lines';
import { Fact } from './fact';
import { Field } from './field';
import { FormFoot } from './form-bar';
import { Icon } from './icon';
import { Loading } from './loading';
import { Sheet } from './sheet';

interface ClaimSheetProps {
  wish: WishCard & { until?: string | null };
  now: string;
  /** Until when it is kept for whoever takes it now. */
  lockUntil: string;
  needsConsent: boolean;
  /** Sends the promise under `key`; the sheet is the caller's to close. */
  claim: (ask: ClaimWish, key: string) => Promise<unknown>;
  onClose: () => void;
}

const another = 'another';
const hour = 3_600_000;
const companions = (['arrange', 'own'] as const).map((key) => ({ key, words: companionWords[key] }));

/** Promising to help: a day, who comes along, and what the promise means; the first time also the agreement to serve. */
export function ClaimSheet({ wish, now, lockUntil, needsConsent, claim, onClose }: ClaimSheetProps) {
  const [time, setTime] = useState<string>(another);
  const [companion, setCompanion] = useState<Companion>('arrange');
  const consent = useConsent(needsConsent);
  const { wrong, trouble, send } = useSending(['at', 'companion']);
  const at = new Date(now);
  const times = suitedTimes({ ...wish, until: wish.until ?? null }, at, 3).map((one) => ({
    key: one.at.toISOString(),
    words: suitedWords(one, at),
  }));
  const hours = Math.round((+new Date(lockUntil) - +at) / hour);
  const version = versionToAgree(consent.value);
  const promise = (anyway: boolean) =>
    send({}, (key) =>
      claim(
        {
          ...(time !== another && { at: time }),
          ...(wish.pair && { companion }),
          ...(version !== undefined && { consent: version }),
          ...(anyway && { anyway }),
        },
        key,
      ),
    );
  const overlaps = trouble?.code === 'claim.overlaps';
  const foot = (
    <FormFoot
      trouble={trouble}
      second={
        <Button kind="line" big onTap={onClose}>
          再想想
        </Button>
      }
    >
      <Button
        big
        off={needsConsent && !consent.value}
        why={needsConsent ? '先看看服务约定' : undefined}
        onTap={() => promise(overlaps)}
      >
        {overlaps ? '还是要接' : `认领，锁定 ${hours} 小时`}
      </Button>
    </FormFoot>
  );
  return (
    <Sheet title="我来办这个心愿" open onClose={onClose} foot={foot}>
      <View className="strip">
        <Icon name={wish.icon} className="strip__icon" />
        <View className="grow">
          <Text className="strong">{wish.title}</Text>
          <Text>{` · ${aboutWords(wish)}`}</Text>
        </View>
      </View>
      {needsConsent &&
        (consent.value ? <ConsentLines agreement={consent.value.agreement} /> : <Loading remote={consent} />)}
      <Field
        name="at"
        label="打算哪天去"
        hint={`对方${suitsWords(wish)}`}
        error={wrong.at}
        note={time === another ? '接了以后再约时间' : '对方点头才算约好'}
      >
        <Chips
          columns={2}
          options={[...times, { key: another, words: '另约' }]}
          value={[time]}
          onChange={([chosen]) => setTime(chosen ?? another)}
        />
      </Field>
      {wish.pair && (
        <Field name="companion" label="同伴" hint="这一户需要两人同行" error={wrong.companion}>
          <Choice options={companions} value={companion} onChange={setCompanion} />
        </Field>
      )}
      <View className="mt2">
        <Fact
          icon="locked"
          title={`为您锁定 ${hours} 小时`}
          words={`到 ${momentWords(new Date(lockUntil))}。没约上时间会自动放回`}
        />
        <Fact icon="reply" title="在这里留言联系" words="互相看不到号码；谁愿意，可以把自己的号码给对方看" />
        <Fact icon="withdrawn" title="有事随时放回" words="不扣分，不公开，不用说明理由" />
      </View>
    </Sheet>
  );
}
