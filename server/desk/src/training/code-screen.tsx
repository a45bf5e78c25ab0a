import { useQuery } from '@tanstack/react-query';
import { toCanvas } from 'qrcode';
import { useEffect, useRef } from 'react';
import { trainingOfficeApi } from '@linli/shared/training/training.api';
import { Dialog } from '../parts/dialog';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';

/** The code for the door, large, anew as soon as the server's half minute is over; this computer's own clock does not matter. */
export function CodeScreen({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useQuery({
    queryKey: [trainingOfficeApi.code.path, id],
    queryFn: () => call(trainingOfficeApi.code, { params: { id } }),
    gcTime: 0,
    refetchInterval: ({ state }) => Math.min((state.data?.nextIn ?? 1000) + 200, 10_000),
  });
  return (
    <Dialog title="签到码" wide onClose={onClose}>
      <Waiting asked={asked}>
        {({ code, came, invited }) => (
          <div className="training__code">
            <p className="training__digits">{code}</p>
            <Qr text={code} />
            <p className="quiet">小程序“培训”里点“签到”，填这 6 位，或者扫一扫。半分钟换一次。</p>
            <p>{`来了 ${came}/${invited}`}</p>
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
