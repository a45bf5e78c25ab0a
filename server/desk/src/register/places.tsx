import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { PlaceParts, RegisteredPlace } from '@linli/shared/register/hand.contract';
import { registerApi } from '@linli/shared/register/register.api';
import { handKinds, type HandKind } from '@linli/shared/register/register.rules';
import { placeKindWords } from '@linli/shared/register/register.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { AddPlaceForm } from './add-place-form';
import { ChangePlaceForm } from './change-place-form';
import { ClosePlaceForm } from './close-place-form';

type Doing = { what: 'add'; kind: HandKind } | { what: 'change' | 'close'; id: string };

/** The places one below the other: what stands where, and adding, naming and closing a single one by hand. */
export function Places() {
  const { said } = useAddress<'at'>();
  const asked = useAsk(registerApi.parts, { query: { place: said.at } }, { keep: true });
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <h2 className="pane-title">地点</h2>
      <Waiting asked={asked}>
        {(all) => {
          const chosen =
            doing && doing.what !== 'add' && [all.place, ...all.parts].find(({ id }) => id === doing.id);
          return (
            <>
              <Parts all={all} onDo={setDoing} />
              {doing?.what === 'add' && <AddPlaceForm kind={doing.kind} all={all} onClose={close} />}
              {doing?.what === 'change' && chosen && <ChangePlaceForm place={chosen} onClose={close} />}
              {doing?.what === 'close' && chosen && (
                <ClosePlaceForm place={chosen} now={all.now} onClose={close} />
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}

const to = (id: string): string => `/register/tree?at=${id}`;

function Parts({ all, onDo }: { all: PlaceParts; onDo: (doing: Doing) => void }) {
  const { place, above, parts, adds, now } = all;
  const today = localDate(new Date(now));
  return (
    <>
      <nav aria-label="在哪里" className="register__path">
        {above.map(({ id, name }) => (
          <Link key={id} href={to(id)}>
            {name}
          </Link>
        ))}
        <b aria-current="page">{place.name}</b>
      </nav>
      <section className="card">
        <div className="between">
          <h3 className="pane-title">{place.name}里有什么</h3>
          <span className="register__acts">
            {place.kind === 'entrance' && (
              <Link className="btn btn--line" href={`/register/homes?door=${place.id}`}>
                看这个单元的户
              </Link>
            )}
            <Link className="btn btn--line" href={`/register/places?door=${place.id}`}>
              看经过
            </Link>
            {adds.map((kind) => (
              <Button key={kind} kind="line" icon="add" onPress={() => onDo({ what: 'add', kind })}>
                加一个{placeKindWords[kind]}
              </Button>
            ))}
          </span>
        </div>
        {parts.length === 0 ? (
          <p className="empty">里面还没有登记别的地点。</p>
        ) : (
          <table className="grid">
            <caption>{parts.length} 个，停用的在后</caption>
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">是什么</th>
                <th scope="col">几号</th>
                <th scope="col">电话</th>
                <th scope="col" className="num">
                  户
                </th>
                <th scope="col">从哪天起</th>
                <th scope="col">
                  <span className="sr">办什么</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <PartRow key={part.id} part={part} today={today} onDo={onDo} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}

interface PartRowProps {
  part: RegisteredPlace & { homes: number };
  today: string;
  onDo: (doing: Doing) => void;
}

function PartRow({
  part: { id, kind, name, number, phone, homes, since, until },
  today,
  onDo,
}: PartRowProps) {
  const byHand = handKinds.some((one) => one === kind);
  const whose = <span className="sr">：{name}</span>;
  return (
    <tr>
      <th scope="row">
        <Link href={to(id)}>{name}</Link>
      </th>
      <td>{placeKindWords[kind]}</td>
      <td>{number}</td>
      <td>{phone}</td>
      <td className="num">{homes}</td>
      <td>
        {dateWords(since)}
        {until && `，${dateWords(until)}${until <= today ? '停用了' : '停用'}`}
      </td>
      <td className="num">
        {byHand && (
          <span className="register__acts">
            <Button kind="plain" onPress={() => onDo({ what: 'change', id })}>
              改名称{whose}
            </Button>
            <Button kind="plain" onPress={() => onDo({ what: 'close', id })}>
              {until ? '改停用' : '停用'}
              {whose}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
