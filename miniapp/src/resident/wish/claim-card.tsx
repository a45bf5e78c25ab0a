import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import type { ClaimMove } from '@linli/shared/wish/claim.rules';
import { claimLook } from '@linli/shared/wish/claim.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { CodeAloud } from '../../parts/code-aloud';
import { StatusPill } from '../../parts/pill';
import { PromiseSteps } from '../../parts/promise-steps';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';
import { TroubleLine } from '../../parts/trouble-line';
import { buttonsOf, claimForms, codeWords } from './claim-forms';
import { ClaimFacts } from './claim-facts';
import { Contact } from './contact';
import { MoveSheet } from './move-sheet';
import { useClaimMoves } from './use-claim-moves';

interface ClaimCardProps {
  claim: ClaimView;
  wish: WishDetail;
  reload: () => Promise<void>;
}

/** A promise for those who have a part in it: how far it is, what was agreed, what to do next, and words to and fro. */
export function ClaimCard({ claim, wish, reload }: ClaimCardProps) {
  const moves = useClaimMoves(claim, reload);
  const [open, setOpen] = useState<ClaimMove | null>(null);
  const { main, others } = buttonsOf(claim);
  const helps = claim.part === 'claimer' || claim.part === 'second';
  const press = (move: ClaimMove) => (claimForms[move]?.asks ? setOpen(move) : moves.move(move));
  const told = moves.code && codeWords[moves.code.move];
  const label = (move: ClaimMove) =>
    moves.overlaps && move === 'agree' ? '还是定这个时间' : (claimForms[move]?.words ?? '');
  return (
    <Section title={helps ? '我接的' : (claim.who ?? '邻居') + '接的'}>
      <Card look={main ? 'now' : undefined}>
        <View className="between">
          <StatusPill {...claimLook(claim.state)} />
          {claim.agreed && <Text className="t-small">{momentWords(new Date(claim.agreed))}</Text>}
        </View>
        <PromiseSteps state={claim.state} />
        <ClaimFacts claim={claim} wish={wish} moves={moves} />
        {!open && <TroubleLine trouble={moves.sending.trouble} />}
        {main && (
          <View className="mt3">
            <Button wide onTap={() => press(main)}>
              {label(main)}
            </Button>
          </View>
        )}
        {others.length > 0 && (
          <View className="mt2">
            {pairs(others).map((row) => (
              <View key={row[0]} className="mt1">
                <Actions even>
                  {row.map((move) => (
                    <Button key={move} kind="line" wide onTap={() => press(move)}>
                      {label(move)}
                    </Button>
                  ))}
                </Actions>
              </View>
            ))}
          </View>
        )}
      </Card>
      <Contact claim={claim} moves={moves} reload={reload} />
      {open && <MoveSheet move={open} now={wish.now} moves={moves} onClose={() => setOpen(null)} />}
      {moves.code && told && (
        <Sheet title={told.title} open onClose={moves.forgetCode}>
          <CodeAloud code={moves.code.code} {...told} />
        </Sheet>
      )}
    </Section>
  );
}

const pairs = <One,>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / 2) }, (_, at) => all.slice(at * 2, at * 2 + 2));
