import { Text } from '@tarojs/components';
import { useState } from 'react';
import { keptKinds, type KeptKind } from '@linli/shared/privacy/kept.rules';
import { keptWords } from '@linli/shared/privacy/kept.words';
import { untilWords } from '@linli/shared/privacy/retention.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';

/** All kinds of what is kept of people; each opens with what for, on which ground, how long and for whom. */
export function Kept() {
  const [open, setOpen] = useState<KeptKind | null>(null);
  const words = open && keptWords[open];
  return (
    <Section title="我们存了什么">
      <Card flush>
        {keptKinds.map((kind) => (
          <ListRow
            key={kind}
            plain
            title={keptWords[kind].title}
            note={keptWords[kind].what}
            onTap={() => setOpen(kind)}
          />
        ))}
      </Card>
      <Sheet title={words?.title ?? ''} open={open !== null} onClose={() => setOpen(null)}>
        {words &&
          [
            ['存什么', words.what],
            ['为什么', words.why],
            ['凭什么', words.ground],
            ['存多久', untilWords(open)],
            ['谁能看到', words.seenBy],
          ].map(([name, said]) => <Text key={name} className="line mt2">{`${name}：${said}`}</Text>)}
      </Sheet>
    </Section>
  );
}
