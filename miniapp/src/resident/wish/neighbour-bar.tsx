import { View } from '@tarojs/components';
import { useState } from 'react';
import { wishApi } from '@linli/shared/wish/wish.api';
import type { Me } from '@linli/shared/people/people.contract';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { ClaimSheet } from '../../parts/claim-sheet';
import { CompanionCode } from '../../parts/companion-code';
import { FormBar } from '../../parts/form-bar';
import { call } from '../../platform/call';
import { go, goTab } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface NeighbourBarProps {
  wish: WishDetail;
  me: Me | null;
  reload: () => Promise<void>;
}

/** What a neighbour may do: help, wait in line, or read why not now and what to do instead. */
export function NeighbourBar({ wish, me, reload }: NeighbourBarProps) {
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const { trouble, send } = useSending([]);
  const params = { id: wish.id };
  const { claim } = wish;
  async function line(join: boolean) {
    const write = (key: string) =>
      join ? call(wishApi.wait, { params, key }) : call(wishApi.leaveWait, { params, key });
    if (!(await send({}, write))) return;
    toast(join ? '排上了，空出来告诉您' : '不等了');
    await reload();
  }
  const sheets = (
    <View>
      {open && (
        <ClaimSheet
          wish={wish}
          now={wish.now}
          lockUntil={claim.lockUntil}
          needsConsent={claim.needsConsent}
          onClose={() => setOpen(false)}
          claim={async (body, key) => {
            const made = await call(wishApi.claim, { params, body, key });
            setOpen(false);
            setCode(made.companionCode);
            toast('接好了，谢谢您');
            await reload();
            return made;
          }}
        />
      )}
      {code && <CompanionCode code={code} onClose={() => setCode(null)} />}
    </View>
  );
  if (wish.view !== 'neighbour' && !claim.may) return sheets;
  const bar = () => {
    if (!me)
      return (
        <BottomBar note="登录以后就能接，几秒钟的事">
          <Button big wide onTap={ensureSignedIn}>
            登录，我来办
          </Button>
        </BottomBar>
      );
    if (claim.may || claim.needsConsent)
      return (
        <BottomBar note="自愿的，有事随时放回去">
          <Button big wide onTap={() => setOpen(true)}>
            我来办
          </Button>
        </BottomBar>
      );
    if (claim.wait || claim.waiting)
      return (
        <FormBar
          trouble={trouble}
          note={claim.waiting ? '您在排队，空出来先告诉您' : (claim.why ?? undefined)}
        >
          <Button kind="line" big wide onTap={() => line(!claim.waiting)}>
            {claim.waiting ? '不等了' : '排队等一等'}
          </Button>
        </FormBar>
      );
    return (
      <BottomBar note={claim.why ?? undefined}>
        {me.homes.length === 0 ? (
          <Button kind="line" big wide onTap={() => go('resident/home')}>
            去绑定住址
          </Button>
        ) : (
          <Button kind="line" big wide onTap={() => goTab('pages/wishes')}>
            看看别的心愿
          </Button>
        )}
      </BottomBar>
    );
  };
  return (
    <View>
      {wish.view === 'neighbour' && bar()}
      {sheets}
    </View>
  );
}
