import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { bodyApi } from '@linli/shared/body/body.api';
import type { BodyLine, SeatLine } from '@linli/shared/body/body.contract';
import { branchKindWords } from '@linli/shared/body/body.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { BodyForm } from './body-form';
import { Crossings } from './crossings';
import { DayDialog } from './day-dialog';
import { SeatForm } from './seat-form';
import { Table } from '../parts/table';
import { Term } from './term';
import { usePlaces } from './use-places';

type Open = { what: 'amend' | 'close' | 'seat' } | { what: 'leave'; seat: SeatLine } | null;

/** One body: what it is, who sits in it, who of them sits elsewhere too, and what may be changed. */
export function BodyFile({ id }: { id: string }) {
  const asked = useAsk(bodyApi.bodies);
  return (
    <>
      <p>
        <Link href="/organisation/bodies">全部组织</Link>
      </p>
      <Waiting asked={asked}>
        {({ bodies }) => {
          const body = bodies.find((one) => one.id === id);
          return body ? <File body={body} /> : <p className="empty">没有找到这个组织，可能已经撤销了</p>;
        }}
      </Waiting>
    </>
  );
}

function File({ body }: { body: BodyLine }) {
  const [open, setOpen] = useState<Open>(null);
  const [, go] = useLocation();
  const close = () => setOpen(null);
  const { id, name, typeName, branchKind, placeName, level, under, since, term, units, mayEdit } = body;
  return (
    <>
      <div className="between">
        <h2 className="pane-title">{name}</h2>
        {mayEdit && (
          <div className="organisation-buttons">
            <Button kind="line" onPress={() => setOpen({ what: 'amend' })}>
              改资料
            </Button>
            <Button kind="over" onPress={() => setOpen({ what: 'close' })}>
              撤销
            </Button>
          </div>
        )}
      </div>
      <section className="card">
        <dl className="facts">
          <dt>类型</dt>
          <dd>
            {typeName}
            {branchKind && `（${branchKindWords[branchKind]}）`}
          </dd>
          <dt>在哪里</dt>
          <dd>{placeName}</dd>
          <dt>上级</dt>
          <dd>{[under?.name ?? '没有', level && `这一级叫${level}`].filter(Boolean).join('，')}</dd>
          <dt>成立</dt>
          <dd>{dateWords(since)}</dd>
          <dt>任期</dt>
          <dd>
            <Term term={term} />
          </dd>
          {units.length > 0 && (
            <>
              <dt>成员单位</dt>
              <dd>{units.map((unit) => unit.name).join('、')}</dd>
            </>
          )}
        </dl>
      </section>
      <section className="card">
        <div className="between">
          <h3 className="pane-title">在任的人</h3>
          {mayEdit && (
            <Button icon="add" onPress={() => setOpen({ what: 'seat' })}>
              登记任职
            </Button>
          )}
        </div>
        <Seats body={body} onLeave={(seat) => setOpen({ what: 'leave', seat })} />
        <CompoundCrossings placeId={body.placeId} />
      </section>
      {open?.what === 'amend' && <BodyForm body={body} onClose={close} />}
      {open?.what === 'seat' && <SeatForm body={body} onClose={close} />}
      {open?.what === 'close' && (
        <DayDialog
          title={`撤销${name}`}
          words="这一天以后不再有这个组织，在任的人同时卸任。以前的记录都留着。"
          verb="撤销"
          route={bodyApi.close}
          id={id}
          onDone={() => go('/organisation/bodies')}
          onClose={close}
        />
      )}
      {open?.what === 'leave' && (
        <DayDialog
          title={`${open.seat.name ?? '这个人'}卸任${open.seat.seatName}`}
          words="写最后在任的一天。"
          verb="卸任"
          route={bodyApi.leave}
          id={open.seat.id}
          onClose={close}
        />
      )}
    </>
  );
}

const partyMemberWords = (told: boolean | null) => (told === null ? '没有登记' : told ? '是' : '不是');

const Seats = ({
  body: { seats, mayEdit },
  onLeave,
}: {
  body: BodyLine;
  onLeave: (seat: SeatLine) => void;
}) => (
  <Table caption={`${seats.length} 人在任`} heads={['姓名', '职务', '从哪天起', '党员', '办什么']}>
    {seats.map((seat) => (
      <tr key={seat.id}>
        <th scope="row">{seat.name ?? '已离开'}</th>
        <td>{seat.seatName}</td>
        <td>
          {dateWords(seat.since)}
          {seat.until && `，到${dateWords(seat.until)}`}
        </td>
        <td>{partyMemberWords(seat.partyMember)}</td>
        <td>
          {mayEdit && !seat.until && (
            <Button
              kind="plain"
              label={`${seat.name ?? '已离开的人'}卸任${seat.seatName}`}
              onPress={() => onLeave(seat)}
            >
              卸任
            </Button>
          )}
        </td>
      </tr>
    ))}
  </Table>
);

/** Of a compound's body: who of branch, owners and firm sits in several. */
function CompoundCrossings({ placeId }: { placeId: string }) {
  const compounds = usePlaces('compound');
  const isCompound = compounds.some(({ key }) => key === placeId);
  const { data } = useAsk(bodyApi.parties, { params: { id: placeId } }, { when: isCompound });
  return data ? <Crossings crossings={data.crossings} /> : null;
}
