import { percentWords } from '@linli/shared/kpi/overview.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { asTrouble } from '@linli/shared/trouble';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import type { WishFigures } from '@linli/shared/wish/wish.contract';
import { wishFieldWords } from '@linli/shared/wish/wish.words';
import { Link } from 'wouter';
import { usePlaces } from '../organisation/use-places';
import { SelectField, TextField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';

/** What became of wishes in a place and a span, each share with the two numbers it is made of. */
export function Figures() {
  const { said, say } = useAddress<'placeId' | 'from' | 'to'>();
  const { placeId, from, to } = said;
  const places = usePlaces('district', 'street', 'community', 'compound');
  const asked = useAsk(wishOfficeApi.figures, { query: { placeId, from, to } }, { keep: true });
  const wrong: Readonly<Record<string, string | undefined>> = asked.error
    ? asTrouble(asked.error).fields
    : {};
  return (
    <div className="sheet-page wishes-figures">
      <div className="fields-row">
        <SelectField
          label={wishFieldWords.placeId}
          none="我管的地方"
          options={places}
          value={placeId ?? null}
          onChange={(next) => say({ placeId: next })}
        />
        <TextField
          kind="date"
          label={wishFieldWords.from}
          value={from ?? asked.data?.from ?? ''}
          error={wrong.from}
          onChange={(next) => say({ from: next })}
        />
        <TextField
          kind="date"
          label={wishFieldWords.to}
          value={to ?? asked.data?.to ?? ''}
          error={wrong.to}
          onChange={(next) => say({ to: next })}
        />
      </div>
      <Waiting asked={asked}>{(figures) => <Numbers figures={figures} />}</Waiting>
      <p className="quiet">
        要一份清单，到<Link href="/register/exports">底册的“导出”</Link>里选“心愿”。
      </p>
    </div>
  );
}

function Numbers({ figures }: { figures: WishFigures }) {
  const { place, from, to, made, promised, kept, keptShare, claims, released, releasedShare } = figures;
  const { fulfilled, oldest, open } = figures;
  return (
    <>
      <h2 className="pane-title">{place}</h2>
      <p className="quiet">
        {dateWords(from)}到{dateWords(to)}。接了多少不算成绩，办到了才算；不比人，也不排名次。
      </p>
      <section className="wishes-kpis" aria-label="各项数字">
        <Figure
          name="约好的日子里办到"
          share={keptShare}
          of={promised ? `约好 ${promised} 次，按时办到 ${kept} 次` : '这段时间没有约好的'}
        />
        <Figure
          name="放回去的"
          share={releasedShare}
          of={
            claims
              ? `接了 ${claims} 次，放回 ${released} 次。放回没有关系，太多就看看为什么`
              : '这段时间没有人接'
          }
        />
        <Figure
          name="等得最久的"
          words={oldest === null ? '—' : `${oldest} 天`}
          of={open ? `现在有 ${open} 个等人接` : '现在没有等人接的'}
        />
        <Figure name="实现了" words={`${fulfilled} 个`} of={`这段时间新许了 ${made} 个`} />
      </section>
    </>
  );
}

interface FigureProps {
  name: string;
  /** A share of all; null where there are none. */
  share?: number | null;
  words?: string;
  of: string;
}

const Figure = ({ name, share = null, words, of }: FigureProps) => (
  <article className="card wishes-kpi">
    <h3>{name}</h3>
    <b>{words ?? (share === null ? '—' : percentWords(share))}</b>
    <p className="quiet">{of}</p>
  </article>
);
