import { useQuery } from '@tanstack/react-query';
import { toCanvas } from 'qrcode';
import { useEffect, useRef } from 'react';
import { peopleApi } from '@linli/shared/people/people.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { startOver } from '../platform/session';

/** How often the phone's yes is looked for, in milliseconds. */
const lookEvery = 2000;

interface PassWayProps {
  /** Comes in by the pass that a phone has confirmed. */
  enter: (pass: string) => Promise<unknown>;
  onTrouble: (trouble: unknown) => void;
}

/** A one-time code to scan or to type on a signed-in phone; this browser is let in as soon as the phone says so. */
export function PassWay({ enter, onTrouble }: PassWayProps) {
  const asked = useQuery({
    queryKey: ['pass'],
    queryFn: () => call(peopleApi.askPass),
    staleTime: Infinity,
    gcTime: 0,
  });
  const id = asked.data?.id ?? '';
  const { data: pass } = useQuery({
    queryKey: ['pass', id],
    queryFn: () => call(peopleApi.passState, { params: { id } }),
    enabled: Boolean(id),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' || !state.data ? lookEvery : false),
  });
  useEffect(() => {
    if (pass?.state !== 'confirmed') return;
    enter(id).then(startOver, onTrouble);
  }, [pass?.state, id, enter, onTrouble]);
  return (
    <Waiting asked={asked}>
      {({ code, link }) =>
        pass?.state === 'over' ? (
          <div>
            <p>登录码过了两分钟，不能用了。</p>
            <Button kind="line" icon="again" onPress={asked.refetch}>
              换一个
            </Button>
          </div>
        ) : (
          <div>
            <p>用微信扫一扫，在手机上确认，这台电脑就登录好了。</p>
            <Qr text={link} />
            <p className="sign-in-page__code">{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
            <p className="quiet">扫不了？在小程序“我的”里点“电脑上登录确认”，填这 8 位。两分钟内有效。</p>
          </div>
        )
      }
    </Waiting>
  );
}

function Qr({ text }: { text: string }) {
  const paper = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (paper.current) void toCanvas(paper.current, text, { width: 400, margin: 1 });
  }, [text]);
  return <canvas ref={paper} role="img" aria-label="登录二维码" />;
}
