import { useState } from 'react';
import { createPortal } from 'react-dom';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** Cards for somebody without a phone: a code for each hand, shown and printed this one time. */
export function Cards({ wish }: { wish: WishDetail }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { value, trouble, busy, send } = useForm({});
  const issue = async () => {
    const made = await send(value, (key) =>
      call(wishOfficeApi.cards, { params: { id: wish.id }, body: {}, key }),
    );
    if (made) setCodes(made.codes);
  };
  return (
    <>
      <Button kind="line" icon="print" busy={busy} onPress={issue}>
        确认卡
      </Button>
      <TroubleLine trouble={trouble} />
      {codes && <CardsDialog wish={wish} codes={codes} onClose={() => setCodes(null)} />}
    </>
  );
}

interface CardsDialogProps {
  wish: WishDetail;
  codes: readonly string[];
  onClose: () => void;
}

/** The paper of the cards, A6 across, which CSS has no name for; told only while they are there: other pages print on theirs. */
const paper = '@page { size: 148mm 105mm; margin: 9mm }';

/** What is printed hangs beside the desk and shows on paper only, a card a sheet. */
function CardsDialog({ wish, codes, onClose }: CardsDialogProps) {
  return (
    <Dialog
      title="确认卡"
      onClose={onClose}
      foot={
        <Button big icon="print" onPress={() => window.print()}>
          打印 {codes.length} 张
        </Button>
      }
    >
      <p>打印出来交给本人，纸张选 A6。码只在这里显示一次，关上就看不到了；再出一次，前面的就作废。</p>
      <ul className="wishes-codes" aria-label="确认码">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {createPortal(
        <div className="wishes-print">
          <style>{paper}</style>
          {codes.map((code) => (
            <PrintedCard key={code} title={wish.title} code={code} />
          ))}
        </div>,
        document.body,
      )}
    </Dialog>
  );
}

const PrintedCard = ({ title, code }: { title: string; code: string }) => (
  <section className="wishes-print__card">
    <p className="wishes-print__title">{title}</p>
    <p>有人来帮您，办好了，就把这个码念给他：</p>
    <p className="wishes-print__code">{code}</p>
    <p>没来、没办好，不要给。这张卡只能用一次。</p>
  </section>
);
