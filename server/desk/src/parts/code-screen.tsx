import { useQuery } from '@tanstack/react-query';
import { toCanvas } from 'qrcode';
import { useEffect, useRef } from 'react';
import type { Route } from '@linli/shared/route';
import { call } from '../platform/call';
import { Dialog } from './dialog';
import { Waiting } from './waiting';

interface CodeScreenProps<Reply> {
  id: string;
  route: Route<void, Reply>;
  /** Where on the phone it is typed. */
  where: string;
  /** Of how many so many came. */
  counted: (reply: Reply) => string;
  onClose: () => void;
}

/** The code for the door, large, anew as soon as the server's half minute is over; this computer's own clock does not matter. */
export function CodeScreen<Reply extends { readonly code: string; readonly nextIn: number }>({
  id,
  route,
  where,
  counted,
  onClose,
}: CodeScreenProps<Reply>) {
  const asked = useQuery({
    queryKey: [route.path, id],
    queryFn: () => call(route, { params: { id } }),
    gcTime: 0,
    refetchInterval: ({ state }) => Math.min((state.data?.nextIn ?? 1000) + 200, 10_000),
  });
  return (
    <Dialog title="签到码" wide onClose={onClose}>
      <Waiting asked={asked}>
        {(reply) => (
          <div className="code-screen">
            <p className="code-screen__digits">{reply.code}</p>
            <Qr text={reply.code} />
            <p className="quiet">{`小程序“${where}”里点“签到”，填这 6 位，或者扫一扫。半分钟换一次。`}</p>
            <p>{counted(reply)}</p>
          </div>
        )}
      </Waiting>
    </Dialog>
  );
}

function Qr({ text }: { text: string }) {
  const paper = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (paper.current) void toCanvas(paper.current, text, { width: 280, margin: 1 });
  }, [text]);
  return <canvas ref={paper} role="img" aria-label="签到二维码" />;
}
